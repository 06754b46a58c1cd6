import { describe, expect, test } from 'vitest';
import {
  atomFeed,
  escapeXml,
  jsonFeed,
  rssFeed,
  type Feed,
} from '../../../src/lib/html/feed-formats.ts';
import { xmlComplaint } from '../../xml.ts';

describe('the parser that feeds are tried with', () => {
  test('takes what is well-formed', () => {
    expect(xmlComplaint('<?xml version="1.0"?><a b="1">&amp;&#10;</a>')).toBeUndefined();
  });

  test.each([
    ['a control character', '<a>\u0008</a>'],
    ['a reference to one', '<a>&#8;</a>'],
    ['a noncharacter', '<a>\ufffe</a>'],
    ['an entity of HTML', '<a>&nbsp;</a>'],
    ['a bare ampersand', '<a>AT&T</a>'],
    ['an unknown prefix', '<dc:a/>'],
    ['something before the declaration', '\n<?xml version="1.0"?><a/>'],
    ['a missing end', '<a>'],
  ])('refuses %s', (_, text) => {
    expect(xmlComplaint(text)).toBeDefined();
  });
});

const HARD = 'a\u0008b\u001b\ufffe\ud800 ]]> & <b> "q" \u0085 😀';
const KEPT = 'ab ]]> & <b> "q" \u0085 😀';

const feed: Feed = {
  title: HARD,
  description: HARD,
  site: 'https://site.example/',
  home: 'https://site.example/',
  self: 'https://site.example/rss.xml?a=1&b=2',
  language: 'en-gb',
  items: [
    {
      title: HARD,
      summary: HARD,
      id: 'urn:uuid:2ed6657d-e927-568b-95e1-2665a8aea6a2',
      url: 'https://site.example/magazine/a/',
      html: `<p>${HARD}</p>`,
      published: '2026-01-01',
      authors: [{ name: HARD, url: 'https://site.example/authors/a/' }],
      topics: [HARD],
    },
  ],
};

describe('whatever stands in the texts', () => {
  test('RSS is well-formed', async () => {
    expect(xmlComplaint(await rssFeed(feed))).toBeUndefined();
  });

  test('Atom is well-formed', () => {
    expect(xmlComplaint(atomFeed(feed))).toBeUndefined();
  });

  test('an XML text or attribute is well-formed', () => {
    expect(xmlComplaint(`<a b="${escapeXml(HARD)}">${escapeXml(HARD)}</a>`)).toBeUndefined();
  });

  test('JSON Feed holds the text that the others hold', () => {
    const [item] = (JSON.parse(jsonFeed(feed)) as { items: { title: string }[] }).items;
    expect(item!.title).toBe(KEPT);
  });
});

describe('a feed in several documents (RFC 5005)', () => {
  const parts = {
    current: 'https://site.example/rss.xml',
    archive: true,
    earlier: 'https://site.example/1.xml',
    later: 'https://site.example/3.xml',
  };

  test.each([
    ['RSS', async () => rssFeed({ ...feed, parts }), 'atom:link'],
    ['Atom', async () => Promise.resolve(atomFeed({ ...feed, parts })), 'link'],
  ])('in %s an archive says that it is one, and where the others stand', async (_, write, link) => {
    const xml = await write();
    expect(xmlComplaint(xml)).toBeUndefined();
    expect(xml).toContain('<fh:archive/>');
    expect(xml).toContain(`<${link} rel="current" href="${parts.current}"/>`);
    expect(xml).toContain(`<${link} rel="prev-archive" href="${parts.earlier}"/>`);
    expect(xml).toContain(`<${link} rel="next-archive" href="${parts.later}"/>`);
  });

  test('the document to subscribe to names the newest archive and is none', async () => {
    const { current, earlier } = parts;
    const xml = await rssFeed({ ...feed, parts: { current, earlier, archive: false } });
    expect(xml).toContain('rel="prev-archive"');
    expect(xml).not.toContain('fh:archive/');
  });

  test('JSON Feed leads on with next_url', () => {
    expect(JSON.parse(jsonFeed({ ...feed, parts }))).toMatchObject({ next_url: parts.earlier });
  });
});

describe('items of one day', () => {
  const [item] = feed.items;
  const ofOneDay = { ...feed, items: [0, 1, 2].map((place) => ({ ...item!, place })) };

  test('follow each other by a minute, in the order of the editor', () => {
    const times = Array.from(
      atomFeed(ofOneDay).matchAll(/<published>([^<]+)/g),
      ([, time]) => time,
    );
    expect(times).toEqual(['2026-01-01T12:00:00Z', '2026-01-01T11:59:00Z', '2026-01-01T11:58:00Z']);
  });
});

describe('an item that was changed', () => {
  const changed = {
    ...feed,
    items: [{ ...feed.items[0]!, updated: '2026-02-03', image: 'https://site.example/og/a.png' }],
  };

  test('says so in every format, and has its picture', async () => {
    const rss = await rssFeed(changed);
    expect(rss).toContain('<atom:updated>2026-02-03T12:00:00Z</atom:updated>');
    expect(rss).toContain('<media:content url="https://site.example/og/a.png"');
    expect(atomFeed(changed)).toContain('<updated>2026-02-03T12:00:00Z</updated>');
    expect(atomFeed(changed)).toContain('<media:content url="https://site.example/og/a.png"');
    const { items } = JSON.parse(jsonFeed(changed)) as { items: object[] };
    expect(items[0]).toMatchObject({
      date_modified: '2026-02-03T12:00:00Z',
      image: 'https://site.example/og/a.png',
    });
  });
});

test('each item has a link that can be pressed in a browser', async () => {
  expect(await rssFeed(feed)).toContain('<html:a href="https://site.example/magazine/a/">');
  expect(atomFeed(feed)).toContain('<html:a href="https://site.example/magazine/a/">');
});
