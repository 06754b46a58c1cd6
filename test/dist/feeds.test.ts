import { parseFeed } from '@rowanmanning/feed-parser';
import { describe, expect, test } from 'vitest';
import { attributes, builtFiles, read } from './pages.ts';

const feeds = builtFiles().filter((path) => path.endsWith('rss.xml'));

describe.each(['/rss.xml', '/tools/rss.xml', '/categories/quiz-makers/rss.xml'])('%s', (address) => {
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
      expect(item.id).toBe(item.url);
      expect(item.url).toMatch(/^https:\/\/.+\/$/);
      expect(builtFiles()).toContain(`${new URL(item.url!).pathname}index.html`);
      expect(item.content!.length).toBeGreaterThan(150);
    }
  });

  test('brings no script, no relative address and no date in the future', () => {
    for (const item of feed.items) {
      expect(item.content).not.toMatch(/<script|<style|\son\w+=/);
      for (const link of ['href', 'src'].flatMap((name) => attributes(item.content!, name))) expect(link).toMatch(/^(?:https:\/\/|mailto:)/);
      expect(item.published!.valueOf()).toBeLessThan(Date.now() + 86_400_000);
    }
  });
});

test('an article in the feed is whole: its words, its tools and its author', () => {
  const [item] = parseFeed(read('/rss.xml')).items;
  const words = item!.content!.replace(/<[^>]+>/g, ' ').split(/\s+/).length;
  expect(words).toBeGreaterThan(850);
  expect(read('/rss.xml')).toContain('<dc:creator>The editors</dc:creator>');
});

test('every feed can be parsed, and is in the OPML file', () => {
  const opml = read('/feeds.opml');
  for (const address of feeds) {
    expect(parseFeed(read(address)).title, address).toBeTruthy();
    expect(opml).toContain(`${address}"`);
  }
});
