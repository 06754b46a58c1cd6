import type { Answer } from '../lib/search/engine.ts';
import type { FacetWords } from '../lib/search/intent.ts';
import { grants } from '../lib/search/hits.ts';
import { FACETS } from '../model/facets.ts';
import {
  isIdle,
  LONGEST_QUERY,
  readState,
  notUnderstood,
  writeState,
  type SearchState,
} from '../lib/search/state.ts';
import { offerOffline } from './offline.ts';
import { engine } from './search-engine.ts';
import { FacetForm } from './facet-form.ts';
import { ResultList } from './result-list.ts';
import { searchTexts } from './pagefind.ts';
import { need } from './need.ts';
import { pathTo } from './site-paths.ts';

const form = need('.search-form.large', document, HTMLFormElement);
const input = need('input[name=q]', form, HTMLInputElement);
const status = need('[data-search-status]');
const idle = need('[data-search-idle]');
const understood = need('[data-understood]');
const instead = need('[data-instead]');
const notes = need('[data-notes]');
const texts = need('[data-search-texts]', document, HTMLButtonElement);
const list = new ResultList(need('.found'));
const facets = new FacetForm(need('[data-facets]', document, HTMLFormElement));

/** Pages that are looked at for a phrase. */
const MOST_PHRASES = 60;
/** Pages that the full text may add to one query. */
const MOST_TEXTS = 10;
const BASE_TITLE = document.title;
let run = 0;
let state = readState(location.search);
/** True while the reader types: then the last step of the history is the query that grows. */
let typing = false;

/** Where the reader was on this page, as the history keeps it. */
interface Place {
  shown?: number;
  scroll?: number;
}

history.scrollRestoration = 'manual';

function search(): Promise<void> {
  const mine = ++run;
  idle.hidden = !isIdle(state);
  document.title = state.q ? `${state.q} · ${BASE_TITLE}` : BASE_TITLE;
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
  notes.textContent = notUnderstood(location.search);
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
  const { titles, pages } = await engine.load();
  const doubt = await keepPhrases(answer);
  if (mine !== run) return;
  explain(answer, doubt);
  facets.show(state, answer, titles);
  const narrowed =
    FACETS.some((facet) => state.facets[facet].length > 0) || answer.facetWords.length > 0;
  const askTexts = state.q !== '' && !narrowed && answer.hits.length === 0;
  texts.hidden = state.q === '' || askTexts || narrowed || answer.alternativesTo !== undefined;
  list.name(new Map(pages.map(({ type, one }) => [type, one])));
  const place = (history.state ?? {}) as Place;
  const drawn = list.draw(answer, titles, (item) => engine.block(item), place.shown);
  status.textContent = summary(answer.hits.length);
  await drawn;
  if (mine === run && place.scroll) scrollTo(0, place.scroll);
  if (mine !== run) return;
  // What the engine found stands without them, too: there may be no connection.
  if (askTexts) await addTexts(mine).catch((error: unknown) => console.info(error));
  if (mine === run) list.done(list.total, state.q);
}

/**
 * Keeps the answers that hold the phrases of the query word for word, as Pagefind finds them.
 * @returns what is to be said when it cannot be asked, else nothing
 */
async function keepPhrases(answer: Answer): Promise<string> {
  if (answer.phrases.length === 0) return '';
  const quoted = answer.phrases.map((phrase) => `"${phrase}"`).join(' ');
  const found = await searchTexts(quoted, MOST_PHRASES).catch(() => undefined);
  if (!found)
    return 'Which of these hold the words in quotation marks one after the other could not be looked up. Are you offline?';
  const paths = new Set(found.map(({ url }) => new URL(url, location.href).pathname));
  answer.hits = answer.hits.filter(({ record }) => paths.has(record.href));
  answer.unnarrowed = answer.unnarrowed.filter(({ href }) => paths.has(href));
  return '';
}

async function addTexts(mine: number): Promise<void> {
  const fragments = await searchTexts(state.q, MOST_TEXTS);
  if (mine !== run) return;
  const { records } = await engine.load();
  const byAddress = new Map([...records.values()].map((record) => [record.href, record]));
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

/** Says what the words were taken for, and offers to take that back. @param doubt what else is to be said */
function explain(answer: Answer, doubt: string): void {
  const { facetWords, alternativesTo, correctedTo, wishes, unfilterable } = answer;
  understood.replaceChildren();
  notes.textContent = [
    ...unfilterable.map(
      (text) => `“${text}” is not something we can filter by; pages that mention it come first.`,
    ),
    doubt,
    notUnderstood(location.search),
  ]
    .filter(Boolean)
    .join(' ');
  if (alternativesTo) {
    const line = document.createElement('p');
    line.append(
      'Alternatives to ',
      link(alternativesTo.href, alternativesTo.name),
      alternativesTo.status === 'active' ? '' : ` (closed in ${alternativesTo.ended})`,
    );
    understood.append(line);
  }
  for (const { text } of facetWords) {
    understood.append(
      button(`Only: ${text} ✕`, `Take back “${text}”`, () =>
        go({ ...state, ignored: [...state.ignored, text] }),
      ),
    );
  }
  for (const wish of wishes) understood.append(wishLine(wish, answer));
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

/** Says how many of the results state a fact that few entries state, and offers only those. */
function wishLine(wish: FacetWords, { hits }: Answer): HTMLElement {
  const count = hits.filter(({ record }) => grants(wish, record)).length;
  const line = document.createElement('span');
  line.append(
    `“${wish.text}”: a source shows it for ${count} of these; of the others we do not know. `,
  );
  if (count > 0)
    line.append(
      button(`Only these ${count}`, `Show only those`, () => {
        const wanted = Object.entries(wish.facets).map(([facet, values]) => [facet, [...values]]);
        go({
          ...state,
          facets: { ...state.facets, ...(Object.fromEntries(wanted) as object) },
        });
      }),
    );
  return line;
}

function link(href: string, text: string): HTMLAnchorElement {
  const element = document.createElement('a');
  element.href = pathTo(href);
  element.textContent = text;
  return element;
}

function button(text: string, label: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'chip';
  element.textContent = text;
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
  go(typed(), typing ? 'replace' : 'push');
  typing = false;
});
input.addEventListener('focus', () => void engine.load(), { once: true });
input.addEventListener('input', () => {
  go(typed(), typing ? 'replace' : 'push');
  typing = true;
});
input.addEventListener('change', () => (typing = false));
facets.onChange(() => go(typed()));
texts.addEventListener('click', () => {
  texts.hidden = true;
  void attempt(run, async (mine) => {
    await addTexts(mine);
    if (mine === run) list.done(list.total, state.q);
  });
});
list.onMore(remember);
addEventListener('pagehide', remember);
addEventListener('popstate', () => {
  typing = false;
  state = readState(location.search);
  input.value = state.q;
  void search();
});

/** Has the history keep how far down the list the reader is. */
function remember(): void {
  const place: Place = { shown: list.shown, scroll: scrollY };
  history.replaceState(place, '', location.href);
}

input.maxLength = LONGEST_QUERY;
input.value = state.q;
void search();
void offerOffline(need('[data-offline]'));
