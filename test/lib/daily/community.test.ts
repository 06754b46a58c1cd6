import { expect, test } from 'vitest';
import { contributionsOf } from '../../../src/lib/magazine/contributors.ts';
import { stillHolds } from '../../../src/lib/daily/alive.ts';
import { communitySchema } from '../../../src/model/schemas/community.ts';
import { eventSchema } from '../../../src/model/schemas/event.ts';

test('people are listed by what they did, and nobody who did nothing', () => {
  const article = (...by: string[]) => ({ kind: ['article', 'articles'] as const, by });
  const pick = (...by: string[]) => ({ kind: ['pick', 'picks'] as const, by });
  expect(contributionsOf([article('ann', 'bo'), pick('ann'), article('ann'), pick('bo')])).toEqual([
    { slug: 'ann', works: ['2 articles', '1 pick'], total: 3 },
    { slug: 'bo', works: ['1 article', '1 pick'], total: 2 },
  ]);
});

test('a sign of life holds for half a year', () => {
  expect(stillHolds('2026-06-01', '2026-11-28')).toBe(true);
  expect(stillHolds('2026-05-01', '2026-11-28')).toBe(false);
});

const EVENT = {
  title: 'An open day',
  start: '2027-03-18',
  place: 'online',
  organiser: 'Somebody',
  link: 'https://example.org/day',
  about: 'For trainers who want to see how others run a learning circle at work.',
  seen: '2026-11-20',
};

test('an event that ends before it begins is refused', () => {
  expect(eventSchema.safeParse(EVENT).success).toBe(true);
  expect(eventSchema.safeParse({ ...EVENT, end: '2027-03-17' }).error?.issues[0]?.message).toBe(
    'is not after start: leave it out where the event has one day',
  );
});

test('a community whose sign of life is younger than its reading is refused', () => {
  const community = (dated: string) => ({
    name: 'First Fridays',
    link: 'https://example.org/',
    about: 'Trainers of one town who meet on a Friday and show each other what failed.',
    joining: 'Write to them; it costs nothing.',
    sign: {
      page: 'https://example.org/log',
      dated,
      says: 'notes of a meeting',
      seen: '2026-11-20',
    },
  });
  expect(communitySchema.safeParse(community('2026-11-06')).success).toBe(true);
  expect(communitySchema.safeParse(community('2026-11-21')).success).toBe(false);
});
