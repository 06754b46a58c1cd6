import { expect, test } from 'vitest';
import { placedPage, withPolicy } from '../../../src/lib/html/placed-page.ts';

const placed = (html: string) => placedPage(html, '/learning-tools/');

test.each([
  ['<a href="/tools/moodle/">', '<a href="/learning-tools/tools/moodle/">'],
  ['<a class="x" title="a > b" href="/">', '<a class="x" title="a > b" href="/learning-tools/">'],
  ['<img\n  src="/marks/lms.svg#moodle"/>', '<img\n  src="/learning-tools/marks/lms.svg#moodle"/>'],
  ['<form action="/search/">', '<form action="/learning-tools/search/">'],
  [
    '<meta http-equiv="refresh" content="0; url=/ways/">',
    '<meta http-equiv="refresh" content="0; url=/learning-tools/ways/">',
  ],
])('what %s names is below the path', (html, expected) => {
  expect(placed(html)).toBe(expected);
});

test.each([
  '<a href="#top">',
  '<a href="https://example.org/tools/">',
  '<a href="//example.org/">',
  '<link href="/learning-tools/_astro/style.css">',
  '<p title="/tools/">',
  '<code>&lt;a href="/tools/"&gt;</code>',
  '<p>a < b, href="/tools/"</p>',
  `<p title='<a href="/tools/">'>`,
])('%s stays', (html) => {
  expect(placed(html)).toBe(html);
});

test('a policy stands before anything that it could stop', () => {
  expect(withPolicy('<head><meta charset="utf-8"><script src="/a.js"></script>', '/embed/a/')).toBe(
    `<head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'"><script src="/a.js"></script>`,
  );
});
