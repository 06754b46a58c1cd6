import type { Reading, Readings } from '../read/library.ts';
import type { Finding } from '../text/finding.ts';
import type { GuardedNode } from '../read/syntax-tree.ts';

/** What a rule says; the runner adds its id. */
export type RuleFinding = Omit<Finding, 'rule' | 'severity'> & { severity?: Finding['severity'] };

/** A rule over all that could be read. */
export interface Rule {
  /** Kebab-case; printed with `--rules` and named by the tests. */
  id: string;
  /** One line: what it holds contributors to. */
  summary: string;
  check(readings: Readings): Iterable<RuleFinding>;
}

/** A finding at a field of an entry. */
export function atField(
  entry: Reading,
  path: readonly PropertyKey[],
  problem: string,
  remedy: string,
): RuleFinding {
  return { file: entry.file, ...entry.locate(path), problem, remedy };
}

/** A finding at a node of an entry's body. */
export function atNode(
  entry: Reading,
  node: GuardedNode,
  problem: string,
  remedy: string,
): RuleFinding {
  const start = node.position?.start ?? { line: 1, column: 1 };
  return {
    file: entry.file,
    line: start.line + entry.bodyLine - 1,
    column: start.column,
    problem,
    remedy,
  };
}
