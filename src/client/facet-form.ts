import type { Answer } from '../lib/search/engine.ts';
import { countFacets, SORTS } from '../lib/search/facets.ts';
import { FACETS, type Facet } from '../model/facets.ts';
import { must } from '../text/must.ts';
import type { SearchState } from '../lib/search/state.ts';
import { need } from './need.ts';

/** Categories shown before “more” is asked for. */
const FEW = 8;

/** The form with the facets: shows counts, and the categories that the results have. */
export class FacetForm {
  readonly #form: HTMLFormElement;
  readonly #categories: HTMLElement;
  #all = false;
  #last: (() => void) | undefined;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#categories = need('[data-categories]', form);
    need('[data-all-categories]', form).addEventListener('click', () => {
      this.#all = true;
      this.#last?.();
    });
  }

  onChange(act: () => void): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      act();
    });
    this.#form.addEventListener('change', act);
    this.#form.addEventListener('reset', (event) => {
      event.preventDefault();
      for (const box of this.#form.querySelectorAll<HTMLInputElement>('input[type=checkbox]'))
        box.checked = false;
      act();
    });
  }

  read(): Pick<SearchState, 'facets' | 'sort'> {
    const data = new FormData(this.#form);
    const facets = Object.fromEntries(
      FACETS.map((facet) => [facet, data.getAll(facet).map(String).filter(Boolean)]),
    ) as Record<Facet, string[]>;
    return { facets, sort: SORTS.find((sort) => sort === data.get('sort')) ?? 'relevance' };
  }

  /** Shows a state, and for each value how many results it would leave. */
  show(state: SearchState, answer: Answer, titles: ReadonlyMap<string, string>): void {
    const counts = countFacets(answer.unnarrowed, [state.facets]);
    this.#last = () => this.#drawCategories(state.facets.category, counts.category, titles);
    this.#last();
    for (const box of this.#form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
      const count = counts[box.name as Facet].get(box.value) ?? 0;
      box.checked = state.facets[box.name as Facet].includes(box.value);
      const label = must(box.closest('label'), `The label of ${box.name}`);
      need('.count', label).textContent = String(count);
      label.classList.toggle('none', count === 0 && !box.checked);
    }
    this.#form.classList.toggle('empty', answer.unnarrowed.length === 0);
    const days = new Set(answer.hits.map(({ record }) => record.added).filter(Boolean));
    const newest = need('option[value=newest]', this.#form, HTMLOptionElement);
    newest.disabled = newest.hidden = days.size < 2 && state.sort !== 'newest';
    need('[name=sort]', this.#form, HTMLSelectElement).value = state.sort;
  }

  #drawCategories(
    chosen: readonly string[],
    counts: ReadonlyMap<string, number>,
    titles: ReadonlyMap<string, string>,
  ): void {
    const focused =
      document.activeElement instanceof HTMLInputElement &&
      this.#categories.contains(document.activeElement)
        ? document.activeElement.value
        : undefined;
    const ids = [
      ...new Set([
        ...chosen,
        ...[...counts].sort(([a, x], [b, y]) => y - x || a.localeCompare(b)).map(([id]) => id),
      ]),
    ].filter((id) => titles.has(id));
    const shown = this.#all ? ids : ids.slice(0, Math.max(FEW, chosen.length));
    this.#categories.replaceChildren(
      ...shown.map((id) => {
        const label = document.createElement('label');
        const box = Object.assign(document.createElement('input'), {
          type: 'checkbox',
          name: 'category',
          value: id,
        });
        const count = Object.assign(document.createElement('span'), { className: 'count' });
        count.dataset['count'] = `category:${id}`;
        label.append(box, ` ${titles.get(id)} `, count);
        return label;
      }),
    );
    const all = need('[data-all-categories]', this.#form);
    all.hidden = shown.length === ids.length;
    all.textContent = `All ${ids.length} categories`;
    if (focused)
      this.#categories.querySelector<HTMLInputElement>(`[value="${CSS.escape(focused)}"]`)?.focus();
  }
}
