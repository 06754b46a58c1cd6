import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check-content.ts';
import { relatedFiles } from '../../src/read/related-files.ts';
import { formatFinding } from '../../src/text/finding.ts';
import { readContentFiles } from '../../src/read/content-files.ts';
import { FIXTURE_DAY, FIXTURES, contentRoot } from '../content-root.ts';

const BROKEN = readdirSync(FIXTURES).filter((name) => name !== 'base');

test.each(BROKEN)('a named file gets the findings it gets with all the others: %s', (rule) => {
  const files = readContentFiles(contentRoot(join(FIXTURES, rule, 'fail')));
  const all = checkContent(files, FIXTURE_DAY).findings;
  for (const { path } of files) {
    const wanted = all.filter(({ file }) => file === path).map(formatFinding);
    const alone = checkContent(files, FIXTURE_DAY, new Set([path])).findings.map(formatFinding);
    expect(alone).toEqual(wanted);
  }
});

test('of the whole library a small part is read to judge one entry', () => {
  const files = readContentFiles(process.cwd());
  expect(relatedFiles(files, new Set(['content/tools/m/moodle.mdx'])).length).toBeLessThan(
    files.length / 10,
  );
});
