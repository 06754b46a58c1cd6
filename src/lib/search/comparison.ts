import { wordsOf } from '../../text/folded-words.ts';
import { passes, type Chosen } from './facets.ts';
import type { Found } from './hits.ts';
import type { Intent } from './intent.ts';
import { EXACT } from './name-index.ts';
import type { Ready, SearchStore } from './store.ts';

/**
 * The alternatives of the tool a query names: when it asks for them, or when it names a tool that does not meet
 * the constraints that stand beside the name.
 * @returns undefined when the query asks for no alternatives, or for those of a tool that nobody knows
 */
export async function alternativesTo(
  intent: Intent,
  groups: readonly Chosen[],
  ready: Ready,
  store: SearchStore,
): Promise<Found | undefined> {
  const wanted = intent.like ?? (intent.facetWords.length > 0 ? intent.rest : '');
  if (!wanted) return undefined;
  const [match] = ready.names.find(wanted, 1);
  if (!match || match.score < (intent.like ? 0.6 : EXACT)) return undefined;
  const subject = ready.names.record(match.id);
  if (intent.like === undefined && passes(subject, groups)) return undefined;
  const bySlug = new Map(
    [...ready.records].map(([id, record]) => [`${record.type}/${record.slug}`, id]),
  );
  const block = await store.block(match.id);
  const picked = (block?.alternatives ?? []).flatMap(([slug]) => bySlug.get(`tool/${slug}`) ?? []);
  const rest = [...ready.records]
    .filter(
      ([id, record]) =>
        id !== match.id &&
        !picked.includes(id) &&
        record.status === 'active' &&
        record.categories.some((category) => subject.categories.includes(category)),
    )
    .map(([id, record]) => ({
      id,
      weight: (record.categories[0] === subject.categories[0] ? 1 : 0.4) + record.prior,
    }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ id }) => id);
  const hits = [...picked, ...rest].map((id, index) => ({
    id,
    record: ready.records.get(id)!,
    score: 90 - index * 0.1,
  }));
  return {
    hits,
    alternativesTo: subject,
    stems: [],
    sufficient: true,
    ...(match.misspelt && { correctedTo: match.text }),
  };
}

/**
 * Two or more tools that a query puts side by side, and after them others of the same kind.
 * @returns undefined when the query does no such thing, or with something that is no name
 */
export function sideBySide(q: string, { names, records }: Ready): Found | undefined {
  const sides = wordsOf(q)
    .join(' ')
    .split(/ (?:vs|versus|compared to|compared with|or) /);
  const ids = sides.flatMap((side) => names.exact(side).slice(0, 1));
  if (sides.length < 2 || ids.length !== sides.length) return undefined;
  const homes = ids.map((id) => names.record(id).categories[0]);
  const others = [...records]
    .filter(
      ([id, { categories, status }]) =>
        !ids.includes(id) && status === 'active' && homes.includes(categories[0]),
    )
    .sort(([, a], [, b]) => b.prior - a.prior);
  const hits = [...ids.map((id) => [id, names.record(id)] as const), ...others].map(
    ([id, record], index) => ({ id, record, score: 100 - index * 0.1 }),
  );
  return { hits, stems: [], sufficient: true };
}
