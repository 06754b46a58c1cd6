import { READ, type CitedSource } from '../../model/schemas/cited-source.ts';

/**
 * The notes of a text, written from the works that it cites.
 * @returns a footnote of Markdown for each work, to stand behind the text
 */
export function notesOf(sources: readonly CitedSource[]): string {
  return sources.map((source) => `\n\n[^${source.key}]: ${reference(source)}`).join('');
}

/** Footnotes of which only the keys matter, for the parser to know the references in a text as such. */
export function emptyNotes(keys: readonly string[]): string {
  return keys.map((key) => `\n\n[^${key}]: ${key}`).join('');
}

/** A work as a line of Markdown: who wrote it, when, what, where, how much of it was read, what there is to add. */
function reference({ author, year, title, publication, url, read, note }: CitedSource): string {
  const linked = url ? `[${literal(title)}](${destination(url)})` : `*${literal(title)}*`;
  const work = [linked, ...(publication ? [literal(publication)] : [])].join(', ');
  const sentences = [`${literal(author)} (${year}), ${work}`, ...(read ? [READ[read]] : [])];
  return [...sentences.map(ended), ...(note ? [literal(note)] : [])].join(' ');
}

function ended(sentence: string): string {
  return /[.?!…]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** Plain text as Markdown that says nothing else; quotation marks, dashes and dots are set as in any text. */
function literal(text: string): string {
  return text.replace(/[\\`*_[\]<>{}()#+!|~$&:@^=/]/g, '\\$&');
}

/** An address between the brackets of a link. */
function destination(url: string): string {
  return url
    .replaceAll('(', '%28')
    .replaceAll(')', '%29')
    .replace(/[*_~`$[\]{}]/g, '\\$&');
}
