/** The values of one facet: each record's set of them, as its place among all sets that occur. */
export interface FacetColumn {
  values: string[];
  /** Places of values. */
  sets: number[][];
  /** For each record the place of its set, in base 36, as many digits each as the last place has. */
  places: string;
}

/** Packs the values that each record has. */
export function packFacet(all: readonly (readonly string[])[]): FacetColumn {
  const values = [...new Set(all.flat())];
  const placeOf = new Map(values.map((value, place) => [value, place]));
  const keyOf = (own: readonly string[]) => own.map((value) => placeOf.get(value)).join();
  const keys = [...new Set(all.map(keyOf))];
  const places = new Map(keys.map((key, place) => [key, place]));
  const digits = digitsOf(keys);
  return {
    values,
    sets: keys.map((key) => (key === '' ? [] : key.split(',').map(Number))),
    places: all
      .map((own) => (places.get(keyOf(own)) ?? 0).toString(36).padStart(digits, '0'))
      .join(''),
  };
}

/** Unpacks the values of each record, in the same order; none for a facet that nothing carries. */
export function unpackFacet(column: FacetColumn | undefined): string[][] {
  if (!column || column.values.length === 0) return [];
  const sets = column.sets.map((places) => places.flatMap((place) => column.values[place] ?? []));
  const digits = digitsOf(sets);
  return Array.from(
    { length: column.places.length / digits },
    (_, index) =>
      sets[Number.parseInt(column.places.slice(index * digits, (index + 1) * digits), 36)] ?? [],
  );
}

function digitsOf(list: readonly unknown[]): number {
  return Math.max(0, list.length - 1).toString(36).length;
}
