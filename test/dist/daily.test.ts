import { parseFeed } from '@rowanmanning/feed-parser';
import { describe, expect, test } from 'vitest';
import { today } from '../../src/env.ts';
import { readLibrary } from '../../src/read/read-library.ts';
import { readContentFiles } from '../../src/read/content-files.ts';
import { attributes, builtFiles, builtPages, read } from './pages.ts';

const day = today();
const files = ['picks', 'digests', 'challenges', 'ways', 'collections'].flatMap((name) =>
  readContentFiles(process.cwd(), `content/${name}`),
);
const { library } = readLibrary(files, day);
const pages = new Set(builtPages());
const picks = library.picks.filter(({ data }) => data.date <= day);
const digests = library.digests.filter(({ data }) => data.published <= day);
const pathsOf = (address: string) =>
  parseFeed(read(address)).items.map(({ url }) => new URL(url!).pathname);
/** Text as a page shows it, where no quotation marks or dashes were set. */
const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');

describe('picks of the day', () => {
  const latest = picks
    .map(({ slug }) => slug)
    .sort()
    .at(-1)!;

  test("today's pick, or the latest, stands on the front page and first on the page of picks", () => {
    for (const page of ['/', '/picks/'])
      expect(
        attributes(read(page), 'href').find((href) => /^\/picks\/\d/.test(href)),
        page,
      ).toBe(`/picks/${latest}/`);
  });

  test('those that have appeared have a page and stand in the archive; no other has', () => {
    const expected = picks.map(({ slug }) => `/picks/${slug}/`).sort();
    expect([...pages].filter((page) => /^\/picks\/./.test(page)).sort()).toEqual(expected);
    const listed = attributes(read('/picks/'), 'href').filter((href) => /^\/picks\/\d/.test(href));
    expect([...new Set(listed)].sort()).toEqual(expected);
  });

  test('the feed holds the newest that have appeared, newest first', () => {
    expect(pathsOf('/picks/rss.xml')).toEqual(
      picks
        .map(({ slug }) => `/picks/${slug}/`)
        .sort()
        .reverse()
        .slice(0, 60),
    );
  });

  test('a pick leads to what is picked', () => {
    for (const { slug, data } of picks)
      expect(attributes(read(`/picks/${slug}/`), 'href'), slug).toContain(
        data.tool ? `/tools/${data.tool}/` : data.link,
      );
  });
});

describe('weekly digests', () => {
  test('those that have appeared have a page, a place in the list and one in the feed; no other has', () => {
    const expected = digests
      .map(({ slug }) => `/digests/${slug}/`)
      .sort()
      .reverse();
    expect([...pages].filter((page) => /^\/digests\/./.test(page)).sort()).toEqual(
      expected.toSorted(),
    );
    expect(
      attributes(read('/digests/'), 'href').filter((href) => /^\/digests\/\d/.test(href)),
    ).toEqual(expected);
    expect(pathsOf('/digests/rss.xml')).toEqual(expected.slice(0, 30));
  });

  test('every link stands on the page and in the feed, with why it is worth reading', () => {
    const feed = parseFeed(read('/digests/rss.xml'));
    for (const { slug, data } of digests) {
      const html = read(`/digests/${slug}/`);
      const item = feed.items.find(({ url }) => url!.endsWith(`/digests/${slug}/`))!;
      for (const { link, why } of data.links) {
        expect(attributes(html, 'href')).toContain(link);
        expect(html).toContain(escaped(why));
        expect(attributes(item.content!, 'href')).toContain(link);
      }
    }
  });
});

test('nothing that is scheduled has its address in a built page, feed, sitemap or search file', () => {
  const hidden = [
    ...library.picks.filter(({ data }) => data.date > day),
    ...library.digests.filter(({ data }) => data.published > day),
  ].map(({ collection, slug }) => `/${collection}/${slug}/`);
  expect(
    builtFiles()
      .filter((path) => /\.(?:html|xml|json|opml|txt|csv)$/.test(path))
      .flatMap((path) => {
        const text = read(path);
        return hidden
          .filter((address) => text.includes(address))
          .map((address) => `${path}: ${address}`);
      }),
  ).toEqual([]);
});

test('a challenge has its thirty days in order, each with a task, a reason and its tools', () => {
  expect(library.challenges.length).toBeGreaterThan(0);
  for (const { slug, data } of library.challenges) {
    const html = read(`/challenges/${slug}/`);
    expect(attributes(html, 'id').filter((id) => id.startsWith('day-'))).toEqual(
      data.days.map((_, index) => `day-${index + 1}`),
    );
    for (const { task, why, tools } of data.days) {
      expect(html).toContain(escaped(task));
      expect(html).toContain(escaped(why));
      for (const tool of tools) expect(attributes(html, 'href')).toContain(`/tools/${tool}/`);
    }
    for (const sign of data.worked) expect(html).toContain(escaped(sign));
    expect(attributes(read('/challenges/'), 'href')).toContain(`/challenges/${slug}/`);
  }
});

test('the thirty ways stand on their page in the order of their numbers, each with its tools', () => {
  const html = read('/ways/');
  const ways = library.ways.toSorted((a, b) => a.data.number - b.data.number);
  const slugs = new Set(ways.map(({ slug }) => slug));
  expect(attributes(html, 'id').filter((id) => slugs.has(id))).toEqual([...slugs]);
  for (const { data } of ways)
    for (const tool of data.tools)
      expect(attributes(html, 'href'), data.title).toContain(`/tools/${tool}/`);
});

test('a collection shows each of its tools with its line, and what it leaves out', () => {
  expect(library.collections.length).toBeGreaterThan(0);
  for (const { slug, data } of library.collections) {
    const html = read(`/collections/${slug}/`);
    expect(attributes(html, 'data-tool')).toEqual(data.tools.map(({ tool }) => tool));
    for (const { line } of data.tools) expect(html).toContain(escaped(line));
    expect(html).toContain(escaped(data.leavesOut));
    expect(attributes(read('/collections/'), 'href')).toContain(`/collections/${slug}/`);
  }
});

test('every page leads to the five of them by its footer', () => {
  const links = attributes(read('/about/'), 'href');
  for (const page of ['/picks/', '/digests/', '/challenges/', '/ways/', '/collections/'])
    expect(links).toContain(page);
});
