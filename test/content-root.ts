import { cpSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent } from '../src/checks/check-content.ts';
import { readContentFiles } from '../src/read/content-files.ts';
import { formatFinding, type Finding } from '../src/text/finding.ts';

export const FIXTURES = join(import.meta.dirname, 'fixtures');

/** The day on which fixtures are checked. */
export const FIXTURE_DAY = '2026-06-01';

/** A new folder that holds the valid base content with other folders laid over it. */
export function contentRoot(...overlays: string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  for (const overlay of [join(FIXTURES, 'base'), ...overlays])
    if (existsSync(overlay)) cpSync(overlay, root, { recursive: true });
  return root;
}

/** The day on which the fixtures of a rule are checked: that of `today.txt` beside them, where it matters. */
export function dayOf(rule: string): string {
  const file = join(FIXTURES, rule, 'today.txt');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : FIXTURE_DAY;
}

/** The findings over a root, optionally of one rule only. */
export function findingsOf(root: string, rule?: string, today = FIXTURE_DAY): Finding[] {
  return checkContent(readContentFiles(root), today).findings.filter(
    (finding) => !rule || finding.rule === rule,
  );
}

/** Findings as the lines a contributor sees. */
export function linesOf(findings: Finding[]): string[] {
  return findings.map(formatFinding);
}
