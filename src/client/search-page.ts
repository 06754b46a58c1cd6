import { loadPagefind, type FilterCounts, type SearchResponse } from './pagefind.ts';
import { exactFirst, isPlausible } from './refine-results.ts';
import { resultItem } from './result-item.ts';
import { FACETS, isIdle, pagefindFilters, readState, writeState, type SearchState } from './search-state.ts';

/** Results drawn at a time. */
const PAGE = 20;
/** Milliseconds without a key before a search starts. */
const PAUSE = 120;

const form = document.querySelector<HTMLFormElement>('.search-form.large')!;
const input = form.querySelector<HTMLInputElement>('input[name=q]')!;
const facets = document.querySelector<HTMLFormElement>('[data-facets]')!;
const list = document.querySelector<HTMLOListElement>('[data-results]')!;
const status = document.querySelector<HTMLElement>('[data-search-status]')!;
const more = document.querySelector<HTMLButtonElement>('[data-search-more]')!;
const idle = document.querySelector<HTMLElement>('[data-search-idle]')!;
const noResults = document.querySelector<HTMLTemplateElement>('[data-no-results]')!;

let found: SearchResponse['results'] = [];
let shown = 0;
let run = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

async function search(state: SearchState): Promise<void> {
  const mine = ++run;
  clearTimeout(timer);
  idle.hidden = !isIdle(state);
  if (isIdle(state)) {
    found = [];
    await draw(mine, true);
    list.dataset['state'] = 'idle';
    delete list.dataset['total'];
    status.textContent = '';
    showCounts((await loadPagefind()).filters());
    return;
  }
  list.dataset['state'] = 'loading';
  try {
    const pagefind = await loadPagefind();
    void pagefind.filters();
    const response = await pagefind.search(state.q || null, { filters: pagefindFilters(state), ...(state.q ? {} : { sort: { name: 'asc' as const } }) });
    if (mine !== run || !response) return;
    found = response.results;
    found = await refine(state.q, found);
    await draw(mine, true);
    if (mine !== run) return;
    list.dataset['total'] = String(found.length);
    list.dataset['state'] = 'done';
    status.textContent = summary(state);
    showCounts(Promise.resolve(response.filters));
  } catch (error) {
    if (mine !== run) return;
    list.dataset['state'] = 'error';
    status.textContent = 'The search could not be loaded. Reload the page, or browse the categories.';
    idle.hidden = false;
    console.error(error);
  }
}

/** Takes away results that have nothing to do with the query, and puts the exact name first. */
async function refine(query: string, results: SearchResponse['results']): Promise<SearchResponse['results']> {
  const first = await Promise.all(results.slice(0, PAGE).map(async (result) => ({ result, fragment: await result.data() })));
  if (!query) return results;
  if (!isPlausible(query, first.map(({ fragment }) => fragment))) return [];
  return [...exactFirst(query, first, ({ fragment }) => fragment).map(({ result }) => result), ...results.slice(PAGE)];
}

/** Draws the next page of results; `fresh` takes away what was there before. */
async function draw(mine: number, fresh: boolean): Promise<void> {
  const start = fresh ? 0 : shown;
  const fragments = await Promise.all(found.slice(start, start + PAGE).map((result) => result.data()));
  if (mine !== run) return;
  const items = fragments.map(resultItem);
  if (fresh) list.replaceChildren(...items);
  else list.append(...items);
  shown = start + items.length;
  more.hidden = shown >= found.length;
  if (!fresh) items[0]?.querySelector('a')?.focus();
  list.parentElement!.querySelector('.no-results')?.remove();
  if (fresh && found.length === 0 && !isIdle(readState(location.search))) {
    const hints = document.createElement('div');
    hints.className = 'no-results';
    hints.append(noResults.content.cloneNode(true));
    list.after(hints);
  }
}

function summary({ q }: SearchState): string {
  const count = found.length === 1 ? '1 result' : `${found.length.toLocaleString('en-GB')} results`;
  return q ? `${count} for “${q}”` : count;
}

async function showCounts(counts: Promise<FilterCounts> | FilterCounts): Promise<void> {
  const known = await counts;
  for (const element of facets.querySelectorAll<HTMLElement>('[data-count]')) {
    const [facet = '', value = ''] = element.dataset['count']!.split(':');
    element.textContent = String(known[facet]?.[value] ?? 0);
  }
}

function stateOfForms(): SearchState {
  const data = new FormData(facets);
  const state = readState('');
  state.q = input.value.trim();
  for (const facet of FACETS) state.facets[facet] = data.getAll(facet).map(String).filter(Boolean);
  return state;
}

function fillForms(state: SearchState): void {
  input.value = state.q;
  for (const box of facets.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
    box.checked = state.facets[box.name as (typeof FACETS)[number]].includes(box.value);
  }
  facets.querySelector<HTMLSelectElement>('select')!.value = state.facets.category[0] ?? '';
}

/** Goes to a state: a new step in the history, or none while the reader is still typing. */
function go(step: 'push' | 'replace'): void {
  const state = stateOfForms();
  const query = writeState(state);
  if (query !== location.search) history[step === 'push' ? 'pushState' : 'replaceState'](null, '', location.pathname + query);
  void search(state);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  go('push');
});
input.addEventListener('focus', () => void loadPagefind(), { once: true });
input.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(() => go('replace'), PAUSE);
});
facets.addEventListener('submit', (event) => {
  event.preventDefault();
  go('push');
});
facets.addEventListener('change', () => go('push'));
facets.addEventListener('reset', () => setTimeout(() => go('push')));
more.addEventListener('click', () => void draw(run, false));
addEventListener('popstate', () => {
  const state = readState(location.search);
  fillForms(state);
  void search(state);
});

if (matchMedia('(max-width: 54rem)').matches) facets.querySelector('details')!.open = false;
const first = readState(location.search);
fillForms(first);
if (!isIdle(first)) void search(first);
