import { MOST_COMPARED } from '../lib/tools/side-by-side.ts';
import { compareAddress } from '../model/page-addresses.ts';
import { keep, kept } from './kept.ts';
import { keepShortlist, onShortlistElsewhere, shortlist } from './shortlist-store.ts';
import { pathTo } from './site-paths.ts';

/** A tool that was chosen for a comparison. */
interface Chosen {
  slug: string;
  name: string;
}

let tray: HTMLElement | undefined;
let said = '';

/**
 * Adds the two buttons of a tool to an element; a link to the comparison that stands there already becomes the first.
 * @param place whose text they follow
 */
export function placeActions(place: HTMLElement, slug: string, name: string): void {
  const compare = button(`Compare ${name}`, () => toggleChosen({ slug, name }));
  const star = button(`Shortlist ${name}`, () => toggleStar({ slug, name }));
  const buttons = document.createElement('span');
  buttons.className = 'tool-buttons';
  buttons.dataset['slug'] = slug;
  buttons.append(compare, star);
  place.querySelector('a[data-compare-link]')?.remove();
  place.append(buttons);
  refreshSoon();
}

function button(label: string, run: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.ariaLabel = label;
  element.addEventListener('click', run);
  return element;
}

let waiting = false;
/** Brings all buttons up to date once those of this turn are placed. */
function refreshSoon(): void {
  if (waiting) return;
  waiting = true;
  queueMicrotask(() => {
    waiting = false;
    refresh();
  });
}

function refresh(): void {
  const compared = new Set(chosen().map(({ slug }) => slug));
  const starred = new Set(shortlist().map(({ slug }) => slug));
  for (const buttons of document.querySelectorAll<HTMLElement>('.tool-buttons')) {
    const { slug = '' } = buttons.dataset;
    const [compare, star] = buttons.querySelectorAll('button');
    if (compare) mark(compare, compared.has(slug), 'Compare', '✓ Compare');
    if (star) mark(star, starred.has(slug), '☆ Shortlist', '★ Shortlist');
  }
  drawTray();
}

function mark(element: HTMLButtonElement, isOn: boolean, off: string, on: string): void {
  element.ariaPressed = String(isOn);
  element.textContent = isOn ? on : off;
}

function chosen(): Chosen[] {
  try {
    const list = JSON.parse(kept('tab', 'compare') ?? '[]') as unknown;
    return Array.isArray(list)
      ? (list as Partial<Chosen>[]).flatMap(({ slug, name }) =>
          typeof slug === 'string' && typeof name === 'string' ? { slug, name } : [],
        )
      : [];
  } catch {
    return [];
  }
}

function choose(tools: readonly Chosen[]): void {
  keep('tab', 'compare', JSON.stringify(tools));
}

function toggleChosen(tool: Chosen): void {
  const before = chosen();
  const others = before.filter(({ slug }) => slug !== tool.slug);
  said = '';
  if (others.length < before.length) choose(others);
  else if (before.length < MOST_COMPARED) choose([...before, tool]);
  else
    said = `${MOST_COMPARED} tools are chosen, and no more stand side by side. Take one out first.`;
  refresh();
}

function toggleStar({ slug, name }: Chosen): void {
  const before = shortlist();
  const others = before.filter((tool) => tool.slug !== slug);
  const day = new Date().toISOString().slice(0, 10);
  const problem = keepShortlist(
    others.length < before.length ? others : [...before, { slug, name, note: '', day }],
  );
  said = problem ?? '';
  refresh();
}

/** What was chosen, at the foot of the window, as long as there is something to say. */
function drawTray(): void {
  const tools = chosen();
  if (tools.length === 0 && !said) {
    tray?.remove();
    tray = undefined;
    return;
  }
  if (!tray) {
    tray = document.createElement('section');
    tray.className = 'tray no-print';
    tray.ariaLabel = 'Comparison';
    document.body.append(tray);
  }
  const status = document.createElement('p');
  status.role = 'status';
  status.textContent = [said, tools.map(({ name }) => name).join(', ')].filter(Boolean).join(' ');
  const link = document.createElement('a');
  link.className = 'button';
  link.href = pathTo(compareAddress(tools.map(({ slug }) => slug)));
  link.textContent =
    tools.length < 2 ? 'Choose another, or compare by name' : `Compare these ${tools.length}`;
  const clear = button('Take all tools out of the comparison', () => {
    said = '';
    choose([]);
    refresh();
  });
  clear.className = 'button plain';
  clear.textContent = 'Clear';
  tray.replaceChildren(status, ...(tools.length > 0 ? [link] : []), clear);
}

onShortlistElsewhere(refresh);
