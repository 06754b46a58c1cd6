import { LISTS, type RankedTool } from '../model/schemas/ranking.ts';
import { voteOf } from '../model/vote.ts';
import { quote } from '../text/finding.ts';
import { nearest } from '../text/nearest.ts';
import { atField, type Rule, type RuleFinding } from './rule.ts';
import { isWhole, type Entry, type Reading } from '../read/library.ts';

/** The year of the first survey. */
const FIRST = 2007;

type RankingEntry = Entry<'rankings'>;
type Path = readonly PropertyKey[];

/** A published list is that of a vote that is over, and its ranks can be true. */
export const rankings: Rule = {
  id: 'rankings',
  summary:
    'A ranking is that of a year that has had its vote; no tool stands twice in a list, no rank lies beyond it, and a complete list is complete.',
  *check({ rankings: all, today }) {
    for (const entry of all) yield* namedKeys(entry);
    for (const entry of all.filter(isWhole)) {
      yield* ofItsYear(entry, today);
      yield* sourceKeys(entry);
      const { lists, interim, voters, size, complete } = entry.data;
      for (const list of Object.keys(LISTS) as (keyof typeof LISTS)[])
        yield* ranksOf(entry, ['lists', list], lists[list], { voters, size });
      for (const [index, { ranks, voters: then }] of interim.entries())
        yield* ranksOf(entry, ['interim', index, 'ranks'], ranks, { voters: then, size });
      if (complete) yield* isComplete(entry);
    }
  },
};

function* ofItsYear(entry: RankingEntry, today: string): Iterable<RuleFinding> {
  const { year } = entry.data;
  if (year < FIRST)
    yield atField(
      entry,
      ['year'],
      `year: ${year} is before the first survey, that of ${FIRST}`,
      'write the year of a list that was published',
    );
  const vote = voteOf(year);
  if (vote && today <= vote.closes)
    yield atField(
      entry,
      ['year'],
      `the vote for ${year} is open until ${vote.closes}`,
      'publish the list when it has closed',
    );
  else if (!vote && year > Number(today.slice(0, 4)))
    yield atField(
      entry,
      ['year'],
      `year: ${year} is still to come`,
      'write the year of a list that was published',
    );
}

/** Every rank and mention names sources of its own file. */
function* namedKeys(entry: Reading<'rankings'>): Iterable<RuleFinding> {
  const keys = [entry.written['sources'] ?? []].flat().flatMap(
    // Also of sources that are wrong in another field.
    (source: unknown) => (source as { key?: string } | null)?.key ?? [],
  );
  const unknown = (path: Path, key: string) =>
    atField(
      entry,
      path,
      `there is no source ${quote(key)} in this file`,
      nearest(key, keys) ? `did you mean ${nearest(key, keys)}?` : 'add it under sources',
    );
  const { lists, interim = [], mentions = [] } = entry.data;
  const ranked: (readonly [Path, readonly RankedTool[]])[] = [
    ...Object.entries(lists ?? {}).map(([name, ranks]) => [['lists', name], ranks] as const),
    ...interim.map(({ ranks }, index) => [['interim', index, 'ranks'], ranks] as const),
  ];
  for (const [path, ranks] of ranked)
    for (const [index, { sources }] of ranks.entries())
      for (const key of sources.filter((each) => !keys.includes(each)))
        yield unknown([...path, index, 'sources'], key);
  for (const [index, { source }] of mentions.entries())
    if (!keys.includes(source)) yield unknown(['mentions', index, 'source'], source);
}

function* sourceKeys(entry: RankingEntry): Iterable<RuleFinding> {
  const seen = new Set<string>();
  for (const [index, { key }] of entry.data.sources.entries()) {
    if (seen.has(key))
      yield atField(
        entry,
        ['sources', index, 'key'],
        `the key ${quote(key)} stands here twice`,
        'give each source a key of its own',
      );
    seen.add(key);
  }
}

function* ranksOf(
  entry: RankingEntry,
  path: Path,
  ranks: readonly RankedTool[],
  { voters, size }: { voters: number | undefined; size: number | undefined },
): Iterable<RuleFinding> {
  const seen = new Set<string>();
  const counted: RankedTool[] = [];
  for (const [index, ranked] of ranks.entries()) {
    const say = (field: string, problem: string, remedy: string) =>
      atField(entry, [...path, index, field], problem, remedy);
    const { rank, tool, votes } = ranked;
    if (seen.has(tool))
      yield say(
        'tool',
        `${quote(tool)} stands in this list twice`,
        'keep the rank that a source shows',
      );
    seen.add(tool);
    if (size !== undefined && rank > size)
      yield say(
        'rank',
        `rank ${rank} lies beyond a list of ${size}`,
        'correct the rank, or the size',
      );
    if (votes === undefined) continue;
    if (voters !== undefined && votes > voters)
      yield say(
        'votes',
        `${votes} votes are more than the ${voters} voters`,
        'each voter has one vote for a tool: correct one of the two',
      );
    const less = counted.find((other) => other.rank < rank && other.votes! < votes);
    if (less)
      yield say(
        'votes',
        `${votes} votes at rank ${rank} are more than the ${less.votes} at rank ${less.rank}`,
        'correct the votes or the rank',
      );
    counted.push(ranked);
  }
}

/** Every rank of the overall list is there: the first, and after each those that equal votes leave (1, 2, 2, 4). */
function* isComplete(entry: RankingEntry): Iterable<RuleFinding> {
  const { size, lists } = entry.data;
  const ranks = lists.overall.map(({ rank }) => rank).sort((a, b) => a - b);
  const missing = ranks.findIndex((rank, index) => rank !== index + 1 && rank !== ranks[index - 1]);
  const say = (problem: string) =>
    atField(
      entry,
      ['complete'],
      problem,
      'write complete: false, or add what is missing with its source',
    );
  if (size !== ranks.length)
    yield say(
      size === undefined
        ? 'complete is true, but size does not say how long the list was'
        : `complete is true, but ${ranks.length} of ${size} ranks are known`,
    );
  else if (missing >= 0) yield say(`complete is true, but rank ${missing + 1} is not there`);
}
