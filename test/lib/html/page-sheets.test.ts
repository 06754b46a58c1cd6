import { describe, expect, test } from 'vitest';
import { cutSheet, scopesIn } from '../../../src/lib/html/page-sheets.ts';

const kinds = new Map([
  ['/', new Set(['header', 'hero'])],
  ['/tools/[slug]', new Set(['header', 'facts'])],
  ['/404', new Set(['header'])],
]);
const cut = (sheet: string) => cutSheet(sheet, kinds);
const of = (scope: string) => `[data-astro-cid-${scope}]`;

test('a page has the scopes that its elements name', () => {
  expect(
    scopesIn('<p data-astro-cid-facts><b data-astro-cid-hero="true">x</b> <i data-id="y"></i></p>'),
  ).toEqual(new Set(['facts', 'hero']));
});

describe('the sheet of all pages', () => {
  test('has what no component scopes, and what components on all kinds of page say', () => {
    const sheet = `@font-face{font-family:Text}a{color:red}b${of('header')}{top:0}`;
    expect(cut(sheet).shared).toBe(sheet);
    expect([...cut(sheet).own.values()]).toEqual(['', '', '']);
  });

  test('has nothing of a component that stands on one kind of page', () => {
    expect(cut(`a{top:0}p${of('hero')}{top:0}`).shared).toBe('a{top:0}');
  });

  test('keeps what a component brings along without a scope', () => {
    const sheet =
      '@keyframes turn{from{top:0}to{top:1px}}@page{margin:1cm;@bottom-right{content:"x"}}';
    expect(cut(sheet).shared).toBe(sheet);
  });
});

describe('the sheet of a kind of page', () => {
  test('has what its components say, in the order in which it stood', () => {
    const sheet = `p${of('hero')}{top:0}a{top:0}q${of('facts')}{top:0}p${of('hero')} b{top:1px}`;
    expect(cut(sheet).own).toEqual(
      new Map([
        ['/', `p${of('hero')}{top:0}p${of('hero')} b{top:1px}`],
        ['/tools/[slug]', `q${of('facts')}{top:0}`],
        ['/404', ''],
      ]),
    );
  });

  test('has its part of a condition that holds rules of several', () => {
    const { shared, own } = cut(
      `@media print{@supports (top:0){a{top:0}p${of('hero')}{top:0}}q${of('facts')}{top:0}}`,
    );
    expect(shared).toBe('@media print{@supports (top:0){a{top:0}}}');
    expect(own.get('/')).toBe(`@media print{@supports (top:0){p${of('hero')}{top:0}}}`);
    expect(own.get('/tools/[slug]')).toBe(`@media print{q${of('facts')}{top:0}}`);
  });

  test('has a rule that it shares with another kind, whole and with what is nested in it', () => {
    const rule = `p${of('hero')},q${of('facts')}{top:0;& b{top:1px}}`;
    const { shared, own } = cut(rule);
    expect(shared).toBe('');
    expect(own.get('/')).toBe(rule);
    expect(own.get('/tools/[slug]')).toBe(rule);
  });
});

test('a component of which no page is made has its rules nowhere', () => {
  const { shared, own } = cut(`p${of('unused')}{top:0}`);
  expect([shared, ...own.values()]).toEqual(['', '', '', '']);
});
