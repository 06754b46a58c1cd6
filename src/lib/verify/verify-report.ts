import { FACTS } from '../../model/fact-fields.ts';
import { fitted } from '../../text/fitted.ts';
import type { Proposal, Question } from './proposals.ts';

/** The text of the pull request: what each new line of evidence shows. */
export function proposalsText(proposals: readonly Proposal[]): string {
  const lines = proposals
    .filter(({ items }) => items.length > 0)
    .map(
      ({ slug, items }) =>
        `- ${slug}: ${items.map(({ source, shows }) => `${shows.join(', ')} by \`${source}\``).join('; ')}`,
    );
  return fitted(
    `Evidence for what the entries already say, read by \`npm run verify\`. No value is changed: each line confirms one. Read a few of them against their sources before you merge.\n\n${lines.length} entries:\n`,
    lines,
  );
}

/** The text of the issue: what needs a person, by field. */
export function questionsText(proposals: readonly Proposal[]): string {
  const questions = proposals.flatMap((proposal) => proposal.questions);
  const fields = [...new Set(questions.map(({ field }) => field))];
  const lines = fields.flatMap((field) => [
    `\n### ${labelOf(field)}\n`,
    ...questions.filter((one) => one.field === field).map(questionLine),
  ]);
  return fitted(
    `What \`npm run verify\` found to differ from the entries. It has changed nothing: find out which is right, correct the entry with its evidence, or leave it. A question goes when the entry and the world agree.\n\n${questions.length} questions:\n`,
    lines,
  );
}

function labelOf(field: Question['field']): string {
  return field === 'text' ? 'Text' : FACTS[field].label;
}

/** One question as an item of a list. */
export function questionLine({ slug, says, source }: Question): string {
  return `- [ ] ${slug}: ${says} (\`${source}\`)`;
}
