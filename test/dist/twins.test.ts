import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DIST, attributes, builtFiles, builtPages, read } from './pages.ts';

const pages = builtPages();
const TWIN = /<link rel="alternate" type="text\/markdown" href="([^"]+)"/;
const twinOf = (page: string) => TWIN.exec(read(page))?.[1];

describe('the twins of pages in Markdown', () => {
  const withTwin = pages.filter((page) => twinOf(page));

  test('are named by every page that search engines may list, and by no other', () => {
    const listed = pages.filter((page) => read(page).includes('<link rel="canonical"'));
    expect(withTwin).toEqual(listed);
  });

  test('stand beside their pages, and nothing else does', () => {
    const twins = builtFiles().filter((path) => path.endsWith('/index.md'));
    expect(twins.sort()).toEqual(withTwin.map((page) => `${page}index.md`).sort());
    for (const page of withTwin) expect(twinOf(page)).toBe(`${page}index.md`);
  });

  test('have one main heading and no markup of the page', () => {
    for (const page of withTwin) {
      const text = read(`${page}index.md`)
        .replace(/^(`{3,})[^]*?^\1/gm, '')
        .replace(/`[^`]*`/g, '');
      expect(text.match(/^# /gm), page).toHaveLength(1);
      expect(text, page).not.toMatch(/(?<!\\)<\/?[a-z][\w-]*(?:\s[^>]*)?>/i);
    }
  });

  test('of a tool carry its facts with what shows them, and its text', () => {
    const text = read('/tools/moodle/index.md');
    expect(text).toMatch(/^# Moodle$/m);
    expect(text).toMatch(/^- \*\*Licence\*\*: GPL-3\.0-or-later \(.+\)$/m);
    expect(text).toContain('Martin Dougiamas');
  });
});

describe('llms.txt', () => {
  const text = read('/llms.txt');

  test('has a title, a summary and lists of links under headings (llmstxt.org)', () => {
    expect(text).toMatch(/^# [^\n]+\n\n> [^\n]+\n\n/);
    expect(text.match(/^## /gm)!.length).toBeGreaterThan(2);
    for (const list of text.split(/^## .*$/m).slice(1))
      for (const line of list.trim().split('\n'))
        expect(line).toMatch(/^- \[.+\]\(https?:\S+\)(?:: .+)?$/);
  });

  test('leads to what is there', () => {
    const addresses = [...text.matchAll(/\]\((https?:\S+?)\)/g)].map(
      ([, address]) => new URL(address!).pathname,
    );
    expect(addresses.length).toBeGreaterThan(100);
    expect(addresses.filter((path) => !existsSync(join(DIST, decodeURIComponent(path))))).toEqual(
      [],
    );
  });
});

describe('the cards of tools for other sites', () => {
  const cards = pages.filter((page) => page.startsWith('/embed/'));

  test('stand for every tool', () => {
    const tools = pages.filter((page) => /^\/tools\/(?!newest|closed|a-z)[^/]+\/$/.test(page));
    expect(cards.map((card) => card.replace('/embed/', '/tools/'))).toEqual(tools);
  });

  test('are small, without script, and load one sheet that is small as well', () => {
    for (const card of cards) {
      const html = read(card);
      expect(Buffer.byteLength(html), card).toBeLessThan(3000);
      expect(html, card).not.toMatch(/<(?:script|img|style|iframe)\b|\sstyle=|\son\w+=/i);
      expect(attributes(html, 'href').filter((href) => !href.startsWith('https:'))).toEqual([
        '/embed.css',
      ]);
    }
    expect(Buffer.byteLength(read('/embed.css'))).toBeLessThan(2500);
  });

  test('lead out of the frame, and nowhere but to the page of the tool', () => {
    for (const card of cards) {
      const links = read(card).match(/<a [^>]*>/g)!;
      for (const link of links) {
        expect(link).toContain('target="_blank" rel="noopener"');
        expect(new URL(attributes(link, 'href')[0]!).pathname).toBe(
          card.replace('/embed/', '/tools/'),
        );
      }
    }
  });
});
