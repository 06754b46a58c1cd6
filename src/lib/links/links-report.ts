import { fitted } from '../../text/fitted.ts';
import { code } from '../../text/markdown-code.ts';
import { saysOf, stateOf, type LinkLine, type LinkState } from './link-answers.ts';

/** A link with its last answer and the places at which it stands. */
export interface JudgedLink extends LinkLine {
  state: LinkState;
  places: readonly string[];
}

/** States that need a person, in the order of the report, with what to do. */
export const HEADINGS: readonly (readonly [LinkState, string, string])[] = [
  ['dead', 'Dead', 'Find where the page lives now or an archived copy, or take the link out.'],
  ['parked', 'Parked or for sale', 'Somebody else owns the name: take the link out.'],
  ['soft-404', 'There, but with nothing on it', 'Look at it; the sign may mislead.'],
  ['moved', 'Moved for good', 'Write the new address, if it says the same.'],
  [
    'unreachable',
    'No answer',
    'It may pass. Act when it has been so for weeks and a browser sees the same.',
  ],
];

/**
 * The answers of links that still stand somewhere.
 * @param links each with its places
 */
export function judgedLinks(
  links: readonly { address: string; places: readonly string[] }[],
  journal: ReadonlyMap<string, LinkLine>,
): JudgedLink[] {
  return links.flatMap(({ address, places }) => {
    const line = journal.get(address);
    return line ? [{ ...line, state: stateOf(address, line.answer), places }] : [];
  });
}

/** The text of the issue: links that need a person, by what is the matter with them. */
export function linksText(judged: readonly JudgedLink[], all: number): string {
  const of = (state: LinkState) => judged.filter((link) => link.state === state);
  const lines = HEADINGS.flatMap(([state, title, remedy]) => {
    const links = of(state).toSorted((a, b) => (a.since < b.since ? -1 : 1));
    return links.length > 0 ? [`\n### ${title}\n\n${remedy}\n`, ...links.map(linkLine)] : [];
  });
  const troubled = HEADINGS.reduce((sum, [state]) => sum + of(state).length, 0);
  return fitted(
    `What \`npm run links\` found at the addresses that entries lead to. Of ${all} addresses ${judged.length} have been asked: ${of('fine').length} are there, ${of('closed-to-robots').length} let no robot in, ${troubled} need a look. A line goes when the link answers or is changed.\n`,
    lines,
  );
}

/** One link as an item of a list; what others wrote stands in it as code. */
export function linkLine({ of, since, answer, places }: JudgedLink): string {
  const shown = places.slice(0, 3).map(code).join(', ');
  const more = places.length > 3 ? ` and ${places.length - 3} more` : '';
  return `- [ ] ${code(of)} ${code(saysOf(answer))}, since ${since}, in ${shown}${more}`;
}
