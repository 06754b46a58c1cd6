import { expect, test } from 'vitest';
import { formatFacets, parseFacets } from '../../../src/lib/tools/facet-words.ts';

test('what is written of a tool is read again, but for its kind and its category', () => {
  const values = { price: ['free'], platform: ['web', 'ios'], 'sign-on': ['saml'] };
  const words = formatFacets({ type: ['tool'], category: ['notes'], ...values });
  expect(words).toBe('price:free platform:web platform:ios sign-on:saml');
  expect(parseFacets(words)).toEqual(values);
});

test('words that name no facet are passed over', () => {
  expect(parseFacets('colour:red price:paid :x')).toEqual({ price: ['paid'] });
});
