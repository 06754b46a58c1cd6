import { expect, test } from 'vitest';
import { stableId } from '../../../src/lib/html/stable-id.ts';

test('is the UUID of version 5 that RFC 9562 gives as its example', () => {
  expect(stableId('www.example.com', '6ba7b810-9dad-11d1-80b4-00c04fd430c8')).toBe(
    'urn:uuid:2ed6657d-e927-568b-95e1-2665a8aea6a2',
  );
});

test('never changes for what this site has published', () => {
  expect(stableId('articles/after-action-reviews')).toBe(stableId('articles/after-action-reviews'));
  expect(stableId('articles/a')).not.toBe(stableId('tools/a'));
});
