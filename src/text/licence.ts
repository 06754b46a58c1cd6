import parse from 'spdx-expression-parse';
import ids from 'spdx-license-ids/index.json' with { type: 'json' };
import deprecated from 'spdx-license-ids/deprecated.json' with { type: 'json' };
import { quote } from './finding.ts';
import { nearest } from './nearest.ts';

/** Identifiers of the SPDX License List, those that were replaced among them. */
const LISTED = new Set<string>([...ids, ...deprecated]);

/** What is wrong with a licence as an SPDX expression (SPDX 2.3, annex D), to be read after it. */
export function licenceProblem(expression: string): string | undefined {
  try {
    parse(expression);
    return undefined;
  } catch {
    const meant = nearest(misspeltIn(expression), LISTED);
    return `is not a licence of the SPDX list, or several joined by AND, OR, WITH${meant ? `; did you mean ${quote(meant)}?` : ''}`;
  }
}

/** The part of an expression that is not listed: all of it, with hyphens for spaces, when nothing in it joins licences. */
function misspeltIn(expression: string): string {
  const parts = expression.replace(/[()]/g, '').split(/\s+(?:AND|OR|WITH)\s+/);
  return (parts.find((part) => !isListed(part)) ?? '').trim().replace(/\s+/g, '-');
}

/** The identifiers that an SPDX expression joins, a licence followed by `+` as it is written; undefined for what is none. */
export function licencesIn(expression: string): string[] | undefined {
  const idsOf = (node: ReturnType<typeof parse>): string[] =>
    'license' in node
      ? [node.license + (node.plus ? '+' : '')]
      : [...idsOf(node.left), ...idsOf(node.right)];
  return licenceProblem(expression) ? undefined : idsOf(parse(expression));
}

/** True for the identifier of one licence that has a page at spdx.org. */
export function isListed(identifier: string): boolean {
  return LISTED.has(identifier);
}
