import { expect, test } from 'vitest';
import { hashOf } from '../../src/text/hash.ts';

test('is FNV-1a: values of the reference implementation', () => {
  expect(hashOf('')).toBe(0x811c9dc5);
  expect(hashOf('a')).toBe(0xe40c292c);
  expect(hashOf('foobar')).toBe(0xbf9cf968);
});
