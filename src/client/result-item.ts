import type { SearchRecord } from '../lib/search/record.ts';
import { isStopWord, searchWords, stem } from '../lib/search/words.ts';
import { PRICING } from '../model/vocabulary.ts';
import { need } from './need.ts';
import { pathTo } from './site-paths.ts';
import { placeActions } from './tool-buttons.ts';

/** What a result shows besides its record. */
export interface ItemTexts {
  stems: readonly string[];
  categoryTitle?: string;
  successorOf?: string;
  /** What a page is called that is no tool. */
  kind?: string;
  /** From the full text, with `<mark>` round the words that matched. */
  excerpt?: string;
}

/** Draws one result; its summary comes later by `fillSummary`. Text is only ever set as text, never as markup. */
export function resultItem(
  record: SearchRecord,
  { stems, categoryTitle, successorOf, kind, excerpt }: ItemTexts,
): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset['result'] = '';
  item.dataset['type'] = record.type;
  const heading = document.createElement('h2');
  const link = document.createElement('a');
  link.href = pathTo(record.href);
  link.append(...marked(record.name, stems));
  link.dir = 'auto';
  heading.append(link);
  const summary = paragraph('summary');
  const about = paragraph('meta');
  const alias = record.aliases.filter((text) => stemsOf(text).some((word) => stems.includes(word)));
  const price =
    record.status === 'active'
      ? PRICING[record.facets.price?.[0] as keyof typeof PRICING]
      : `Closed in ${record.ended}`;
  about.textContent = (
    kind !== undefined
      ? [kind]
      : [price, categoryTitle, alias.length > 0 && `also ${alias.slice(0, 3).join(', ')}`]
  )
    .filter(Boolean)
    .join(' · ');
  item.append(heading, summary, about);
  if (record.type === 'tool') placeActions(about, record.slug, record.name);
  if (successorOf) {
    const note = paragraph('why');
    note.textContent = `Took the place of ${successorOf}`;
    item.append(note);
  }
  if (excerpt) {
    const text = paragraph('excerpt');
    text.append(...markedText(excerpt));
    item.append(text);
  }
  return item;
}

/** A page that only the full text knows. */
export interface TextPage {
  /** Its address on this site. */
  path: string;
  title: string;
}

/** Draws a result of the full text that has no record. Text is only ever set as text, never as markup. */
export function pageItem(
  { path, title }: TextPage,
  { stems, excerpt }: { stems: readonly string[]; excerpt: string },
): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset['result'] = '';
  item.dataset['type'] = 'page';
  const heading = document.createElement('h2');
  const link = document.createElement('a');
  link.href = pathTo(path);
  link.append(...marked(title, stems));
  heading.append(link);
  const about = paragraph('meta');
  about.textContent = 'Page';
  const text = paragraph('excerpt');
  text.append(...markedText(excerpt));
  item.append(heading, about, text);
  return item;
}

/** Sets the summary of a drawn result. */
export function fillSummary(item: HTMLLIElement, summary: string, stems: readonly string[]): void {
  need('.summary', item).replaceChildren(...marked(summary, stems));
}

/** A text with `<mark>` round the words whose stems are asked for. */
function marked(text: string, stems: readonly string[]): Node[] {
  return text.split(/([\p{L}\p{N}+#]+)/u).map((part) => {
    const [word] = searchWords(part);
    return word && !isStopWord(word) && stems.includes(stem(word))
      ? mark(part)
      : document.createTextNode(part);
  });
}

/** The parts of an excerpt of Pagefind; everything but its marks is treated as text. */
function markedText(excerpt: string): Node[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/s).map((part) => {
    const inner = /^<mark>(.*)<\/mark>$/s.exec(part)?.[1];
    return inner === undefined ? document.createTextNode(decode(part)) : mark(decode(inner));
  });
}

function mark(text: string): HTMLElement {
  const element = document.createElement('mark');
  element.textContent = text;
  return element;
}

function decode(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}

function paragraph(name: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.className = name;
  return element;
}

function stemsOf(text: string): string[] {
  return searchWords(text).map(stem);
}
