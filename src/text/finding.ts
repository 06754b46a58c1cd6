import { terminalText } from './characters.ts';
import { byText } from './order.ts';

/** One problem found in a contributed file. */
export interface Finding {
  /** Path from the root of the repository, with forward slashes. */
  file: string;
  /** 1-based line; 1 when the problem belongs to the whole file. */
  line: number;
  /** 1-based column. */
  column: number;
  /** `error` stops the build; `warning` is advice. */
  severity: 'error' | 'warning';
  /** Id of the rule that found it, kebab-case. */
  rule: string;
  /** What is wrong, naming the value. */
  problem: string;
  /** What to write instead. */
  remedy: string;
}

/** A place in a text, both 1-based. */
export interface Place {
  line: number;
  column: number;
}

/**
 * Writes a finding as one line: `file:line:column  problem  → remedy`.
 * Whatever the contributed file holds, the line stays one line of text (`lineOfText`).
 */
export function formatFinding(finding: Finding): string {
  const mark = finding.severity === 'warning' ? 'advice: ' : '';
  const text = `${finding.file}:${finding.line}:${finding.column}  ${mark}${finding.problem}  → ${finding.remedy}`;
  return lineOfText(text);
}

/**
 * Text of contributed files for printing: it can neither break its line nor lead a terminal, and `##[`, which the
 * runner of GitHub Actions obeys wherever it stands in a line, is parted (actions/runner, ActionCommand.cs).
 */
export function lineOfText(text: string): string {
  return terminalText(text).replaceAll('##[', '## [');
}

/** Orders findings by file, then line, then column. */
export function compareFindings(a: Finding, b: Finding): number {
  return byText(a.file, b.file) || a.line - b.line || a.column - b.column;
}

/** A value as it may stand in a message: on one line, quoted, at most 60 characters. */
export function quote(value: unknown): string {
  // The type of JSON.stringify leaves out that it has no text for undefined and functions.
  const json = JSON.stringify(value) as string | undefined;
  const isPlain = typeof value === 'string' || typeof value === 'number';
  const text = isPlain ? String(value) : (json ?? String(value));
  return `“${text.length > 60 ? `${text.slice(0, 57)}…` : text}”`;
}
