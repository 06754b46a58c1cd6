import { addressesOf, ANCHORS } from '../read/addresses.ts';
import { NEVER } from '../model/collection.ts';
import { COLLECTIONS, COLLECTION_NAMES, folderOfPages, citedBy } from '../model/collections.ts';
import { quote } from '../text/finding.ts';
import { walk, type GuardedNode } from '../read/syntax-tree.ts';
import { nearest } from '../text/nearest.ts';
import { anchorsOf, renderBody } from '../read/render-body.ts';
import { atNode, type Rule } from './rule.ts';
import { allEntries, wholeOf, type Reading, type Readings } from '../read/library.ts';

/** Links from a text to the site itself lead to a page that is there when the text is, and to a part that the page has. */
export const internalLinks: Rule = {
  id: 'internal-links',
  summary:
    'Links in texts to pages of this site lead to one that is there when the text is published, and to a heading that it has.',
  *check(readings) {
    const judge = judgeFor(readings);
    for (const entry of allEntries(readings)) {
      if (!entry.tree) continue;
      const links: GuardedNode[] = [];
      walk(entry.tree, (node) => {
        if (node.url !== undefined && !/^[^/?#]*:/.test(node.url)) links.push(node);
      });
      for (const node of links) {
        const verdict = judge(entry, node.url!);
        if (verdict) yield atNode(entry, node, ...verdict);
      }
    }
  },
};

type Verdict = [problem: string, remedy: string];

function judgeFor(readings: Readings): (entry: Reading, url: string) => Verdict | undefined {
  const addresses = addressesOf(wholeOf(readings));
  // Entries that were not read, or not wholly: their addresses exist all the same.
  for (const collection of COLLECTION_NAMES) {
    const { address } = COLLECTIONS[collection];
    for (const slug of readings.known[collection]) {
      const path = pathOf(address(slug));
      if (!addresses.has(path)) addresses.set(path, { from: '', route: address('[slug]') });
    }
  }
  const explain = explainer(addresses);
  const isUnsure = (path: string) =>
    [...readings.unsure].some((name) => path.startsWith(folderOf(COLLECTIONS[name].address('x'))));
  const texts = new Map(
    allEntries(readings)
      .filter((entry) => entry.tree)
      .map((entry) => [homeOf(entry), entry]),
  );
  // Entries that share a page, each in a part of its own.
  const parts = new Map<string, string[]>();
  for (const entry of allEntries(readings)) {
    const [path = '', anchor] = homeOf(entry).split('#');
    if (anchor) parts.set(path, [...(parts.get(path) ?? []), anchor]);
  }
  const anchors = new Map<string, readonly string[]>();
  const anchorsAt = (path: string): readonly string[] => {
    const known = anchors.get(path);
    if (known) return known;
    const text = texts.get(path);
    const own = ANCHORS[addresses.get(path)?.route ?? path] ?? [];
    const all = [...own, ...(parts.get(path) ?? []), ...(text ? anchorsIn(text) : [])];
    anchors.set(path, all);
    return all;
  };
  return (entry, url) => {
    const home = homeOf(entry);
    const parsed = URL.parse(url, `https://site.invalid${home}`);
    if (!parsed) return undefined;
    const { pathname, hash } = parsed;
    const path = decoded(pathname);
    const target = addresses.get(path);
    if (!target) return isUnsure(path) ? undefined : explain(url, path);
    const shown = entry.whole ? (addresses.get(pathOf(home))?.from ?? '') : NEVER;
    if (target.from > readings.today && target.from > shown)
      return [
        `the link ${quote(url)} leads to a page that is not there ${target.from === NEVER ? 'yet' : `before ${target.from}`}`,
        'publish this text on that day or later, or take the link out until then',
      ];
    const anchor = decoded(hash.slice(1));
    if (anchor === '' || texts.get(path)?.whole === false) return undefined;
    return judgeAnchor(anchor, anchorsAt(path), url, path === home ? 'this text' : path);
  };
}

function judgeAnchor(
  anchor: string,
  anchors: readonly string[],
  url: string,
  page: string,
): Verdict | undefined {
  if (anchors.includes(anchor)) return undefined;
  const meant = nearest(anchor, anchors);
  return [
    `the link ${quote(url)} leads to a part that ${page} does not have`,
    meant
      ? `did you mean #${meant}?`
      : 'write # and the words of a heading in lower case, joined by hyphens',
  ];
}

/** An address without the part of the page. */
function pathOf(address: string): string {
  return address.replace(/#.*/, '');
}

/** Says what could be meant by an address that leads nowhere. */
function explainer(
  addresses: ReadonlyMap<string, unknown>,
): (url: string, path: string) => Verdict {
  const parts = new Set([...addresses.keys()].map((address) => address.split('/')[1]));
  const byFolder = Map.groupBy(addresses.keys(), folderOf);
  return (url, path) => {
    if (addresses.has(`${path}/`))
      return [`the address ${quote(url)} lacks its last slash`, `write ${path}/`];
    const [, section = '', ...rest] = path.split('/');
    if (!parts.has(section)) {
      const article = folderOfPages('articles') + rest.join('/');
      return [
        `the link ${quote(url)} leads nowhere: there is no /${section}/`,
        section === 'articles' && addresses.has(article)
          ? `write ${article}`
          : 'write an address that exists',
      ];
    }
    const folder = folderOf(path);
    const nameOf = (address: string) => address.slice(folder.length).replace(/\/$/, '');
    const siblings = byFolder.get(folder) ?? [];
    const meant = nearest(nameOf(path), siblings.map(nameOf));
    return [
      `the link ${quote(url)} leads nowhere`,
      meant
        ? `did you mean ${siblings.find((address) => nameOf(address) === meant)}?`
        : 'take the link out, or write the address of a page that exists',
    ];
  };
}

/** The address of the folder in which a page or a file stands. */
function folderOf(address: string): string {
  return address.replace(/[^/]+\/?$/, '');
}

/** The address of an entry with a text of its own. */
function homeOf({ collection, slug }: Reading): string {
  const { address } = COLLECTIONS[collection];
  return address(slug);
}

/** The ids of the parts of a text, as the site gives them. */
function anchorsIn({ collection, data, file, body }: Reading): string[] {
  const home = {
    collection,
    folder: file.replace(/\/[^/]*$/, ''),
    sources: citedBy(collection, data),
  };
  return anchorsOf(renderBody(body, home));
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
