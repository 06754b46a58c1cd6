import { parseFeed } from '@rowanmanning/feed-parser';
import { describe, expect, test } from 'vitest';
import { contentsOf, forbiddenIn } from '../feed-contents.ts';
import { xmlComplaint } from '../xml.ts';
import { builtFiles, read } from './pages.ts';

const built = new Set(builtFiles());
const feeds = [...built].filter((path) => path.endsWith('rss.xml'));

describe.each([
  '/rss.xml',
  '/magazine/topics/evidence/rss.xml',
  '/magazine/series/the-evidence/rss.xml',
  '/authors/editors/rss.xml',
  '/tools/rss.xml',
  '/categories/quiz-makers/rss.xml',
  '/picks/rss.xml',
  '/digests/rss.xml',
  '/collections/rss.xml',
  '/challenges/rss.xml',
])('%s', (address) => {
  const feed = parseFeed(read(address));

  test('says what it is and where', () => {
    expect(feed.title).toBeTruthy();
    expect(feed.description).toBeTruthy();
    expect(feed.language).toBe('en-gb');
    expect(read(address)).toContain(`<atom:link href="https://`);
  });

  test('has items, newest first, each with a title, a stable id, a date, a page and its full text', () => {
    expect(feed.items.length).toBeGreaterThan(0);
    const times = feed.items.map((item) => item.published!.valueOf());
    expect(times).toEqual([...times].sort((a, b) => b - a));
    for (const item of feed.items) {
      expect(item.title).toBeTruthy();
      expect(item.id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
      expect(item.url).toMatch(/^https:\/\/.+\/$/);
      expect(built.has(`${new URL(item.url!).pathname}index.html`), item.url!).toBe(true);
      expect(item.content!.length).toBeGreaterThan(150);
    }
  });

  test('brings no script, no relative address and no date in the future', () => {
    const contents = contentsOf(read(address));
    expect(contents).toHaveLength(feed.items.length);
    expect(contents.flatMap(forbiddenIn)).toEqual([]);
    for (const item of feed.items)
      expect(item.published!.valueOf()).toBeLessThan(Date.now() + 86_400_000);
  });
});

test('an article in a feed brings its standfirst, its byline and the addresses of all its sources', () => {
  for (const item of parseFeed(read('/rss.xml')).items) {
    const page = read(`${new URL(item.url!).pathname}index.html`);
    const [, list = ''] = /<h2 id="sources"[^>]*>[^]*?<ol[^>]*>([^]*?)<\/ol>/.exec(page) ?? [];
    expect(list, item.url!).not.toBe('');
    const addresses = Array.from(list.matchAll(/href="(https:[^"]+)"/g), ([, address]) => address!);
    const plain = (text: string) => text.replace(/&(?:amp|#x26);/g, '&');
    const content = plain(item.content!);
    for (const address of addresses) expect(content).toContain(`href="${plain(address)}"`);
    expect(item.content).toContain('By The editors');
    expect(item.content).toMatch(/^<p><em>/);
    expect(item.content).not.toMatch(/ (?:id|role|tabindex|aria-\w+)="/);
  }
});

test('an article in the feed is whole: its words, its tools and its author', () => {
  const [item] = parseFeed(read('/rss.xml')).items;
  const words = item!.content!.replace(/<[^>]+>/g, ' ').split(/\s+/).length;
  expect(words).toBeGreaterThan(850);
  expect(read('/rss.xml')).toContain('<dc:creator>The editors</dc:creator>');
});

test('every feed can be parsed, and stands in one of the two lists for import', () => {
  const [main, bySubject] = ['/feeds.opml', '/feeds-by-subject.opml'].map((list) =>
    Array.from(read(list).matchAll(/xmlUrl="([^"]+)"/g), ([, url]) => new URL(url!).pathname),
  );
  // An archive is reached from its feed (RFC 5005), and is none to subscribe to.
  for (const address of feeds.filter((path) => !path.startsWith('/magazine/archive/'))) {
    expect(parseFeed(read(address)).title, address).toBeTruthy();
    const lists = [main, bySubject].filter((addresses) => addresses!.includes(address));
    expect(lists, address).toHaveLength(1);
  }
});

test('the main feeds bring each item once', () => {
  const addresses = Array.from(
    read('/feeds.opml').matchAll(/xmlUrl="([^"]+)"/g),
    ([, address]) => new URL(address!).pathname,
  );
  const ids = addresses.flatMap((address) => parseFeed(read(address)).items.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

describe('Atom and JSON Feed', () => {
  const rss = parseFeed(read('/rss.xml'));
  const json = JSON.parse(read('/feed.json')) as {
    version: string;
    title: string;
    home_page_url: string;
    feed_url: string;
    items: Record<string, unknown>[];
  };

  test('hold the same articles as RSS, with the same identities and texts', () => {
    const atom = parseFeed(read('/atom.xml'));
    expect(atom.items.map(({ id }) => id)).toEqual(rss.items.map(({ id }) => id));
    expect(json.items.map(({ id }) => id)).toEqual(rss.items.map(({ id }) => id));
    const contents = contentsOf(read('/rss.xml'));
    expect(contentsOf(read('/atom.xml'))).toEqual(contents);
    expect(json.items.map((item) => item['content_html'])).toEqual(contents);
    expect(atom.items[0]!.published).toEqual(rss.items[0]!.published);
    expect(atom.items[0]!.authors[0]!.name).toBe('The editors');
  });

  test('JSON Feed carries what version 1.1 asks for', () => {
    expect(json.version).toBe('https://jsonfeed.org/version/1.1');
    expect(json.title).toBeTruthy();
    for (const address of [json.home_page_url, json.feed_url]) expect(address).toMatch(/^https:/);
    for (const item of json.items) {
      expect(item).toMatchObject({
        id: expect.stringMatching(/^urn:uuid:/),
        url: expect.stringMatching(/^https:/),
        authors: [{ name: expect.any(String) }],
        tags: expect.any(Array),
      });
      expect(Number.isNaN(Date.parse(String(item['date_published'])))).toBe(false);
    }
  });

  test('a page names its own feed and those of the magazine, each with its type', () => {
    const html = read('/magazine/series/the-evidence/');
    expect(html).toContain(
      'type="application/rss+xml" title="The evidence" href="/magazine/series/the-evidence/rss.xml"',
    );
    expect(html).toContain('type="application/atom+xml"');
    expect(html).toContain('type="application/feed+json"');
  });
});

test('a feed opened in a browser has a style sheet that explains it', () => {
  for (const address of ['/rss.xml', '/atom.xml', '/tools/rss.xml'])
    expect(read(address)).toMatch(
      /^<\?xml[^>]*\?>\s*<\?xml-stylesheet type="text\/css" href="\/feed\.css"\?>/,
    );
  expect(read('/feed.css')).toContain('This is a web feed');
});

test('nothing changes in a feed when nothing was written: its date is that of its newest article', () => {
  const newest = parseFeed(read('/rss.xml'))
    .items.map(({ published }) => published!.valueOf())
    .sort((a, b) => b - a)[0]!;
  const [, changed] = /<lastBuildDate>(.*?)<\/lastBuildDate>/.exec(read('/rss.xml'))!;
  expect(Date.parse(changed!)).toBeGreaterThanOrEqual(newest);
  // A day of the content, and not the moment of the build.
  expect(changed).toMatch(/ 12:00:00 GMT$/);
});

test.each(builtFiles().filter((path) => /\.(?:xml|opml)$/.test(path)))(
  '%s is well-formed to a strict parser',
  (path) => {
    expect(xmlComplaint(read(path))).toBeUndefined();
  },
);
