import { ISSUE_DOORS, type IssueDoor } from '../../../src/lib/forms/issue-doors.ts';

/** A form by its file. */
export function door(id: string): IssueDoor {
  return ISSUE_DOORS.find((one) => one.id === id)!;
}

/** The text of an issue as GitHub makes it of a form. */
export function bodyOf(id: string, answers: Record<string, string>): string {
  const { questions, consent } = door(id);
  const blocks = questions.map((question) => {
    const answer = answers[question.id] ?? '';
    return `### ${question.label}\n\n${answer === '' ? '_No response_' : answer}`;
  });
  return [...blocks, ...(consent ? [`### Public\n\n- [X] ${consent}`] : [])].join('\n\n');
}

const SENTENCE = 'Somebody opens a card, says what they think, and turns it over. ';

/** A tool as somebody careful suggests it. */
export const TOOL = {
  name: 'Gamma Cards',
  url: 'https://gamma.example.org/',
  summary: 'Cards that ask first and answer afterwards, for crews who meet between two shifts.',
  categories: 'quiz-makers',
  contexts: 'Workplace learning, Own learning',
  pricing: 'Free',
  platforms: 'Web, iOS',
  text: `${SENTENCE}A crew of six gets through a deck before the kettle boils, and nobody needs an account. The decks are plain text, so that a foreman writes one in the evening. Nothing is kept of who knew what; where marks have to be shown to somebody, Alpha Quiz serves better.`,
  source: 'https://gamma.example.org/about',
  interest: 'No',
};

export const CORRECTION = {
  page: 'https://learning-tools.example/tools/alpha-quiz/',
  field: 'Price',
  value: 'Free plan',
  source: 'https://alpha.example.org/pricing',
};

export const DEAD = {
  page: 'https://learning-tools.example/tools/alpha-quiz/',
  dead: 'https://alpha.example.org/',
  instead: 'https://alpha-quiz.example.org/',
};

export const VOTE = {
  voter: 'Ann Other',
  tools: 'Alpha Quiz: workplace, education. It asks before it tells.\nPaper: personal',
};
