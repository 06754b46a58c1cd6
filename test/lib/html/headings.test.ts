import { expect, test } from 'vitest';
import { sectionsOf, withAnchors } from '../../../src/lib/html/headings.ts';

const callout = { component: 'Callout', attributes: {}, children: ['<h2 id="inside">x</h2>'] };
const blocks = [
  '<p>Opening.</p><h2 id="one">One <em>thing</em></h2><p>a</p>',
  callout,
  '<h2 id="two">Two <a href="/x/">links</a></h2><h2 id="footnote-label">Notes</h2>',
];

test('the sections of a text are its headings of the second level, without links and notes', () => {
  expect(sectionsOf(blocks)).toEqual([
    { id: 'one', html: 'One <em>thing</em>' },
    { id: 'two', html: 'Two links' },
  ]);
});

test('each section can be linked to, and nothing else is changed', () => {
  const linked = withAnchors(blocks);
  expect(linked[0]).toContain(
    '<h2 id="one">One <em>thing</em> <a class="anchor" href="#one" aria-label="Link to this section">#</a></h2>',
  );
  expect(linked[1]).toBe(callout);
  expect(linked[2]).toContain('<h2 id="footnote-label">Notes</h2>');
  expect(
    linked.map((block) =>
      typeof block === 'string' ? block.replace(/ <a class="anchor".*?<\/a>/g, '') : block,
    ),
  ).toEqual(blocks);
});
