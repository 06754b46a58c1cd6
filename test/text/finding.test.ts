import { expect, test } from 'vitest';
import { formatFinding } from '../../src/text/finding.ts';

test('a finding is one line with its place, its problem and its remedy', () => {
  expect(
    formatFinding({
      file: 'content/a.mdx',
      line: 3,
      column: 7,
      severity: 'error',
      rule: 'fields',
      problem: 'x is wrong',
      remedy: 'write y',
    }),
  ).toBe('content/a.mdx:3:7  x is wrong  → write y');
});
