import { expect, test } from 'vitest';
import { lastChecked } from '../../../src/lib/magazine/last-checked.ts';

const tool = (...days: string[]) => ({ evidence: days.map((seen) => ({ seen })) });

test('tools were checked since the day on which the one that waits longest was', () => {
  expect(
    lastChecked([tool('2026-11-20', '2026-11-27'), tool('2026-11-25', '2026-11-23'), tool()]),
  ).toEqual({ since: '2026-11-25', without: 1 });
});

test('tools without a source were checked on no day', () => {
  expect(lastChecked([tool()])).toEqual({ without: 1 });
});
