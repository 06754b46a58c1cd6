import { EXACT, NameIndex, STRONG, type NameMatch } from './name-index.ts';
import { unpack, type NamesFile } from './pack.ts';
import type { SearchRecord } from './record.ts';
import { fold, wordsOf } from '../../text/folded-words.ts';
import { categoryAddress } from '../../model/page-addresses.ts';

/** One line of the list under the search box. */
export interface Suggestion {
  href: string;
  label: string;
  /** What it is: a kind of tool, “Article”, “Category”. */
  detail: string;
}

/** Suggests records by name and alias, and categories by the words of their titles. */
export class Suggester {
  readonly #names: NameIndex;
  readonly #categories: NamesFile['categories'];
  readonly #pages: NamesFile['pages'];

  constructor(file: NamesFile) {
    this.#names = new NameIndex(unpack(file));
    this.#categories = file.categories;
    this.#pages = file.pages;
  }

  /**
   * Suggestions for what has been typed so far, best first.
   * @param most how many at most
   */
  suggest(typed: string, most = 8): Suggestion[] {
    if (fold(typed) === '') return [];
    const categories = this.#categories
      .filter(([, title]) => beginsSomewhere(title, typed))
      .slice(0, 2)
      .map(([id, title]): Suggestion => ({
        href: categoryAddress(id),
        label: title,
        detail: 'Category',
      }));
    const matches = this.#names.find(typed, most);
    const sure = matches.filter(({ misspelt, score }) => !misspelt && score >= STRONG);
    const shown = (sure.length > 0 ? sure : matches).slice(0, most - categories.length);
    const names = shown.map((match) => this.#line(match));
    const exact = sure[0] && sure[0].score >= EXACT ? 1 : 0;
    return [...names.slice(0, exact), ...categories, ...names.slice(exact)];
  }

  #line({ id, text }: NameMatch): Suggestion {
    const record = this.#names.record(id);
    return {
      href: record.href,
      label: record.name,
      detail: [text === record.name ? '' : `also ${text}`, this.#kind(record)]
        .filter(Boolean)
        .join(' · '),
    };
  }

  #kind({ type, categories, status }: SearchRecord): string {
    if (type !== 'tool') return this.#pages.find((page) => page.type === type)?.one ?? '';
    const title = this.#categories.find(([id]) => id === categories[0])?.[1] ?? '';
    return status === 'active' ? title : `${title}, closed`;
  }
}

/** True when every word typed begins a word of the title. */
function beginsSomewhere(title: string, typed: string): boolean {
  const words = wordsOf(title);
  return wordsOf(typed).every(
    (word) => word.length > 1 && words.some((other) => other.startsWith(word)),
  );
}
