import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { describe, expect, test } from 'vitest';
import { calendarFile, daysAfter } from '../../../src/lib/daily/calendar-file.ts';
import { digestText } from '../../../src/lib/daily/digest-text.ts';
import { weeksOf } from '../../../src/lib/daily/month.ts';
import {
  packProgress,
  progressText,
  tick,
  unpackProgress,
} from '../../../src/lib/daily/progress.ts';

describe('a calendar file', () => {
  const text =
    'Ask two people; then write, in one line, what "done" means.\nÄhnlich: 日本語, and on. '.repeat(
      3,
    );
  const events = [0, 1, 29].map((index) => ({
    id: `x-${index}@example.org`,
    title: `Day ${index + 1}: Ask, then listen`,
    text,
    url: 'https://example.org/challenges/x/',
    start: daysAfter('2027-12-30', index),
  }));
  const file = calendarFile('A month of; questions', events, '2026-11-28T10:00:00Z');

  test('keeps to the form: lines of 75 bytes that end with CRLF', () => {
    for (const line of file.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\r\n]/);
    }
  });

  test('is read back by one calendar library', () => {
    const [, , found] = ICAL.parse(file) as [string, unknown, [string, unknown, unknown][]];
    const days = found.map((event) => new ICAL.Event(new ICAL.Component(event)));
    expect(days.map(({ summary }) => summary)).toEqual(events.map(({ title }) => title));
    expect(days.map(({ startDate }) => startDate.toString())).toEqual([
      '2027-12-30',
      '2027-12-31',
      '2028-01-28',
    ]);
    expect(days.map(({ description }) => description)).toEqual([text, text, text]);
  });

  test('and by another, as whole days', () => {
    const found = Object.values(nodeIcal.sync.parseICS(file)).filter(
      (part) => part?.type === 'VEVENT',
    );
    expect(found.map((event) => event.summary)).toEqual(events.map(({ title }) => title));
    expect(found.map((event) => event.datetype)).toEqual(['date', 'date', 'date']);
    expect(found[2]?.start.getDate()).toBe(28);
    expect(found[0]?.description).toBe(text);
  });
});

describe('progress with a challenge', () => {
  test('is ticked, taken back and kept', () => {
    const done = tick(tick(tick([], 3, true), 1, true), 3, false);
    expect(done).toEqual([1]);
    expect(unpackProgress(packProgress([1, 17, 30]), 30)).toEqual([1, 17, 30]);
  });

  test.each([undefined, '', 'x', 'null', '{"done":7}'])('is none where %j was kept', (kept) => {
    expect(unpackProgress(kept, 30)).toEqual([]);
  });

  test('holds no day that the challenge does not have', () => {
    expect(unpackProgress('{"done":[0,1,1,31,2.5,"3",null]}', 30)).toEqual([1]);
  });

  test('is exported as a list with a box a day', () => {
    expect(progressText('A month', ['Ask', 'Listen'], [2])).toBe(
      '# A month\n\n1 of 2 days done.\n\n- [ ] Day 1: Ask\n- [x] Day 2: Listen\n',
    );
  });
});

test.each([
  ['2026-11', 6, undefined, 7],
  ['2027-02', 4, '2027-02-01', 7],
  ['2028-02', 5, undefined, 7],
])('the month %s has %i weeks from Monday on', (month, weeks, first, length) => {
  const all = weeksOf(month);
  expect(all).toHaveLength(weeks);
  expect(all[0]?.[0]).toBe(first);
  expect(all.every((week) => week.length === length)).toBe(true);
});

test('a digest as plain text has every link whole and no line that a mail program would break', () => {
  const link = `https://example.org/${'a'.repeat(90)}`;
  const text = digestText(
    {
      week: '2026-w48',
      published: '2026-11-27',
      title: 'On asking first',
      author: 'editors',
      links: [
        {
          title: 'A title',
          link,
          author: 'A. Person',
          published: '2020-05',
          seen: '2026-11-26',
          why: 'It says in two sentences what took a book before. It is worth the quarter of an hour.',
        },
      ],
    },
    'An opening that is long enough to need a second line, because it goes on for a while.',
    'https://example.org/digests/2026-w48/',
  );
  expect(text).toContain(`   ${link}\n`);
  expect(text).toContain('A. Person, May 2020');
  for (const line of text.split('\n').filter((one) => !one.includes('https:')))
    expect(line.length).toBeLessThanOrEqual(72);
});
