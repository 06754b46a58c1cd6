import { COLLECTIONS } from '../content/collections.ts';
import { quote } from '../lib/finding.ts';
import { homepageKey, nameKey } from '../lib/identity.ts';
import { allEntries, atField, type Entry, type Rule } from './rule.ts';

/** No two entries share a slug, a name or a homepage. */
export const duplicates: Rule = {
  id: 'duplicates',
  summary:
    "No two entries of a collection share a slug, present or former; no two tools share a name or a homepage; an alias is not another tool's name.",
  *check(library) {
    for (const [first, second] of pairs(allEntries(library), (entry) => [
      entry.collection === 'ballots' ? entry.file : `${entry.collection}/${entry.slug}`,
    ])) {
      yield atField(
        second,
        COLLECTIONS[second.collection].format === 'yaml-list' ? ['id'] : [],
        `the slug ${quote(second.slug)} is already taken by ${first.file}`,
        'choose another slug, or change that file',
      );
    }
    for (const [first, second] of pairs(library.tools, ({ slug, data }) => [
      slug,
      ...(data.formerly ?? []),
    ])) {
      if (first.slug === second.slug) continue;
      const earlier = second.data.formerly?.includes(first.slug) ? second : first;
      yield atField(
        earlier,
        ['formerly'],
        `formerly names a slug that ${earlier === second ? first.file : second.file} has or had`,
        'take it out: an address leads to one entry',
      );
    }
    for (const [first, second] of pairs(library.tools, (tool) => [nameKey(tool.data.name)])) {
      yield atField(
        second,
        ['name'],
        `the tool ${quote(second.data.name)} is already in ${first.file}`,
        'change that file instead of adding another',
      );
    }
    const names = new Map(library.tools.map((tool) => [nameKey(tool.data.name), tool]));
    for (const tool of library.tools) {
      for (const [index, alias] of (tool.data.aliases ?? []).entries()) {
        const other = names.get(nameKey(alias));
        if (
          !other ||
          other === tool ||
          [tool.data.successor, other.data.successor].some(
            (slug) => slug === tool.slug || slug === other.slug,
          )
        )
          continue;
        yield {
          ...atField(
            tool,
            ['aliases', index],
            `the alias ${quote(alias)} is the name of ${other.file}`,
            'take it out, or make one of the two the successor of the other',
          ),
          severity: 'warning',
        };
      }
    }
    for (const [first, second] of pairs(library.tools, (tool) => [homepageKey(tool.data.url)])) {
      yield atField(
        second,
        ['url'],
        `the homepage ${quote(second.data.url)} already belongs to ${first.file}`,
        'change that file, or give the address of this very product',
      );
    }
  },
};

function* pairs<T extends Entry>(entries: T[], keysOf: (entry: T) => string[]): Iterable<[T, T]> {
  const seen = new Map<string, T>();
  for (const entry of entries) {
    for (const key of keysOf(entry)) {
      const first = seen.get(key);
      if (first) yield [first, entry];
      else seen.set(key, entry);
    }
  }
}
