import { quote } from '../text/finding.ts';
import { walk, type GuardedNode } from '../read/syntax-tree.ts';
import { bannedBecause } from '../model/banned-sources.ts';
import { citedBy, definitionOf } from '../model/collections.ts';
import type { CitedSource } from '../model/schemas/cited-source.ts';
import { doiAddress } from '../text/doi.ts';
import { nameKey } from '../text/identity.ts';
import { nearest } from '../text/nearest.ts';
import { placesInText } from './places.ts';
import { atField, atNode, type Rule, type RuleFinding } from './rule.ts';
import { allEntries, type Reading } from '../read/library.ts';

/** A text names what it rests on, each work where a claim rests on it, and nothing but works in its notes. */
export const articleSources: Rule = {
  id: 'article-sources',
  summary:
    'An article names its sources and cites each where a claim rests on it, as [^key]; a source is a page of its own, not a copy; a DOI is preferred (advice).',
  *check(readings) {
    for (const entry of allEntries(readings)) {
      if (!definitionOf(entry.collection).sources) continue;
      const written = writtenSources(entry);
      if (written.length === 0 && !('draft' in entry.data && entry.data.draft))
        yield atField(
          entry,
          ['sources'],
          'sources: there is none',
          'name the works the article rests on; a claim that is not common knowledge needs one',
        );
      yield* judgeWorks(entry, citedBy(entry.collection, entry.data));
      if (entry.tree) yield* judgeCitations(entry, entry.tree, written);
    }
  },
};

/** The keys of all sources, of those that are wrong in another field, too. */
function writtenSources({ written }: Reading): string[] {
  const sources = [written['sources'] ?? []].flat() as unknown[];
  return sources.map((source) => {
    const { key } = (source ?? {}) as { key?: unknown };
    return typeof key === 'string' ? key : '';
  });
}

function* judgeWorks(entry: Reading, sources: readonly CitedSource[]): Iterable<RuleFinding> {
  const works = new Map<string, string>();
  for (const [index, { key, author, title, year, url = '' }] of sources.entries()) {
    const work = [author, title, String(year), url].map(nameKey).join('|');
    const first = works.get(work);
    if (first !== undefined)
      yield atField(
        entry,
        ['sources', index],
        `${quote(key)} is the same work as ${quote(first)}`,
        `cite it as [^${first}] everywhere, and take one of the two out`,
      );
    works.set(work, first ?? key);
    const banned = bannedBecause(url);
    if (banned)
      yield atField(
        entry,
        ['sources', index, 'url'],
        `${new URL(url).hostname} is no source: it ${banned}`,
        'name the page of the work itself, or leave the address out',
      );
    const doi = banned ? undefined : doiAddress(url);
    if (doi)
      yield {
        ...atField(
          entry,
          ['sources', index, 'url'],
          `this work has a DOI: its address may move`,
          `write ${doi}`,
        ),
        severity: 'warning',
      };
  }
}

function* judgeCitations(
  entry: Reading,
  tree: GuardedNode,
  keys: readonly string[],
): Iterable<RuleFinding> {
  const cited = new Set<string>();
  const written = new Set<string>();
  const findings: RuleFinding[] = [];
  walk(tree, (node) => {
    if (node.type !== 'footnoteDefinition') return;
    const key = labelOf(entry, node);
    written.add(key);
    findings.push(
      atNode(entry, node, ...(keys.includes(key) ? writtenTwice(key) : withoutSource(key))),
    );
  });
  walk(tree, (node) => {
    if (node.type === 'footnoteReference') {
      const key = labelOf(entry, node);
      cited.add(key.toLowerCase());
      if (!keys.includes(key) && !written.has(key))
        findings.push(atNode(entry, node, ...unknown(key, keys)));
    }
    // A reference to nothing is none to the parser: it stays in the text as it was typed.
    if (node.type !== 'text') return;
    const placeOf = placesInText(entry, node);
    for (const { 1: key = '', index } of (node.value ?? '').matchAll(/\[\^([^[\]\s]+)\]/g)) {
      cited.add(key.toLowerCase());
      if (keys.includes(key)) continue;
      const [problem, remedy] = unknown(key, keys);
      findings.push({ file: entry.file, ...placeOf(index), problem, remedy });
    }
  });
  yield* findings;
  for (const [index, key] of keys.entries())
    if (key !== '' && !cited.has(key.toLowerCase()))
      yield atField(
        entry,
        ['sources', index, 'key'],
        `nothing in the text cites ${quote(key)}`,
        `write [^${key}] behind the claim that rests on it, or take the source out`,
      );
}

/** What stands between the brackets of a note or of a reference to it, as it was typed. */
function labelOf({ body }: Reading, { position, identifier = '' }: GuardedNode): string {
  const typed = /^\[\^([^\]]+)\]/.exec(body.slice(position?.start.offset, position?.end.offset));
  return typed?.[1] ?? identifier;
}

type Words = [problem: string, remedy: string];

function unknown(key: string, keys: readonly string[]): Words {
  const near = nearest(key, keys);
  return [
    `no source has the key ${quote(key)}`,
    near
      ? `did you mean [^${near}]?`
      : `add the work under sources, with key: ${key.toLowerCase()}, or take [^${key}] out`,
  ];
}

function writtenTwice(key: string): Words {
  return [
    `the note ${quote(key)} is written twice: the site makes it from the source with this key`,
    'take it out here; what it says besides belongs to the source, as read or note',
  ];
}

function withoutSource(key: string): Words {
  return [
    `the note ${quote(key)} has no source`,
    'add the work under sources with this key and take the note out here; what is no source belongs into the text',
  ];
}
