import { definitionOf } from '../model/collections.ts';
import { quote } from '../text/finding.ts';
import { atField, type Rule } from './rule.ts';
import { allEntries } from '../read/library.ts';

/** A file lies where its fields say: an article in the folder of its year, a pick in the file of its day. */
export const filePlaces: Rule = {
  id: 'file-places',
  summary:
    'A file lies where its fields say: an article in the folder of its year, a pick or digest in the file of its day or week, a comparison in that of its two tools.',
  *check(readings) {
    for (const entry of allEntries(readings)) {
      const place = definitionOf(entry.collection).fileOf?.(entry.slug, entry.data);
      if (place === undefined || place === entry.file) continue;
      const differing = partsOf(place).find((part) => !partsOf(entry.file).includes(part)) ?? '';
      const [field = '', value] =
        Object.entries(entry.data).find(([, value]) => String(value).startsWith(differing)) ??
        Object.entries(entry.data).find(
          ([, value]) =>
            Array.isArray(value) && value.every((item) => differing.includes(String(item))),
        ) ??
        [];
      yield atField(
        entry,
        [field],
        `${field} is ${[value].flat().join(', ')}, but the file is ${quote(entry.file.split('/').slice(2).join('/'))}`,
        `move the file to ${place}, or mend the ${field}`,
      );
    }
  },
};

function partsOf(path: string): string[] {
  return path.replace(/\.\w+$/, '').split('/');
}
