/** The page of the shortlist: notes, exports, and lists that were passed on. */
import { isSlug, namedTools, unknownTool } from '../lib/tools/named-tools.ts';
import { MOST_COMPARED } from '../lib/tools/side-by-side.ts';
import {
  mergeShortlists,
  shortlistBookmarks,
  shortlistCsv,
  shortlistFrom,
  shortlistMarkdown,
  type Starred,
} from '../lib/tools/shortlist.ts';
import { compareAddress, shortlistAddress, toolAddress } from '../model/page-addresses.ts';
import { absolute } from '../text/site-address.ts';
import { download } from './download.ts';
import { need } from './need.ts';
import {
  hasUnreadable,
  keepShortlist,
  onShortlistElsewhere,
  shortlist,
} from './shortlist-store.ts';
import { home, pathTo } from './site-paths.ts';
import { readToolPage } from './tool-pages.ts';

/** How many tools an address may bring: each is looked up. */
const MOST_SHARED = 50;
/** The largest file that is read, in bytes: many times the longest list. */
const LARGEST_FILE = 2_000_000;

const page = need('[data-shortlist]');
const said = need('[data-said]', page);
const list = need('[data-starred]', page);
const shared = need('[data-shared]', page);
const share = need('[data-share]', page, HTMLInputElement);
const template = need('template[data-item]', document, HTMLTemplateElement);
const today = () => new Date().toISOString().slice(0, 10);
let received: Starred[] = [];

draw();
if (hasUnreadable())
  say([
    'A shortlist that stood here could not be read. It is kept aside in this browser, under the name shortlist-unreadable.',
  ]);
void readAddress();
onShortlistElsewhere(draw);

const WRITERS = {
  csv: { write: shortlistCsv, type: 'text/csv' },
  md: { write: shortlistMarkdown, type: 'text/markdown' },
  html: { write: shortlistBookmarks, type: 'text/html' },
} as const;
for (const button of page.querySelectorAll<HTMLElement>('[data-export]'))
  button.addEventListener('click', () => {
    const ending = button.dataset['export'] as keyof typeof WRITERS;
    const { write, type } = WRITERS[ending];
    download(`shortlist.${ending}`, write(shortlist(), home()), type);
  });
share.addEventListener('focus', () => share.select());
need('[data-clear]', page).addEventListener('click', () => {
  const before = shortlist();
  change([]);
  offerUndo(before);
});
need('[data-take]', page).addEventListener('click', () => {
  change(mergeShortlists(shortlist(), received));
  shared.hidden = true;
  history.replaceState(null, '', location.pathname);
});
need('[data-import]', page, HTMLInputElement).addEventListener('change', (event) => {
  const [file] = (event.target as HTMLInputElement).files ?? [];
  if (file) void readFile(file);
});

function draw(): void {
  const tools = shortlist();
  list.replaceChildren(...tools.map(itemOf));
  need('[data-empty]', page).hidden = tools.length > 0;
  need('[data-with-tools]', page).hidden = tools.length === 0;
  const slugs = tools.map(({ slug }) => slug);
  share.value = absolute(shortlistAddress(slugs), home());
  const compare = need('[data-compare-first]', page, HTMLAnchorElement);
  compare.href = pathTo(compareAddress(slugs.slice(0, MOST_COMPARED)));
  compare.hidden = tools.length < 2;
  compare.textContent =
    tools.length <= MOST_COMPARED ? `Compare these ${tools.length}` : 'Compare the first four';
}

function itemOf(tool: Starred): Node {
  const item = need('li', template.content).cloneNode(true) as HTMLLIElement;
  const link = need('a', item, HTMLAnchorElement);
  link.href = pathTo(toolAddress(tool.slug));
  link.textContent = tool.name;
  link.dir = 'auto';
  need('.quiet', item).textContent = tool.day && `starred on ${tool.day}`;
  need('label span', item).textContent = `Note on ${tool.name}`;
  const note = need('textarea', item, HTMLTextAreaElement);
  note.value = tool.note;
  note.addEventListener('input', () => {
    const changed = shortlist().map((one) =>
      one.slug === tool.slug ? { ...one, note: note.value } : one,
    );
    say([keepShortlist(changed)]);
  });
  const out = need('button', item, HTMLButtonElement);
  out.ariaLabel = `Take out ${tool.name}`;
  out.addEventListener('click', () => {
    const before = shortlist();
    change(before.filter(({ slug }) => slug !== tool.slug));
    offerUndo(before);
  });
  return item;
}

function change(tools: readonly Starred[]): void {
  say([keepShortlist(tools)]);
  draw();
}

/** A way back from what was just taken out. */
function offerUndo(before: readonly Starred[]): void {
  const line = document.createElement('p');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'link';
  button.textContent = 'Put it back';
  button.addEventListener('click', () => change(before));
  line.append('Taken out. ', button);
  said.append(line);
}

/** Shows the tools that the address brings, and asks before they become part of the list. */
async function readAddress(): Promise<void> {
  const { names, problems } = namedTools(
    new URLSearchParams(location.search).getAll('tools'),
    MOST_SHARED,
  );
  if (names.length === 0) return;
  say(['Looking the tools up …']);
  try {
    const found = await Promise.all(
      names.map(async (name) => ({
        name,
        tool: isSlug(name) ? await readToolPage(name) : undefined,
      })),
    );
    const unknown = found.filter(({ tool }) => !tool);
    received = found.flatMap(({ tool }) =>
      tool ? [{ slug: tool.slug, name: tool.name, note: '', day: today() }] : [],
    );
    need('[data-shared-tools]', shared).replaceChildren(
      ...found.flatMap(({ tool }) => {
        if (!tool) return [];
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = pathTo(toolAddress(tool.slug));
        link.textContent = tool.name;
        item.append(link, `: ${tool.summary}`);
        return [item];
      }),
    );
    shared.hidden = received.length === 0;
    say([...problems, ...unknown.slice(0, 5).map(({ name }) => unknownTool(name))]);
    if (unknown.length > 5)
      say([...problems, `${unknown.length} names of the address are no tools of the directory.`]);
  } catch {
    say([
      'The list could not be looked up. Are you offline? The address still holds it: try again later.',
    ]);
  }
}

async function readFile(file: File): Promise<void> {
  if (file.size > LARGEST_FILE)
    return say(['This file is too large to be a shortlist. Nothing was added.']);
  const tools = shortlistFrom(await file.text(), today());
  if (tools.length === 0)
    return say(['This file names no tool of the directory. Nothing was added.']);
  const before = shortlist();
  const after = mergeShortlists(before, tools);
  const added = after.length - before.length;
  const problem = keepShortlist(after);
  draw();
  say([problem ?? `${added} added, ${tools.length - added} stood here already.`]);
}

function say(sentences: readonly (string | undefined)[]): void {
  said.replaceChildren(
    ...sentences
      .filter((sentence) => sentence !== undefined)
      .map((sentence) => {
        const line = document.createElement('p');
        line.textContent = sentence;
        return line;
      }),
  );
}
