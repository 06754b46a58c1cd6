import { allEntries, type Reading, type Readings } from './library.ts';
import { walk } from './syntax-tree.ts';

/** An address outside the site that entries lead to. */
export interface Outgoing {
  /** Without what stands behind `#`, which no server is told. */
  address: string;
  /** Each place at which it stands: file and line. */
  places: string[];
}

/**
 * All addresses that fields and texts lead to, each once. The homepage of a tool that has ended is left out: the site
 * does not link to it, and others may live there.
 * @returns in the order of collections and files
 */
export function outgoingAddresses(readings: Readings): Outgoing[] {
  const found = new Map<string, string[]>();
  for (const entry of allEntries(readings))
    for (const { address, line } of addressesOf(entry)) {
      const asked = withoutFragment(address);
      if (asked === undefined) continue;
      const places = found.get(asked) ?? [];
      const place = `${entry.file}:${line}`;
      if (!places.includes(place)) places.push(place);
      found.set(asked, places);
    }
  return [...found].map(([address, places]) => ({ address, places }));
}

interface Placed {
  address: string;
  line: number;
}

function* addressesOf(entry: Reading): Generator<Placed> {
  for (const [path, address] of stringsOf(entry.data)) {
    const ended = 'ended' in entry.data && entry.data.ended !== undefined;
    if (path.join() === 'url' && ended) continue;
    yield { address, line: entry.locate(path).line };
  }
  if (!entry.tree) return;
  const found: Placed[] = [];
  walk(entry.tree, ({ url, attributes = [], position }) => {
    const line = (position?.start.line ?? 1) + entry.bodyLine - 1;
    const values = [url, ...attributes.map(({ value }) => value)];
    for (const value of values) if (typeof value === 'string') found.push({ address: value, line });
  });
  yield* found;
}

/** Every text in a value, with the path that leads to it. */
function* stringsOf(
  value: unknown,
  path: readonly PropertyKey[] = [],
): Generator<[readonly PropertyKey[], string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value))
      yield* stringsOf(part, [...path, Array.isArray(value) ? Number(key) : key]);
}

function withoutFragment(address: string): string | undefined {
  if (!/^https:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  url.hash = '';
  return url.href;
}
