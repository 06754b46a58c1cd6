import { countFacets, passes, type Chosen } from '../lib/search/facets.ts';
import { LIST_FACETS, parseFacets } from '../lib/tools/facet-words.ts';
import { need } from './need.ts';

const list = need('[data-category]');
const form = need('[data-narrow]', list, HTMLFormElement);
const status = need('[data-status]', list);
const reset = need('[type=reset]', form, HTMLButtonElement);
const order = need('[name=sort]', form, HTMLSelectElement);
const views = [...list.querySelectorAll<HTMLInputElement>('[name=view]')];

/** The tools in the order of the page, which is that of how well known they are. */
const tools = [...list.querySelectorAll<HTMLElement>('[data-has]')].map((item) => ({
  item,
  type: 'tool' as const,
  categories: [],
  facets: parseFacets(item.dataset['has'] ?? ''),
  name: item.querySelector('h3')?.textContent.trim() ?? '',
  year: Number(item.dataset['year'] ?? 0),
}));
const parts = [...list.querySelectorAll<HTMLElement>('.part')];

const ORDERS: Record<string, (a: (typeof tools)[number], b: (typeof tools)[number]) => number> = {
  known: () => 0,
  name: (a, b) => a.name.localeCompare(b.name, 'en-GB', { sensitivity: 'base', numeric: true }),
  year: (a, b) => b.year - a.year,
};

function chosen(): Chosen {
  const data = new FormData(form);
  return Object.fromEntries(LIST_FACETS.map((facet) => [facet, data.getAll(facet).map(String)]));
}

function show(): void {
  const wanted = [chosen()];
  const narrowed = Object.values(wanted[0]!).some((values) => values.length > 0);
  let left = 0;
  for (const tool of tools) {
    tool.item.hidden = !passes(tool, wanted);
    if (!tool.item.hidden) left++;
  }
  for (const part of parts) {
    const here = part.querySelectorAll('[data-has]:not([hidden])').length;
    part.hidden = here === 0;
    for (const count of part.querySelectorAll('[data-part-count]'))
      count.textContent = String(here);
  }
  const counts = countFacets(tools, wanted);
  for (const place of form.querySelectorAll<HTMLElement>('[data-count]')) {
    const [facet, value] = place.dataset['count']!.split(':') as [keyof typeof counts, string];
    const count = String(counts[facet].get(value) ?? 0);
    place.textContent = count;
    place.dataset['left'] = count;
  }
  for (const group of new Set(tools.map(({ item }) => item.parentElement!)))
    group.append(
      ...tools
        .filter(({ item }) => item.parentElement === group)
        .toSorted(ORDERS[order.value] ?? ORDERS['known'])
        .map(({ item }) => item),
    );
  status.textContent = narrowed
    ? left === 0
      ? 'No tool here has all of that. Take a filter away.'
      : `${left} of ${tools.length} tools`
    : `${tools.length} tools`;
  reset.hidden = !narrowed;
}

/** What is chosen, as the query of an address; what is usual is left out. */
function query(): string {
  const params = new URLSearchParams();
  for (const [facet, values] of Object.entries(chosen()))
    for (const value of values) params.append(facet, value);
  if (order.value !== 'known') params.set('sort', order.value);
  const view = views.find(({ checked }) => checked)?.value;
  if (view === 'table') params.set('view', view);
  const text = params.toString();
  return text ? `?${text}` : '';
}

function readAddress(): void {
  const params = new URLSearchParams(location.search);
  for (const box of form.querySelectorAll<HTMLInputElement>('[type=checkbox]'))
    box.checked = params.getAll(box.name).includes(box.value);
  const sort = params.get('sort') ?? 'known';
  order.value = Object.hasOwn(ORDERS, sort) ? sort : 'known';
  for (const view of views) view.checked = view.value === (params.get('view') ?? 'list');
  show();
}

function changed(): void {
  if (query() !== location.search) history.pushState(null, '', query() || location.pathname);
  show();
}

form.addEventListener('change', changed);
form.addEventListener('submit', (event) => {
  // The list has followed each choice already; on a phone it lies below the form.
  event.preventDefault();
  status.scrollIntoView();
});
form.addEventListener('reset', () => setTimeout(changed));
for (const view of views) view.addEventListener('change', changed);
addEventListener('popstate', readAddress);
readAddress();
