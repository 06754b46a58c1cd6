import type { z } from 'zod';
import type { digestSchema } from '../../model/schemas/digest.ts';
import { formatDay, formatPartialDay, formatWeek } from '../../text/days.ts';

/** The widest line that mail programs leave alone (RFC 3676). */
const WIDTH = 72;

/**
 * A digest as plain text for a mail.
 * @param opening its paragraphs in plain words
 * @param page its absolute address
 */
export function digestText(
  { title, week, published, links }: z.output<typeof digestSchema>,
  opening: string,
  page: string,
): string {
  const items = links.map((link, index) => {
    const by = [link.author, link.published && formatPartialDay(link.published)].filter(Boolean);
    return [
      wrapped(`${index + 1}. ${link.title}`, '   '),
      wrapped(`   ${by.join(', ')}`, '   '),
      `   ${link.link}`,
      '',
      wrapped(`   ${link.why}`, '   '),
    ].join('\n');
  });
  return `${[
    title,
    `${formatWeek(week)}, ${formatDay(published)}`,
    ...opening.split(/\n{2,}/).map((paragraph) => wrapped(paragraph, '')),
    ...items,
    `-- \nOn the web: ${page}`,
  ].join('\n\n')}\n`;
}

/** A text in lines of `WIDTH` characters; words longer than that, such as addresses, stay whole. */
function wrapped(text: string, indent: string): string {
  const lines = [''];
  const lead = /^\s*/.exec(text)?.[0] ?? '';
  for (const word of text.trim().split(/\s+/)) {
    const line = lines.at(-1) ?? '';
    const width =
      (lines.length === 1 ? lead.length : indent.length) + line.length + 1 + word.length;
    if (line !== '' && width > WIDTH) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.map((line, index) => (index === 0 ? lead : indent) + line).join('\n');
}
