import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { builtFiles, builtPages, read, leadsOn } from './pages.ts';

const pages = builtPages();
const files = new Set(builtFiles());
type Node = Record<string, unknown> & { '@type': string };

const nodesOf = (page: string): Node[] =>
  [...read(page).matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)].map(
    ([, text]) => JSON.parse(text!) as Node,
  );
const nodeOf = (page: string, type: string) => nodesOf(page).find((node) => node['@type'] === type);
const decode = (text: string) =>
  text
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
const ORIGIN = new URL(/<link rel="canonical" href="([^"]+)"/.exec(read('/'))![1]!).origin;

/** Every value in a node, with the name under which it stands. */
function* valuesOf(value: unknown, name = ''): Iterable<[string, unknown]> {
  if (Array.isArray(value)) for (const item of value) yield* valuesOf(item, name);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) yield* valuesOf(item, key);
  else yield [name, value];
}

describe('structured data', () => {
  const all = pages.map((page) => ({ page, nodes: nodesOf(page) }));

  test('stand on every page of a kind that has them', () => {
    const kinds: [RegExp, string][] = [
      [/^\/$/, 'WebSite'],
      [/^\/magazine\/$/, 'Periodical'],
      [/^\/magazine\/(?!(?:archive|about|corrections)\/)[\w-]+\/$/, 'Article'],
      [/^\/magazine\/(?:series|topics)\/[\w-]+\/$/, 'CollectionPage'],
      [/^\/tools\/(?!newest|closed)[\w-]+\/$/, 'SoftwareApplication'],
      [/^\/categories\/[\w-]+\/$/, 'CollectionPage'],
      [/^\/authors\/[\w-]+\/$/, 'ProfilePage'],
      [/^\/(?:picks|digests|challenges|ways|collections|compare)\/$/, 'CollectionPage'],
      [/^\/(?:picks|digests|challenges)\/[\w-]+\/$/, 'BreadcrumbList'],
      [/^\/(?:collections|compare)\/[\w-]+\/$/, 'CollectionPage'],
      [/^\/(?:top-tools|learning-in-the-workplace)\/$/, 'Dataset'],
    ];
    for (const [path, type] of kinds) {
      const own = all.filter(({ page }) => path.test(page) && !leadsOn(page));
      expect(own.length, type).toBeGreaterThan(0);
      expect(
        own
          .filter(({ nodes }) => !nodes.some((node) => node['@type'] === type))
          .map(({ page }) => page),
      ).toEqual([]);
    }
  });

  test('have a type and a context, and no empty value', () => {
    for (const { page, nodes } of all) {
      for (const node of nodes) {
        expect(node['@context'], page).toBe('https://schema.org');
        for (const [name, value] of valuesOf(node))
          expect(value === '' || value === null, `${name} of ${node['@type']} on ${page}`).toBe(
            false,
          );
      }
    }
  });

  test('lead to pages and files that exist', () => {
    const lost = new Set<string>();
    for (const { nodes } of all) {
      for (const [, value] of valuesOf(nodes)) {
        if (typeof value !== 'string' || !value.startsWith(`${ORIGIN}/`) || value.includes('{'))
          continue;
        const { pathname } = new URL(value);
        if (!files.has(pathname.endsWith('/') ? `${pathname}index.html` : pathname))
          lost.add(value);
      }
    }
    expect([...lost]).toEqual([]);
  });

  test('name the same way to a page as its visible breadcrumbs', () => {
    const withCrumbs = all.filter(({ page }) => read(page).includes('class="crumbs"'));
    expect(withCrumbs.length).toBeGreaterThan(2000);
    for (const { page, nodes } of withCrumbs) {
      const [, list = ''] = /<ol class="crumbs"[^>]*>(.*?)<\/ol>/s.exec(read(page)) ?? [];
      const seen = [...list.matchAll(/<a href="([^"]+)"[^>]*>([^<]*)<\/a>/g)].map(
        ([, href, title]) => [`${ORIGIN}${href}`, decode(title!)],
      );
      const told = (
        nodes.find((node) => node['@type'] === 'BreadcrumbList')!['itemListElement'] as {
          item: string;
          name: string;
        }[]
      ).map(({ item, name }) => [item, name]);
      expect(told.slice(0, -1), page).toEqual(seen);
      expect(told.at(-1)![0]).toBe(`${ORIGIN}${page}`);
    }
  });

  test('give articles the day and the headline of their files', () => {
    for (const page of pages.filter((path) => nodeOf(path, 'Article'))) {
      const slug = page.split('/')[2]!;
      const year = String(nodeOf(page, 'Article')!['datePublished']).slice(0, 4);
      const [, head] = /^---\n([\s\S]*?)\n---/.exec(
        readFileSync(`content/articles/${year}/${slug}.mdx`, 'utf8'),
      )!;
      const { title, published } = parse(head!) as { title: string; published: string };
      expect(nodeOf(page, 'Article')).toMatchObject({ headline: title, datePublished: published });
    }
  });

  test('tell of each event of the community page its days, place and organiser', () => {
    const html = read('/community/');
    const events = nodesOf('/community/').filter((node) => node['@type'] === 'Event');
    for (const { name, startDate, url, organizer, location } of events) {
      expect(html).toContain(`datetime="${String(startDate)}"`);
      expect(html).toContain(`href="${String(url)}"`);
      expect(decode(html)).toContain(String(name));
      expect(organizer).toHaveProperty('name');
      expect(location).toHaveProperty('@type');
    }
    expect(events).toHaveLength(html.match(/<li>\s*<time/g)?.length ?? 0);
  });

  test('give a closed tool no address', () => {
    expect(nodeOf('/tools/google-reader/', 'SoftwareApplication')).not.toHaveProperty('url');
    expect(nodeOf('/tools/moodle/', 'SoftwareApplication')).toMatchObject({
      url: 'https://moodle.org/',
      isAccessibleForFree: true,
    });
  });
});
