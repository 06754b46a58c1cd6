import { quote } from '../text/finding.ts';
import { atField, type Rule } from './rule.ts';
import { allEntries } from '../read/library.ts';
import { textsOf } from './names.ts';

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;

/** Entities that word processors and other systems leave behind, and what they stand for. */
const MEANT: Record<string, string> = {
  '&amp;': '&',
  '&quot;': '"',
  '&apos;': "'",
  '&nbsp;': 'a space',
  '&ndash;': '–',
  '&mdash;': '—',
  '&hellip;': '…',
  '&lsquo;': '‘',
  '&rsquo;': '’',
  '&ldquo;': '“',
  '&rdquo;': '”',
};

/** Fields are plain text: an HTML entity in one is shown as it is typed, which is hardly ever meant. */
export const htmlEntities: Rule = {
  id: 'html-entities',
  summary: 'HTML entities in fields, which are shown as they are typed, are pointed out.',
  *check(library) {
    for (const entry of allEntries(library))
      for (const [path, text] of textsOf(entry.data))
        for (const { 0: entity, index } of text.matchAll(ENTITY))
          yield {
            ...atField(
              entry,
              path,
              `${quote(text)} holds the HTML entity ${entity}, which readers will see`,
              `write ${meaningOf(entity)} instead`,
            ),
            ...entry.locate(path, index),
            severity: 'warning',
          };
  },
};

function meaningOf(entity: string): string {
  const known = MEANT[entity.toLowerCase()];
  if (known) return known;
  const [, hexadecimal, number] = /^&#(x?)([\da-f]+);$/i.exec(entity) ?? [];
  const code = Number.parseInt(number ?? '', hexadecimal ? 16 : 10);
  return code > 0x20 && code <= 0x10ffff ? String.fromCodePoint(code) : 'the character itself';
}
