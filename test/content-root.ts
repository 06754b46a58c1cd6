import { cpSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent } from '../src/checks/check-content.ts';
import { readContentFiles } from '../src/lib/content-files.ts';
import { formatFinding, type Finding } from '../src/lib/finding.ts';

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

/** The findings over a root, optionally of one rule only. */
export function findingsOf(root: string, rule?: string): Finding[] {
  return checkContent(readContentFiles(root), FIXTURE_DAY).findings.filter(
    (finding) => !rule || finding.rule === rule,
  );
}

/** Findings as the lines a contributor sees. */
export function linesOf(findings: Finding[]): string[] {
  return findings.map(formatFinding);
}
