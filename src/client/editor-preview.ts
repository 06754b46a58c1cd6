import { CALLED, TEXT } from '../lib/forms/entry-file.ts';
import { h, htmlOf, type Element } from './editor-react.ts';

/** What the editor hands to a preview. */
interface PreviewProperties {
  entry: { getIn(path: readonly string[]): unknown };
}

/** An entry with a text, as its page shows it: headline, the sentence below it, the text. Components are only marked. */
export function EntryPreview({ entry }: PreviewProperties): Element {
  const said = (name: string) => {
    const value = entry.getIn(['data', name]);
    return typeof value === 'string' ? value : '';
  };
  const first = (names: readonly string[]) => names.map(said).find(Boolean) ?? '';
  return h(
    'div',
    { className: 'wrap prose' },
    h('h1', null, first(CALLED)),
    h('p', { className: 'lede' }, first(['standfirst', 'summary', 'promise'])),
    h('div', { dangerouslySetInnerHTML: { __html: htmlOf(marked(said(TEXT))) } }),
  );
}

/** Markdown in which components are boxes with their names, and notes are marks. */
function marked(text: string): string {
  return text
    .replace(/<Figure\s[^>]*?src="([^"]*)"[^>]*?alt="([^"]*)"[^>]*>/g, '![$2]($1)')
    .replace(/<([A-Z]\w*)([^>]*)\/>/g, '<p class="notice"><b>$1</b>$2</p>')
    .replace(/<([A-Z]\w*)([^>]*)>/g, '<div class="notice"><p><b>$1</b>$2</p>')
    .replace(/<\/[A-Z]\w*>/g, '</div>')
    .replace(/\[\^([\w-]+)\]/g, '<sup>$1</sup>');
}
