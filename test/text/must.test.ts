import { expect, test } from 'vitest';
import { must } from '../../src/text/must.ts';

test('gives what is there, even where it is empty', () => {
  expect(must(0, 'A number')).toBe(0);
  expect(must('', 'A text')).toBe('');
});

test('names what is missing', () => {
  expect(() => must(new Map<string, string>().get('x'), 'The home of x')).toThrow(
    'The home of x is missing',
  );
  expect(() => must(null, 'The form')).toThrow('The form is missing');
});
