import type { Answer } from '../lib/search/engine.ts';
import { FACETS } from '../model/facets.ts';
import { toolAddress } from '../model/page-addresses.ts';
import { addressOf } from '../lib/search/record.ts';
import { isIdle, readState, writeState, type SearchState } from '../lib/search/state.ts';
import { offerOffline } from './offline.ts';
import { engine } from './search-engine.ts';
import { FacetForm } from './facet-form.ts';
import { ResultList } from './result-list.ts';
import { searchTexts } from './pagefind.ts';
import { need } from './need.ts';

const form = need('.search-form.large', document, HTMLFormElement);
const input = need('input[name=q]', form, HTMLInputElement);
const status = need('[data-search-status]');
const idle = need('[data-search-idle]');
const understood = need('[data-understood]');
const instead = need('[data-instead]');
const texts = need('[data-search-texts]', document, HTMLButtonElement);
const list = new ResultList(need('.found'));
const facets = new FacetForm(need('[data-facets]', document, HTMLFormElement));

/** Pages that the full text may add to one query. */
const MOST_TEXTS = 10;
/** With fewer results than this, the full texts are asked without being told to. */
const FEW = 3;
let run = 0;
let state = readState(location.search);

function search(): Promise<void> {
  const mine = ++run;
  idle.hidden = !isIdle(state);
  return attempt(mine, isIdle(state) ? browse : find);
}

/** Does a part of the work of a run, and says so when it fails, unless another run has begun. */
async function attempt(mine: number, work: (mine: number) => Promise<void>): Promise<void> {
  try {
    await work(mine);
  } catch (error) {
    if (mine !== run) return;
    list.failed();
    status.textContent =
      'The search could not be loaded. Reload the page, or browse the categories.';
    idle.hidden = false;
    console.error(error);
  }
}

/** Nothing is asked: only the filters are shown. */
async function browse(mine: number): Promise<void> {
  list.clear();
  status.textContent = '';
  understood.replaceChildren();
  instead.replaceChildren();
  texts.hidden = true;
  const everything = await engine.search({ q: '', chosen: {}, sort: 'relevance' });
  const { titles } = await engine.load();
  if (mine === run) facets.show(state, everything, titles);
}

async function find(mine: number): Promise<void> {
  list.loading();
  const answer = await engine.search({
    q: state.q,
    chosen: state.facets,
    sort: state.sort,
    ignored: new Set(state.ignored),
    literal: state.literal,
  });
  const { titles } = await engine.load();
  if (mine !== run) return;
  explain(answer);
  facets.show(state, answer, titles);
  const narrowed =
    FACETS.some((facet) => state.facets[facet].length > 0) || answer.facetWords.length > 0;
  const askTexts = state.q !== '' && !answer.sufficient && !narrowed && answer.hits.length < FEW;
  texts.hidden = state.q === '' || askTexts || narrowed || answer.alternativesTo !== undefined;
  const drawn = list.draw(answer, titles, (item) => engine.block(item));
  status.textContent = summary(answer.hits.length);
  await drawn;
  if (mine !== run) return;
  if (askTexts) await addTexts(mine);
  if (mine === run) list.done(list.total, state.q);
}

async function addTexts(mine: number): Promise<void> {
  const fragments = await searchTexts(state.q, MOST_TEXTS);
  if (mine !== run) return;
  const { records } = await engine.load();
  const byAddress = new Map([...records.values()].map((record) => [addressOf(record), record]));
  list.addTexts(
    fragments.map(({ url, excerpt, meta }) => {
      const path = new URL(url, location.href).pathname;
      const record = byAddress.get(path);
      return record
        ? { record, excerpt, summary: meta['summary'] ?? '' }
        : { page: { path, title: meta['title'] ?? path }, excerpt };
    }),
  );
  status.textContent = summary(list.total);
}

function summary(count: number): string {
  const results = count === 1 ? '1 result' : `${count.toLocaleString('en-GB')} results`;
  return state.q ? `${results} for “${state.q}”` : results;
}

/** Says what the words were taken for, and offers to take that back. */
function explain({ facetWords, alternativesTo, correctedTo }: Answer): void {
  understood.replaceChildren();
  if (alternativesTo) {
    const line = document.createElement('p');
    line.append(
      'Alternatives to ',
      link(toolAddress(alternativesTo.slug), alternativesTo.name),
      alternativesTo.status === 'active' ? '' : ` (closed in ${alternativesTo.ended})`,
    );
    understood.append(line);
  }
  for (const { text } of facetWords) {
    understood.append(
      button(`Only: ${text}`, `Take back “${text}”`, () =>
        go({ ...state, ignored: [...state.ignored, text] }),
      ),
    );
  }
  instead.replaceChildren();
  if (correctedTo && !state.literal) {
    instead.append(
      `Showing results for “${correctedTo}”. `,
      link(writeState({ ...state, literal: true }), `Search instead for “${state.q}”`),
    );
    need('a', instead).addEventListener('click', (event) => {
      event.preventDefault();
      go({ ...state, literal: true });
    });
  }
}

function link(href: string, text: string): HTMLAnchorElement {
  const element = document.createElement('a');
  element.href = href;
  element.textContent = text;
  return element;
}

function button(text: string, label: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'chip';
  element.textContent = `${text} ✕`;
  element.ariaLabel = `${text}. ${label}`;
  element.addEventListener('click', act);
  return element;
}

/** Goes to a state: a new step in the history, or none while the reader is still typing. */
function go(next: SearchState, step: 'push' | 'replace' = 'push'): void {
  state = next;
  const query = writeState(state);
  if (query !== location.search)
    history[step === 'push' ? 'pushState' : 'replaceState'](null, '', location.pathname + query);
  void search();
}

/** What the boxes say; other words than before begin without what was said about the old ones. */
function typed(): SearchState {
  const q = input.value.trim();
  return { ...state, ...(q !== state.q && { ignored: [], literal: false }), q, ...facets.read() };
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  go(typed());
});
input.addEventListener('focus', () => void engine.load(), { once: true });
input.addEventListener('input', () => go(typed(), 'replace'));
facets.onChange(() => go(typed()));
texts.addEventListener('click', () => {
  texts.hidden = true;
  void attempt(run, async (mine) => {
    await addTexts(mine);
    if (mine === run) list.done(list.total, state.q);
  });
});
addEventListener('popstate', () => {
  state = readState(location.search);
  input.value = state.q;
  void search();
});

input.value = state.q;
facets.fold();
void search();
void offerOffline(need('[data-offline]'));
