import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatFinding, type Finding } from '../../../src/text/finding.ts';
import {
  githubAnnotations,
  jsonReport,
  type JsonReport,
} from '../../../src/lib/html/finding-reports.ts';

const FINDING: Finding = {
  file: 'content/tools/m/moodle.mdx',
  line: 6,
  column: 10,
  severity: 'error',
  rule: 'fields',
  problem: 'pricing: “fre” is not one of free, paid',
  remedy: 'write free',
};

/** Findings whose texts hold what a terminal, JSON or the runner of GitHub Actions could take for a command. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\n',
        '\r',
        '\u001b[2J',
        '\u009b',
        '\u2028',
        '\u202e',
        '::error::',
        '##[error]',
        '##[add-mask]',
        '###[',
        '%0A',
        '%',
        ',',
        '"',
        '\ud800',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));
const findings = fc.array(
  fc.record({
    file: hostile.map((text) => `content/${text}`),
    line: fc.nat(),
    column: fc.nat(),
    severity: fc.constantFrom('error' as const, 'warning' as const),
    rule: fc.constant('fields'),
    problem: hostile,
    remedy: hostile,
  }),
  { maxLength: 15 },
);

/** Whether a terminal or the runner could be led by a line that is not meant to lead it. */
const LEADS = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}]|[\u202a-\u202e\u2066-\u2069]|##\[/u;

test('a line of text leads neither a terminal nor the runner of GitHub Actions', () => {
  fc.assert(
    fc.property(findings, (list) => {
      for (const line of list.map(formatFinding)) {
        expect(line).not.toMatch(LEADS);
        expect(line).toMatch(/^content\//);
        expect(line).not.toContain('\n');
      }
    }),
  );
});

describe('JSON', () => {
  test('holds the counts and every finding', () => {
    const report = JSON.parse(
      jsonReport([FINDING, { ...FINDING, severity: 'warning' }], 2260),
    ) as JsonReport;
    expect(report).toEqual({
      files: 2260,
      errors: 1,
      warnings: 1,
      findings: [FINDING, { ...FINDING, severity: 'warning' }],
    });
  });

  test('gives every character back, and none of them leads anything before', () => {
    fc.assert(
      fc.property(findings, (list) => {
        const text = jsonReport(list, 1);
        expect((JSON.parse(text) as JsonReport).findings).toEqual(list);
        expect(text).not.toMatch(LEADS);
        expect(text).not.toMatch(/^\s*::/m);
      }),
    );
  });
});

describe('annotations for GitHub', () => {
  test('name place, rule, problem and remedy', () => {
    expect(githubAnnotations([FINDING])).toEqual([
      '::error file=content/tools/m/moodle.mdx,line=6,col=10,title=fields::pricing: “fre” is not one of free, paid  → write free',
    ]);
  });

  test('escape what would end a property or the message', () => {
    const [line] = githubAnnotations([
      { ...FINDING, file: 'content/a,line=1::b%0A.mdx', problem: '100 %0A::error::' },
    ]);
    expect(line).toBe(
      '::error file=content/a%2Cline=1%3A%3Ab%250A.mdx,line=6,col=10,title=fields::100 %250A::error::  → write free',
    );
  });

  test('are the only commands that come out, whatever the findings hold', () => {
    fc.assert(
      fc.property(findings, (list) => {
        for (const line of githubAnnotations(list)) {
          expect(line).toMatch(
            /^::(?:error|warning) (?:file=[^:,]*,line=\d+,col=\d+,)?title=[^:,]*::/,
          );
          expect(line.slice(2)).not.toMatch(LEADS);
        }
      }),
    );
  });

  test('are ten of a kind at most, as many as GitHub shows; the tenth counts the rest', () => {
    const errors = Array.from({ length: 25 }, (_, index) => ({
      ...FINDING,
      file: `content/tools/m/m-${index % 20}.mdx`,
    }));
    const advice = Array.from({ length: 10 }, () => ({ ...FINDING, severity: 'warning' as const }));
    const lines = githubAnnotations([...errors, ...advice]);
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10);
    expect(lines.filter((line) => line.startsWith('::warning '))).toHaveLength(10);
    expect(lines[9]).toBe(
      '::error title=16 more::16 more in 16 files: the log of this step has them all',
    );
    expect(lines.at(-1)).toContain('file=content/tools/m/moodle.mdx');
  });
});
