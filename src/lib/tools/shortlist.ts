import { isRealDay } from '../../text/days.ts';
import { fromCsv, toCsv } from '../../text/csv.ts';
import { toolAddress } from '../../model/page-addresses.ts';
import { isSlug } from './named-tools.ts';
import { absolute } from '../../text/site-address.ts';

/** A tool that a reader wants to find again. */
export interface Starred {
  slug: string;
  /** As the directory wrote it on that day. */
  name: string;
  note: string;
  /** The day on which it was starred, yyyy-mm-dd. */
  day: string;
}

/** How many tools a shortlist holds: far more than anybody compares, and little enough for every browser. */
export const MOST_STARRED = 500;

/** The longest note, in characters. */
export const LONGEST_NOTE = 1000;

/** A shortlist as a browser keeps it. */
export function packShortlist(tools: readonly Starred[]): string {
  return JSON.stringify({ version: 1, tools });
}

/**
 * A shortlist as it was kept.
 * @param kept by `packShortlist`, or whatever stands in its place
 * @returns undefined when it cannot be read
 */
export function unpackShortlist(kept: string): Starred[] | undefined {
  try {
    const { tools } = JSON.parse(kept) as { tools?: unknown };
    return Array.isArray(tools) ? tools.flatMap(starredOf) : undefined;
  } catch {
    return undefined;
  }
}

/** One item of a list, if it names a tool; what is wrong with its other fields is left out. */
function starredOf(item: unknown): Starred[] {
  const { slug, name, note, day } = (item ?? {}) as Record<string, unknown>;
  if (typeof slug !== 'string' || !isSlug(slug)) return [];
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return [
    {
      slug,
      name: text(name).trim().slice(0, 120) || slug,
      note: text(note).slice(0, LONGEST_NOTE),
      day: isRealDay(text(day)) ? text(day) : '',
    },
  ];
}

/** Two lists as one: each tool once, and both notes where they differ. */
export function mergeShortlists(own: readonly Starred[], other: readonly Starred[]): Starred[] {
  const merged = new Map(own.map((tool) => [tool.slug, tool]));
  for (const tool of other) {
    const known = merged.get(tool.slug);
    const notes = known ? [...new Set([known.note, tool.note])].filter(Boolean) : [];
    merged.set(
      tool.slug,
      known ? { ...known, note: notes.join('\n').slice(0, LONGEST_NOTE) } : tool,
    );
  }
  return [...merged.values()];
}

const COLUMNS = ['name', 'note', 'starred', 'slug', 'page'];

/** A shortlist for a spreadsheet, which takes nothing in it for a formula. */
export function shortlistCsv(tools: readonly Starred[], home: string): string {
  return toCsv(
    COLUMNS,
    tools.map(({ name, note, day, slug }) => [name, note, day, slug, pageOf(slug, home)]),
  );
}

/** A shortlist as a Markdown list. What a note holds stays text: it becomes neither markup nor a second item. */
export function shortlistMarkdown(tools: readonly Starred[], home: string): string {
  const plain = (text: string) =>
    text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>()#+!|~&-]/g, String.raw`\$&`);
  const items = tools.map(({ name, note, slug }) => {
    const said = note.trim() ? `: ${plain(note.trim())}` : '';
    return `- [${plain(name)}](${pageOf(slug, home)})${said}\n`;
  });
  return `# Shortlist\n\n${items.join('')}`;
}

/**
 * A shortlist as bookmarks, in the form that every browser imports
 * (https://learn.microsoft.com/previous-versions/windows/internet-explorer/ie-developer/platform-apis/aa753582(v=vs.85)).
 */
export function shortlistBookmarks(tools: readonly Starred[], home: string): string {
  const safe = (text: string) =>
    text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
  const items = tools.map(({ name, note, slug }) => {
    const said = note.trim() ? `\n<DD>${safe(note.trim().replace(/\s+/g, ' '))}` : '';
    return `<DT><A HREF="${safe(pageOf(slug, home))}">${safe(name)}</A>${said}\n`;
  });
  return `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
<DT><H3>Shortlist of learning tools</H3>
<DL><p>
${items.join('')}</DL><p>
</DL><p>
`;
}

/**
 * The tools of a file that this page once wrote: with their notes from CSV, by their addresses from Markdown or
 * bookmarks, and from any other text that holds such addresses.
 * @param day on which it is read, for tools that do not say when they were starred
 */
export function shortlistFrom(text: string, day: string): Starred[] {
  const [header = [], ...rows] = fromCsv(text);
  const table = header.includes('slug')
    ? rows.flatMap((row) => {
        const of = (column: string) => row[header.indexOf(column)];
        return starredOf({
          slug: of('slug'),
          name: of('name'),
          note: of('note'),
          day: of('starred') ?? day,
        });
      })
    : [];
  const found =
    table.length > 0
      ? table
      : Array.from(text.matchAll(/\/tools\/([a-z0-9-]{1,80})\//g), ([, slug]) => ({
          slug,
          day,
        })).flatMap(starredOf);
  return mergeShortlists([], found);
}

function pageOf(slug: string, home: string): string {
  return absolute(toolAddress(slug), home);
}
