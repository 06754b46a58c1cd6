import { lineOfText, type Finding } from '../../text/finding.ts';

/** What `npm run check -- --json` prints. Fields may be added to it; none will change its meaning. */
export interface JsonReport {
  /** How many files were checked. */
  files: number;
  errors: number;
  warnings: number;
  /** All findings, by file, line and column. */
  findings: Finding[];
}

/** How many findings of each severity there are. */
export function countFindings(findings: readonly Finding[]): { errors: number; warnings: number } {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: findings.length - errors };
}

/**
 * Findings for a program. What could change a terminal, or what the runner of GitHub Actions would obey, stands in
 * the JSON escaped, so that reading it gives back every character.
 */
export function jsonReport(findings: Finding[], files: number): string {
  const report: JsonReport = { files, ...countFindings(findings), findings };
  return JSON.stringify(report, null, 2).replace(
    /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|##(?=\[)/gu,
    (found) =>
      Array.from({ length: found.length }, (_, index) => escapedUnit(found.charCodeAt(index))).join(
        '',
      ),
  );
}

function escapedUnit(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}

/** GitHub shows at most so many errors, and so many warnings, of one step. */
const SHOWN = 10;

/**
 * Findings as commands to the runner of GitHub Actions, which shows them beside the lines of a pull request.
 * The last annotation of a kind that has more than GitHub shows says how many are missing.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function githubAnnotations(findings: readonly Finding[]): string[] {
  return (['error', 'warning'] as const).flatMap((severity) => {
    const all = findings.filter((finding) => finding.severity === severity);
    if (all.length <= SHOWN) return all.map(annotation);
    const rest = all.slice(SHOWN - 1);
    const files = new Set(rest.map(({ file }) => file)).size;
    return [
      ...all.slice(0, SHOWN - 1).map(annotation),
      workflowCommand(
        severity,
        { title: `${rest.length} more` },
        `${rest.length} more in ${files} file${files === 1 ? '' : 's'}: the log of this step has them all`,
      ),
    ];
  });
}

function annotation({ severity, file, line, column, rule, problem, remedy }: Finding): string {
  return workflowCommand(
    severity,
    { file: lineOfText(file), line: String(line), col: String(column), title: rule },
    lineOfText(`${problem}  → ${remedy}`),
  );
}

/**
 * A workflow command on one line, escaped as @actions/core does it (packages/core/src/command.ts):
 * `%`, CR and LF in the message, `:` and `,` in the properties as well.
 */
function workflowCommand(
  name: string,
  properties: Record<string, string>,
  message: string,
): string {
  const data = (text: string) =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(value)}`);
  return `::${name} ${list.join(',')}::${data(message)}`;
}
