/** The comparison of tools that the address of the page names; the form writes the address. */
import { isSlug, namedTools, unknownTool } from '../lib/tools/named-tools.ts';
import { MOST_COMPARED, sideBySide, type ComparedRow } from '../lib/tools/side-by-side.ts';
import type { NamesFile } from '../lib/search/pack.ts';
import { ToolNames } from '../lib/search/tool-names.ts';
import { compareAddress, toolAddress } from '../model/page-addresses.ts';
import { must } from '../text/must.ts';
import { need } from './need.ts';
import { fetchSearchFile } from './search-files.ts';
import { pathTo } from './site-paths.ts';
import { readToolPage, type StatedFact, type ToolPage } from './tool-pages.ts';

const page = need('[data-compare]');
const form = need('form', page, HTMLFormElement);
const inputs = [...form.querySelectorAll('input')];
const said = need('[data-said]', page);
const result = need('[data-result]', page);
const table = need('table', result);
const titleOfPage = document.title;

let loading: Promise<ToolNames> | undefined;
const names = () =>
  (loading ??= fetchSearchFile('names').then((file) => new ToolNames(file as NamesFile)));

form.addEventListener('focusin', () => void names());
form.addEventListener('input', ({ target }) => {
  if (target instanceof HTMLInputElement) void suggest(target.value.trim());
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const typed = inputs.map(({ value }) => value.trim()).filter(Boolean);
  const query = new URLSearchParams({ tools: typed.join(',') });
  history.pushState(null, '', `?${query}`);
  void show();
});
addEventListener('popstate', () => void show());
void show();

async function suggest(typed: string): Promise<void> {
  const found = (await names()).like(typed, 8);
  need('#compare-tools', form).replaceChildren(...found.map((name) => new Option(name)));
}

/** Shows what the address names, and says what of it cannot be shown. */
async function show(): Promise<void> {
  const asked = location.search;
  const query = new URLSearchParams(asked);
  // With brackets where the form was sent before this script had loaded.
  const { names: named, problems } = namedTools(
    [...query.getAll('tools'), ...query.getAll('tools[]')],
    MOST_COMPARED,
  );
  say(named.length > 0 ? ['Looking the tools up …'] : []);
  try {
    const found = await Promise.all(named.map(lookUp));
    if (asked !== location.search) return;
    const tools = distinct(found.flatMap(({ tool }) => tool ?? []));
    draw(tools);
    const unknown = found.flatMap(({ problem }) => problem ?? []);
    // What could not be shown stays in the address until the reader mends it.
    if (tools.length > 0 && problems.length + unknown.length === 0)
      history.replaceState(null, '', pathTo(compareAddress(tools.map(({ slug }) => slug))));
    say([
      ...problems,
      ...unknown,
      ...(tools.length === 1 ? ['Name another tool to hold beside this one.'] : []),
    ]);
  } catch {
    say([
      'The facts could not be fetched. Are you offline? The address holds your choice: try it again later.',
    ]);
  }
}

/** A tool by its slug, or by a name that somebody typed. */
async function lookUp(word: string): Promise<{ tool?: ToolPage; problem?: string }> {
  const direct = isSlug(word) ? await readToolPage(word) : undefined;
  if (direct) return { tool: direct };
  const known = await names();
  const slug = known.slugOf(word);
  const tool = slug === undefined ? undefined : await readToolPage(slug);
  if (tool) return { tool };
  const [meant] = known.like(word.slice(0, 80), 1);
  return { problem: unknownTool(word, meant) };
}

function distinct(tools: readonly ToolPage[]): ToolPage[] {
  return [...new Map(tools.map((tool) => [tool.slug, tool])).values()];
}

function draw(tools: readonly ToolPage[]): void {
  for (const [index, input] of inputs.entries()) input.value = tools[index]?.name ?? '';
  result.hidden = tools.length < 2;
  document.title = [tools.map(({ name }) => name).join(', '), titleOfPage]
    .filter(Boolean)
    .join(': ');
  need('[data-compare-title]', page).textContent =
    tools.length < 2 ? 'Compare tools' : listed(tools.map(({ name }) => name));
  if (tools.length < 2) return;
  const { different, same } = sideBySide(tools.map(({ facts }) => facts));
  table.replaceChildren(
    headOf(tools),
    ...[groupOf('Where they differ', different), groupOf('Where they do not', same)].filter(
      (group) => group.rows.length > 1,
    ),
  );
}

function headOf(tools: readonly ToolPage[]): HTMLTableSectionElement {
  const head = document.createElement('thead');
  head.append(
    rowOf([
      document.createElement('td'),
      ...tools.map(({ slug, name }) => {
        const link = document.createElement('a');
        link.href = pathTo(toolAddress(slug));
        link.textContent = name;
        link.dir = 'auto';
        const cell = header('col', link);
        cell.dataset['tool'] = slug;
        return cell;
      }),
    ]),
    rowOf([header('row', 'In a sentence'), ...tools.map(({ summary }) => data(summary))]),
  );
  return head;
}

function groupOf(title: string, rows: readonly ComparedRow<StatedFact>[]): HTMLTableSectionElement {
  const group = document.createElement('tbody');
  const heading = header('rowgroup', title);
  heading.colSpan = 1 + (rows[0]?.cells.length ?? 0);
  group.append(rowOf([heading]));
  for (const { label, cells } of rows)
    group.append(
      rowOf([
        header('row', label),
        ...cells.map((cell) => (cell ? data(...copies(cell)) : data(notStated()))),
      ]),
    );
  return group;
}

/** The elements of a fact, as this page's own. */
function copies({ nodes }: StatedFact): Node[] {
  return nodes.map((node) => document.importNode(node, true));
}

function notStated(): HTMLElement {
  const words = document.createElement('span');
  words.className = 'quiet';
  words.textContent = 'not stated';
  return words;
}

function rowOf(cells: readonly HTMLTableCellElement[]): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.append(...cells);
  return row;
}

function header(scope: string, content: Node | string): HTMLTableCellElement {
  const cell = document.createElement('th');
  cell.scope = scope;
  cell.append(content);
  return cell;
}

function data(...content: (Node | string)[]): HTMLTableCellElement {
  const cell = document.createElement('td');
  cell.append(...content);
  return cell;
}

/** Names as a heading: “A or B”, “A, B or C”. */
function listed(all: readonly string[]): string {
  const last = must(all.at(-1), 'The last tool');
  return `${all.slice(0, -1).join(', ')} or ${last}`;
}

function say(sentences: readonly string[]): void {
  said.replaceChildren(
    ...sentences.map((sentence) => {
      const line = document.createElement('p');
      line.textContent = sentence;
      return line;
    }),
  );
}
