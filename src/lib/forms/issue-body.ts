import type { Answers } from './answers.ts';
import { YES_NO, type IssueQuestion } from './issue-doors.ts';

/** GitHub takes no longer text for an issue. */
const LONGEST = 65_536;

/** What GitHub writes where nothing was filled in. */
const EMPTY = /^(?:_No response_|None|n\/a|-+)?$/i;

/** An issue that is not what its form makes, in words for its author. */
export class NotAForm extends Error {}

/**
 * The answers in the text of an issue, as GitHub makes it of a form: blocks that begin with `### Label`.
 * A heading counts only where it is that of the next questions, so that one inside an answer stays a part of it.
 * @param body the text of the issue, as the event has it
 * @returns by the id of the question; nothing for one that was left empty
 * @throws NotAForm when a question is missing, or the text is longer than any
 */
export function answersInIssue(body: string, questions: readonly IssueQuestion[]): Answers {
  if (body.length > LONGEST) throw new NotAForm('The text of the issue is too long.');
  const lines = body.replace(/\r\n?/g, '\n').split('\n');
  const starts = new Map<string, number>();
  let from = 0;
  for (const { label } of questions) {
    const at = lines.findIndex((line, index) => index >= from && line.trimEnd() === `### ${label}`);
    if (at === -1)
      throw new NotAForm(`The part “${label}” of the form is missing: use the form as it is.`);
    starts.set(label, at);
    from = at + 1;
  }
  const places = [...starts.values()];
  return new Map(
    questions.flatMap((question, index) => {
      const end = places[index + 1] ?? endOfLast(lines, places[index]!);
      const text = lines
        .slice(places[index]! + 1, end)
        .join('\n')
        .trim();
      return EMPTY.test(text) ? [] : [[question.id, readAnswer(question, text)] as const];
    }),
  );
}

/** The last answer ends where the boxes to tick begin. */
function endOfLast(lines: readonly string[], from: number): number {
  const at = lines.findIndex((line, index) => index > from && line.trimEnd() === '### Public');
  return at === -1 ? lines.length : at;
}

function readAnswer({ kind, options }: IssueQuestion, text: string): readonly string[] {
  if (kind === 'text') return [text];
  if (kind === 'choice') return [valueOf(options, text)];
  if (kind === 'yes-no') return [valueOf(YES_NO, text)];
  if (kind === 'choices') return text.split(/,\s*|\n/).map((shown) => valueOf(options, shown));
  if (kind === 'lines') return text.split('\n').map(item).filter(Boolean);
  const plain = item(text.replace(/\s*\n\s*/g, ' '));
  return [kind === 'address' ? addressIn(plain) : plain];
}

/** The value that somebody means by what the form shows, or by the value itself. */
export function valueOf(options: IssueQuestion['options'], shown: string): string {
  const meant = shown.trim().toLowerCase();
  const found = options.find((words) => words.some((word) => word.toLowerCase() === meant));
  return found?.[0] ?? shown.trim();
}

/** A line as somebody means it who makes a list of their own. */
function item(line: string): string {
  const plain = line.trim().replace(/^(?:[-*•]|\d{1,2}[.)])\s+/, '');
  return /^`[^`]*`$/.test(plain) ? plain.slice(1, -1) : plain;
}

/** The address in what people paste: bare, in angle brackets, or as a link of Markdown. */
function addressIn(text: string): string {
  const [, inner] = /^<([^<>\s]+)>$|^\[[^\]]*\]\(([^()\s]+)\)$/.exec(text) ?? [];
  return inner ?? /\]\(([^()\s]+)\)$/.exec(text)?.[1] ?? text;
}
