import { fitted } from '../../text/fitted.ts';
import { code } from '../../text/markdown-code.ts';
import { saysOf } from './link-answers.ts';
import { HEADINGS, type JudgedLink } from './links-report.ts';

/** What is known of the addresses in some files. */
export interface AskedLinks {
  /** Each with its places, a file and a line with a colon between. */
  outgoing: readonly { address: string; places: readonly string[] }[];
  /** How many were asked in this run. */
  asked: number;
  links: readonly JudgedLink[];
  /** Why a host did not let an address be asked, by address. */
  left: ReadonlyMap<string, string>;
  /** Whether the files hold what is wrong, and so perhaps addresses that could not be read. */
  faulty: boolean;
}

/** What a reviewer has to look at, from what must be mended to what nobody knows. */
const TITLES: readonly (readonly [JudgedLink['state'] | 'left', string])[] = [
  ...HEADINGS.map(([state, title]) => [state, title] as const),
  ['closed-to-robots', 'Lets no robot in, so open it yourself'],
  ['left', 'Could not be asked'],
];

/**
 * Whether the addresses in the changed files answer, as a section of Markdown: how many do, and by file those that do
 * not. What others wrote stands in it as code.
 */
export function changedLinksText(asked: AskedLinks): string {
  return fitted(`## Whether its links answer\n\n${summary(asked)}\n`, troubles(asked));
}

function summary({ outgoing, asked, links, left, faulty }: AskedLinks): string {
  const of = (state: JudgedLink['state']) => links.filter((link) => link.state === state).length;
  const all = outgoing.length;
  const unread = faulty
    ? ' The check finds errors in these files: an address in what is wrong may be missing here.'
    : '';
  if (all === 0) return `There is no address in what changes.${unread}`;
  const [fine, closed] = [of('fine'), of('closed-to-robots')];
  const troubled = links.length - fine - closed;
  const unknown = all - links.length - left.size;
  const counts = [
    `Of ${all} ${all === 1 ? 'address' : 'addresses'} in what changes ${fine} ${fine === 1 ? 'is' : 'are'} there`,
    ...(closed > 0 ? [`${closed} let no robot in`] : []),
    `${troubled} ${troubled === 1 ? 'needs' : 'need'} a look`,
    ...(left.size > 0 ? [`${left.size} could not be asked`] : []),
    ...(unknown > 0 ? [`of ${unknown} nothing is known yet`] : []),
  ];
  const silent = left.size === 0 && links.every(({ answer }) => answer.kind === 'none');
  const network =
    silent && asked > 0 ? ' No page came from any host: there may be no network here.' : '';
  return `${counts.join(', ')}.${network}${unread}`;
}

function troubles({ outgoing, links, left }: AskedLinks): string[] {
  const known = new Map(links.map((link) => [link.of, link]));
  const byFile = new Map<string, { rank: number; line: string }[]>();
  for (const { address, places } of outgoing) {
    const link = known.get(address);
    const why = link ? saysOf(link.answer) : left.get(address);
    const rank = TITLES.findIndex(([state]) => state === (link?.state ?? 'left'));
    if (why === undefined || rank === -1) continue;
    for (const [file, lines] of linesByFile(places))
      byFile.set(file, [
        ...(byFile.get(file) ?? []),
        {
          rank,
          line: `- ${TITLES[rank]![1]}: ${code(address)} ${code(why)}, line ${lines.join(', ')}`,
        },
      ]);
  }
  return [...byFile].flatMap(([file, found]) => [
    `\n### ${code(file)}\n`,
    ...found.toSorted((a, b) => a.rank - b.rank).map(({ line }) => line),
  ]);
}

/** @param places each a file and a line, with a colon between */
function linesByFile(places: readonly string[]): Map<string, string[]> {
  const lines = new Map<string, string[]>();
  for (const place of places) {
    const colon = place.lastIndexOf(':');
    const file = place.slice(0, colon);
    lines.set(file, [...(lines.get(file) ?? []), place.slice(colon + 1)]);
  }
  return lines;
}
