import { expect, test } from 'vitest';
import { drawOpener } from '../../../src/lib/magazine/opener.ts';

test('an opener is the same for the same article and another for another', () => {
  expect(drawOpener('a')).toEqual(drawOpener('a'));
  expect(drawOpener('a')).not.toEqual(drawOpener('b'));
});
