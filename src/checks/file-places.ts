import { definitionOf } from '../model/collections.ts';
import { quote } from '../text/finding.ts';
import { atField, type Rule } from './rule.ts';
import { placeOf } from '../read/file-form.ts';
import { allEntries } from '../read/library.ts';

/** A file lies where its fields say: an article in the folder of its year, a pick in the file of its day. */
export const filePlaces: Rule = {
  id: 'file-places',
  summary:
    'A file lies where its fields say: an article or ballot in the folder of its year, a pick, digest or list in the file of its day, week or year, a comparison in that of its two tools.',
  *check(readings) {
    for (const entry of allEntries(readings)) {
      const { fileOf, placedBy = 'slug' } = definitionOf(entry.collection);
      const place = fileOf?.(entry.slug, entry.data);
      if (place === undefined || place === entry.file) continue;
      const there = placeOf(place)?.slug ?? entry.slug;
      const taken = there !== entry.slug && readings.known[entry.collection].has(there);
      const value = (entry.data as Record<string, unknown>)[placedBy];
      yield atField(
        entry,
        [placedBy],
        `${placedBy} is ${[value].flat().join(', ')}, but the file is ${quote(entry.file.split('/').slice(2).join('/'))}`,
        taken
          ? `mend the ${placedBy}: ${place} is there already`
          : `move the file to ${place}, or mend the ${placedBy}`,
      );
    }
  },
};
