import { expect, test } from 'vitest';
import { evidenceCoverage } from '../../../src/lib/evidence/evidence-coverage.ts';
import { evidenceReport } from '../../../src/lib/evidence/evidence-report.ts';
import { evidenceState } from '../../../src/lib/evidence/evidence-state.ts';
import { describeItem } from '../../../src/lib/evidence/evidence-words.ts';
import { evidenceTool } from '../../evidence-tool.ts';

const entry = (group: string, shows: string[], rest: Record<string, unknown> = {}) => {
  const evidence =
    shows.length > 0 ? [{ source: 'https://foo.org/a', seen: '2026-01-01', shows, ...rest }] : [];
  return { group, state: evidenceState(evidenceTool({ evidence }), '2026-11-27') };
};
const coverage = evidenceCoverage([
  entry('a', ['name', 'pricing', 'platforms']),
  entry('b', ['pricing'], { dated: '2024' }),
  entry('a', []),
]);

test('coverage counts facts and entries by what shows them', () => {
  expect(coverage).toMatchObject({
    entries: 3,
    verdicts: { all: 1, some: 1, none: 1 },
    beyondNameAndAddress: 1,
    facts: { maker: 5, others: 0, old: 1, not: 6 },
  });
});

test('by field, by group, and by the year of the best source', () => {
  expect(coverage.byField.find(({ field }) => field === 'pricing')?.counts).toEqual({
    maker: 1,
    others: 0,
    old: 1,
    not: 1,
  });
  expect(coverage.byGroup.map(({ group, entries, checked }) => [group, entries, checked])).toEqual([
    ['a', 2, 1],
    ['b', 1, 0],
  ]);
  expect(coverage.byYear).toEqual([
    { year: '2026', facts: 4 },
    { year: '2024', facts: 2 },
  ]);
});

test('the report says the same in lines', () => {
  expect(evidenceReport(coverage).join('\n')).toContain(
    '5 of 12 facts shown, 5 of them by the maker',
  );
});

test('a source is described for people: by name, not by place in a file', () => {
  const tool = evidenceTool();
  expect(
    describeItem(
      { source: 'awesome-selfhosted-data:software/foo.yml', seen: '2026-03-01', shows: ['name'] },
      tool,
    ),
  ).toEqual({
    name: 'Awesome-Selfhosted',
    href: 'https://github.com/awesome-selfhosted/awesome-selfhosted-data/blob/8d4c53ae49/software/foo.yml',
    shows: 'name',
    when: 'read on 1 March 2026, state of 21 August 2026',
  });
  const judged = { source: 'https://foo-help.com/', seen: '2026-03-01', maker: true };
  expect(describeItem({ ...judged, shows: ['pricing'], says: 'free' }, tool)).toMatchObject({
    says: 'free',
    ground: 'on the maker’s site, by the editors’ judgement',
  });
});

test('the old address of a closed tool is named, not linked', () => {
  const closed = evidenceTool({ status: 'discontinued', ended: 2020 });
  const item = { source: 'https://foo.org/end', seen: '2026-03-01', shows: ['ended' as const] };
  expect(describeItem(item, closed).href).toBeUndefined();
});
