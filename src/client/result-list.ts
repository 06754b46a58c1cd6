import type { Answer } from '../lib/search/engine.ts';
import type { BlockItem } from '../lib/search/pack.ts';
import type { SearchRecord } from '../lib/search/record.ts';
import { fillSummary, pageItem, resultItem, type TextPage } from './result-item.ts';
import { need } from './need.ts';

/** Results drawn at a time. */
const PAGE = 20;

/** What the full text found: a tool or an article with its record, or another page. */
type TextResult =
  { record: SearchRecord; excerpt: string; summary: string } | { page: TextPage; excerpt: string };

/** The list of results: draws names at once and texts as they arrive. */
export class ResultList {
  readonly #place: HTMLElement;
  readonly #list: HTMLOListElement;
  readonly #more: HTMLButtonElement;
  readonly #hints: HTMLTemplateElement;
  #answer: Answer | undefined;
  #titles: ReadonlyMap<string, string> = new Map();
  #block: (id: number) => Promise<BlockItem | undefined> = () => Promise.resolve(undefined);
  #shown = 0;
  #kinds: ReadonlyMap<string, string> = new Map();
  #onMore: () => void = () => undefined;
  #texts: TextResult[] = [];

  constructor(place: HTMLElement) {
    this.#place = place;
    this.#list = need('[data-results]', place, HTMLOListElement);
    this.#more = need('[data-search-more]', place, HTMLButtonElement);
    this.#hints = need('[data-no-results]', place, HTMLTemplateElement);
    this.#more.addEventListener('click', () => {
      const before = this.#list.children.length;
      void this.#drawMore();
      this.#list.children[before]?.querySelector('a')?.focus({ preventScroll: true });
      this.#onMore();
    });
  }

  /** How many results there are, those of the full text included. */
  get total(): number {
    return (this.#answer?.hits.length ?? 0) + this.#texts.length;
  }

  /** How many results are drawn. */
  get shown(): number {
    return this.#shown;
  }

  /** Names the kinds of pages that are no tools. */
  name(kinds: ReadonlyMap<string, string>): void {
    this.#kinds = kinds;
  }

  onMore(act: () => void): void {
    this.#onMore = act;
  }

  clear(): void {
    this.#answer = undefined;
    this.#list.replaceChildren();
    this.#list.dataset['state'] = 'idle';
    delete this.#list.dataset['total'];
    this.#more.hidden = true;
    this.#place.querySelector('.no-results')?.remove();
  }

  loading(): void {
    this.#list.dataset['state'] = 'loading';
  }

  failed(): void {
    this.#list.dataset['state'] = 'error';
  }

  /**
   * Draws the first results of an answer in the place of those before.
   * @param count how many at least, where more were shown when the reader left
   * @returns when their summaries are there, too
   */
  draw(
    answer: Answer,
    titles: ReadonlyMap<string, string>,
    block: (id: number) => Promise<BlockItem | undefined>,
    count = PAGE,
  ): Promise<void> {
    this.#answer = answer;
    this.#titles = titles;
    this.#block = block;
    this.#shown = 0;
    this.#texts = [];
    this.#list.replaceChildren();
    this.#place.querySelector('.no-results')?.remove();
    return this.#drawMore(Math.max(PAGE, count));
  }

  /** Adds what only the full text found. */
  addTexts(found: TextResult[]): void {
    const known = new Set(this.#answer?.hits.map(({ record }) => record));
    this.#texts = found.filter((one) => 'page' in one || !known.has(one.record));
    if (this.#shown >= (this.#answer?.hits.length ?? 0)) this.#drawTexts();
  }

  done(total: number, q: string): void {
    this.#list.dataset['total'] = String(total);
    this.#list.dataset['state'] = 'done';
    if (total > 0) return;
    const hints = document.createElement('div');
    hints.className = 'no-results';
    hints.append(this.#hints.content.cloneNode(true));
    for (const name of hints.querySelectorAll('[data-query]')) name.textContent = q;
    this.#list.after(hints);
  }

  async #drawMore(count = PAGE): Promise<void> {
    if (!this.#answer) return;
    const { hits, stems } = this.#answer;
    const next = hits
      .slice(this.#shown, this.#shown + count)
      .map(({ id, record, successorOf }) => ({
        id,
        item: resultItem(record, {
          stems,
          categoryTitle: this.#titles.get(record.categories[0] ?? '') ?? '',
          ...(successorOf && { successorOf }),
          ...this.#kindOf(record),
        }),
      }));
    this.#list.append(...next.map(({ item }) => item));
    const filled = next.map(({ id, item }) =>
      this.#block(id)
        .then((block) => block && fillSummary(item, block.summary, stems))
        .catch(() => undefined),
    );
    this.#shown += next.length;
    if (this.#shown >= hits.length) this.#drawTexts();
    this.#more.hidden = this.#shown >= hits.length;
    await Promise.all(filled);
  }

  #kindOf({ type }: SearchRecord): { kind?: string } {
    const kind = type === 'tool' ? undefined : this.#kinds.get(type);
    return kind === undefined ? {} : { kind };
  }

  #drawTexts(): void {
    const stems = this.#answer?.stems ?? [];
    for (const one of this.#texts) {
      if ('page' in one) {
        this.#list.append(pageItem(one.page, { stems, excerpt: one.excerpt }));
        continue;
      }
      const { record, excerpt, summary } = one;
      const item = resultItem(record, {
        stems,
        categoryTitle: this.#titles.get(record.categories[0] ?? '') ?? '',
        ...this.#kindOf(record),
        excerpt,
      });
      fillSummary(item, summary, stems);
      this.#list.append(item);
    }
  }
}
