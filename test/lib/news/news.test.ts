import { describe, expect, test } from 'vitest';
import { readCommits, type Commit } from '../../../src/lib/news/commits.ts';
import { changeWords, dayWords } from '../../../src/lib/news/news-words.ts';
import { historyOf, newsOf } from '../../../src/lib/news/news.ts';

const ID = 'a'.repeat(40);
const LOG = `commit ${ID} 2026-12-02T00:30:00+02:00

diff --git a/content/tools/m/miro.mdx b/content/tools/m/miro.mdx
index 1..2 100644
--- a/content/tools/m/miro.mdx
+++ b/content/tools/m/miro.mdx
@@ -5 +5 @@ summary: x
-pricing: free
+pricing: freemium
@@ -9,0 +10,2 @@
+  - { source: https://a.example/, seen: 2026-12-01, shows: [pricing], says: free plan }
diff --git a/content/tools/n/new.mdx b/content/tools/n/new.mdx
new file mode 100644
--- /dev/null
+++ b/content/tools/n/new.mdx
@@ -0,0 +1,4 @@
+name: New
+pricing: paid
`;

const commit = (day: string, ...entries: Partial<Commit['entries'][number]>[]): Commit => ({
  id: ID,
  day,
  entries: entries.map((entry) => ({
    slug: 'miro',
    created: false,
    facts: [],
    sources: 0,
    ...entry,
  })),
});
const tool = (slug: string, more = {}) => ({
  slug,
  added: '2026-11-01',
  status: 'active',
  ...more,
});
const TODAY = '2026-12-31';

test('the log of git gives changed facts by field, new sources and new entries, with the day in UTC', () => {
  const [only] = readCommits(LOG);
  expect(only?.day).toBe('2026-12-01');
  expect(only?.entries.map(({ slug, created }) => [slug, created])).toEqual([
    ['miro', false],
    ['new', true],
  ]);
  expect(only?.entries[0]?.sources).toBe(1);
  expect(only?.entries[0]?.facts[0]).toEqual({
    field: 'pricing',
    before: 'free',
    after: 'freemium',
  });
});

describe('what is new', () => {
  test('comes newest first, additions by the day that their entries state', () => {
    const days = newsOf(
      [tool('miro'), tool('later', { added: '2026-12-05' })],
      [commit('2026-12-02', { facts: [{ field: 'maker', after: 'Miro' }] })],
      TODAY,
    );
    expect(days.map(({ day }) => day)).toEqual(['2026-12-05', '2026-12-02', '2026-11-01']);
    expect(days[1]?.changed.map(({ slug }) => slug)).toEqual(['miro']);
  });

  test('names a closing once, on the day on which it was written into the entry', () => {
    const closed = tool('miro', { status: 'discontinued', ended: 2026 });
    const fact = { field: 'status' as const, after: 'discontinued' };
    const days = newsOf(
      [{ ...closed, added: '2025-01-01' }],
      [commit('2026-12-02', { facts: [fact] })],
      TODAY,
    );
    expect(days.map(({ day, closed: slugs }) => [day, slugs])).toEqual([
      ['2026-12-02', ['miro']],
      ['2025-01-01', []],
    ]);
  });

  test('takes a tool that ended before it was added for memory, not for news', () => {
    const days = newsOf([tool('old', { status: 'discontinued', ended: 2013 })], [], TODAY);
    expect(days[0]?.closed).toEqual([]);
  });

  test('leaves out what was taken back on the same day', () => {
    const days = newsOf(
      [tool('miro')],
      [
        commit('2026-12-02', { facts: [{ field: 'pricing', before: 'paid', after: 'free' }] }),
        commit('2026-12-02', { facts: [{ field: 'pricing', before: 'free', after: 'paid' }] }),
      ],
      TODAY,
    );
    expect(days.map(({ day }) => day)).toEqual(['2026-11-01']);
  });

  test('counts a pass over many entries, and lists it in the history of each', () => {
    const pass = commit(
      '2026-12-02',
      ...Array.from({ length: 61 }, (_, index) => ({
        slug: `t${index}`,
        facts: [{ field: 'licence' as const, before: 'GPL-3.0-only', after: 'GPL-3.0' }],
      })),
    );
    const days = newsOf([tool('t1')], [pass], TODAY);
    expect(days[0]).toMatchObject({ day: '2026-12-02', changed: [], passes: [61] });
    expect(dayWords(days[0]!)).toBe('1 pass over many entries');
    expect(historyOf([pass], TODAY).get('t1')).toHaveLength(1);
  });

  test('says nothing of days to come', () => {
    expect(newsOf([tool('soon', { added: '2027-01-01' })], [], TODAY)).toEqual([]);
  });
});

test.each([
  [{ before: 'free', after: 'freemium' }, 'Price: Free plan (was Free)'],
  [{ after: 'free' }, 'Price: Free, newly stated'],
  [{ before: 'free' }, 'Price: no longer stated (was Free)'],
])('a change %j is told in the words of the pages', (values, words) => {
  expect(changeWords({ field: 'pricing', ...values })).toBe(words);
});
