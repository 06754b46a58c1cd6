import { byText } from '../../text/order.ts';

/** Something that a person wrote or put together. */
export interface Work {
  /** What it is, in the singular and the plural. */
  kind: readonly [one: string, many: string];
  /** Slugs of those who did it. */
  by: readonly string[];
}

/** What a person did, counted by kind, most of all first. */
export interface Contribution {
  slug: string;
  /** In words, such as “43 articles”. */
  works: string[];
  total: number;
}

/** Who did what, those with the most first; nobody who did nothing. */
export function contributionsOf(works: readonly Work[]): Contribution[] {
  const bySlug = Map.groupBy(
    works.flatMap(({ kind, by }) => [...new Set(by)].map((slug) => ({ slug, kind }))),
    ({ slug }) => slug,
  );
  return [...bySlug]
    .map(([slug, own]): Contribution => {
      const kinds = [...Map.groupBy(own, ({ kind }) => kind[1]).values()];
      return {
        slug,
        total: own.length,
        works: kinds
          .sort((a, b) => b.length - a.length)
          .map(
            (same) =>
              `${same.length.toLocaleString('en-GB')} ${same[0]?.kind[same.length === 1 ? 0 : 1]}`,
          ),
      };
    })
    .sort((a, b) => b.total - a.total || byText(a.slug, b.slug));
}
