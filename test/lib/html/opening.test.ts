import { expect, test } from 'vitest';
import { afterOpening } from '../../../src/lib/html/opening.ts';

test('a text is parted after its first paragraph, and nothing of it is lost', () => {
  expect(afterOpening(['<p>One <em>use</em>.</p>\n<p>Limits.</p>\n<p>More.</p>'])).toEqual([
    ['<p>One <em>use</em>.</p>'],
    ['<p>Limits.</p>\n<p>More.</p>'],
  ]);
  const callout = { component: 'Callout', attributes: {}, children: ['<p>x</p>'] };
  expect(afterOpening(['<p>One.</p>', callout])).toEqual([['<p>One.</p>'], [callout]]);
});

test('a text of one paragraph, or one that begins with something else, stays whole', () => {
  expect(afterOpening(['<p>One.</p>\n'])).toEqual([['<p>One.</p>'], []]);
  expect(afterOpening(['<ul><li><p>x</p></li></ul><p>y</p>'])).toEqual([
    ['<ul><li><p>x</p></li></ul><p>y</p>'],
    [],
  ]);
  expect(afterOpening([])).toEqual([[], []]);
});
