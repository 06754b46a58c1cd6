import type { Fragment } from './pagefind.ts';

/** Draws one result. Text is only ever set as text, never as markup. */
export function resultItem({ url, meta, excerpt }: Fragment): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset['result'] = '';
  item.dataset['type'] = meta['type'] ?? 'page';
  const heading = document.createElement('h2');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta['title'] ?? url;
  heading.append(link);
  item.append(heading);
  if (meta['summary']) item.append(paragraph(meta['summary']));
  const about = meta['type'] === 'article' ? ['Article'] : [meta['price'], meta['category'], meta['aliases'] && `also ${meta['aliases']}`];
  const line = paragraph(about.filter(Boolean).join(' · '));
  line.className = 'meta';
  item.append(line);
  if (excerpt.includes('<mark>')) {
    const matched = document.createElement('p');
    matched.append(...markedText(excerpt));
    item.append(matched);
  }
  return item;
}

/**
 * The parts of an excerpt in which Pagefind has put `<mark>` round the words that matched.
 * Everything but the marks is treated as text.
 */
export function markedText(excerpt: string): Node[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/s).map((part) => {
    const inner = /^<mark>(.*)<\/mark>$/s.exec(part)?.[1];
    if (inner === undefined) return document.createTextNode(decode(part));
    const mark = document.createElement('mark');
    mark.textContent = decode(inner);
    return mark;
  });
}

function decode(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, '&');
}

function paragraph(text: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}
