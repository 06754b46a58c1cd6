import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breadcrumbs, serialise } from '../../../src/lib/html/json-ld.ts';

describe('the text of the element', () => {
  test('cannot be ended by anything a contributor writes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.constantFrom(
            '</script><script>alert(1)</script>',
            '<!--<script>',
            ']]>',
            '\u2028',
            '&quot;',
          ),
        ),
        (title) => {
          const text = serialise({ '@type': 'Thing', name: title });
          expect(text).not.toMatch(/[<>&\u2028\u2029]/);
          expect(JSON.parse(text)).toEqual({
            '@context': 'https://schema.org',
            '@type': 'Thing',
            name: title,
          });
        },
      ),
    );
  });
});

test('breadcrumbs count from one and have full addresses', () => {
  expect(
    breadcrumbs(
      [
        { href: '/tools/', title: 'Tools' },
        { href: '/tools/x/', title: 'X' },
      ],
      'https://example.org',
    )['itemListElement'],
  ).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Tools', item: 'https://example.org/tools/' },
    { '@type': 'ListItem', position: 2, name: 'X', item: 'https://example.org/tools/x/' },
  ]);
});
