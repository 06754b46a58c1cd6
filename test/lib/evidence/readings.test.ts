import { expect, test } from 'vitest';
import { countReading } from '../../../src/lib/evidence/readings.ts';

const results = (found: Record<'right' | 'partly' | 'wrong' | 'unread', number>) =>
  Object.entries(found).flatMap(([kind, times]) =>
    Array.from({ length: times }, () => ({
      tool: 'moodle',
      field: 'pricing' as const,
      source: 'https://moodle.org/',
      found: kind as 'right',
    })),
  );

test('what was not read counts neither for nor against', () => {
  const counts = countReading(results({ right: 143, partly: 15, wrong: 15, unread: 27 }));
  expect(counts).toMatchObject({ drawn: 200, read: 173, right: 143, partly: 15, wrong: 15 });
  expect(counts.error.share).toBeCloseTo(0.1734, 4);
  // Wilson's interval for 30 of 173, as printed by other calculators.
  expect(counts.error.least).toBeCloseTo(0.1241, 3);
  expect(counts.error.most).toBeCloseTo(0.2369, 3);
});

test('a sample without an error does not promise that there is none', () => {
  const { error } = countReading(results({ right: 50, partly: 0, wrong: 0, unread: 0 }));
  expect(error.share).toBe(0);
  expect(error.most).toBeGreaterThan(0.05);
});
