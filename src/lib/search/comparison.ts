import { passes, type Chosen } from './facets.ts';
import { byScore, type Found, type Hit } from './hits.ts';
import type { Intent } from './intent.ts';
import { MEANT } from './brands.ts';
import type { SearchRecord } from './record.ts';
import type { Ready, SearchStore } from './store.ts';
import type { WordHits } from './word-hits.ts';

/** What speaks for a record as an alternative: that an editor names it, less for each place down the list. */
const NAMED_BY_EDITOR = 1;
const PLACE = 0.03;
/** That it has the same home, that it shares another category; how well known it is, 0 to 1, is added. */
const SAME_HOME = 0.3;
const SHARED_CATEGORY = 0.1;
const KNOWN = 0.5;
/** What the other words of the query add when all of them stand in its text. */
const WORDS = 0.6;
/** With fewer alternatives that meet the constraints, tools of the neighbouring categories come after them. */
const FEW = 3;

/**
 * The alternatives of the tool a query names: when it asks for them, or when it names a tool that does not meet
 * the constraints that stand beside the name.
 * @returns undefined when the query asks for no alternatives
 */
export async function alternativesTo(
  intent: Intent,
  groups: readonly Chosen[],
  ready: Ready,
  store: SearchStore,
  words: WordHits,
): Promise<Found | undefined> {
  const { records } = ready;
  const unfit = intent.like === undefined ? namedButUnfit(intent, groups, records) : undefined;
  const id = intent.like ?? unfit;
  const subject = id === undefined ? undefined : records.get(id);
  if (id === undefined || !subject) return undefined;
  const slugs = ((await store.block(id))?.alternatives ?? []).map(([slug]) => slug);
  const picks = new Map(slugs.map((slug, place) => [slug, place]));
  const others = [...records]
    .filter(
      ([other, { type }]) => other !== id && type === 'tool' && !intent.excludedIds.has(other),
    )
    .map(([other, record]): Hit => {
      const score = likeness(record, subject, picks.get(record.slug));
      return { id: other, record, score: score && score + WORDS * words.share(other) };
    });
  const alike = others.filter(({ score }) => score > 0).sort(byScore);
  const enough = alike.filter(({ record }) => passes(record, groups)).length >= FEW;
  const topOf = ({ categories: [home = ''] }: SearchRecord) => ready.tops.get(home);
  const beside = enough
    ? []
    : others
        .filter(
          ({ record, score }) =>
            score === 0 && record.status === 'active' && topOf(record) === topOf(subject),
        )
        .sort((a, b) => b.record.prior - a.record.prior);
  // Who names a tool beside a device on which it does not run sees it first, and then those that do.
  const itself = unfit !== undefined && passes(subject, groups.map(priceOf));
  return {
    hits: [...(itself ? [{ id, record: subject, score: 0, kept: true }] : []), ...alike, ...beside],
    alternativesTo: subject,
    stems: intent.stems,
  };
}

/**
 * How far a record is an alternative to another; 0 for one that is none.
 * @param place its place in the list of an editor
 */
function likeness(record: SearchRecord, subject: SearchRecord, place: number | undefined): number {
  const shares = record.categories.some((category) => subject.categories.includes(category));
  if (place === undefined && (!shares || record.status !== 'active')) return 0;
  const named = place === undefined ? 0 : NAMED_BY_EDITOR - PLACE * place;
  const home = record.categories[0] === subject.categories[0] ? SAME_HOME : SHARED_CATEGORY;
  return named + (shares ? home : 0) + KNOWN * record.prior;
}

/** The one tool that a query names, when it does not meet the constraints beside it. */
function namedButUnfit(
  { brands, facetWords }: Intent,
  groups: readonly Chosen[],
  records: Ready['records'],
): number | undefined {
  const [brand, ...others] = brands.filter(({ strength }) => strength >= MEANT);
  if (!brand || others.length > 0 || facetWords.length === 0) return undefined;
  const record = records.get(brand.id);
  return record && !passes(record, groups) ? brand.id : undefined;
}

/** What a group asks of price and licence alone. */
function priceOf({ price = [], licence = [], status = [] }: Chosen): Chosen {
  return { price, licence, status };
}

/**
 * Two or more tools that a query puts side by side, and after them others of the same kind.
 * @returns undefined when the query does no such thing
 */
export function sideBySide({ compared, stems }: Intent, { records }: Ready): Found | undefined {
  if (compared.length < 2) return undefined;
  const chosen = compared.flatMap((id) => {
    const record = records.get(id);
    return record ? [{ id, record }] : [];
  });
  const homes = chosen.map(({ record }) => record.categories[0]);
  const others = [...records]
    .filter(
      ([id, { categories, status }]) =>
        !compared.includes(id) && status === 'active' && homes.includes(categories[0]),
    )
    .map(([id, record]) => ({ id, record }))
    .sort((a, b) => b.record.prior - a.record.prior);
  const hits = [...chosen, ...others].map((hit, place) => ({
    ...hit,
    score: -place,
    named: place < chosen.length,
  }));
  return { hits, stems };
}
