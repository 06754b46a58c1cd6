import { expect, test } from 'vitest';
import { firstLine } from '../../src/text/first-line.ts';

test.each([
  ['one\ntwo\n', 'one'],
  ['one', 'one'],
  ['\ntwo', ''],
  ['', ''],
])('the first line of %j is %j', (text, line) => {
  expect(firstLine(text)).toBe(line);
});
