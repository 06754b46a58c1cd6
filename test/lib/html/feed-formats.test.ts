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
