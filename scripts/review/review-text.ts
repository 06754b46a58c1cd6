import { fitted } from '../../src/text/fitted.ts';
import { formatFinding, type Finding } from '../../src/text/finding.ts';
import { code } from '../../src/text/markdown-code.ts';
import { countWords } from '../../src/text/prose.ts';
import type { Reading } from '../../src/read/library.ts';
import type { Change } from '../support/published.ts';

/** A changed file of content, as it was and as it is, as far as each can be read. */
export interface ChangedFile extends Change {
  before: readonly Reading[];
  after: readonly Reading[];
}

/** Rules that say that something may be in the directory twice. */
const TWICE = ['duplicates', 'near-duplicates', 'shared-sentences'];

/**
 * What a reviewer has to know of a change, as Markdown. What contributors wrote stands in it as code.
 * @param content the files of content
 * @param others the files beside them
 * @param findings of the check, about these files
 */
export function reviewText(
  content: readonly ChangedFile[],
  others: readonly Change[],
  findings: readonly Finding[],
): string {
  const { errors, advice } = numbersOf(content, others, findings);
  const twice = findings.filter(({ rule }) => TWICE.includes(rule));
  return fitted(
    `## What changes\n\n${count(content.length, 'file')} of content, ${count(others.length, 'other file')}; the check finds ${count(errors, 'error')} and advises ${count(advice, 'time')}. ${sizeOfAll([...content, ...others])}\n`,
    [
      ...(others.length > 0
        ? [
            '\n### Not content: read it as code\n',
            ...others.map(({ path, change }) => `- ${VERBS[change]} ${code(path)}`),
          ]
        : []),
      ...content.flatMap(fileLines),
      ...(twice.length > 0
        ? [
            '\n### Suspected twice\n',
            ...twice.map((finding) => `- ${code(formatFinding(finding))}`),
          ]
        : []),
    ],
  );
}

/** How much changes, and what the check finds in it. */
export function numbersOf(
  content: readonly ChangedFile[],
  others: readonly Change[],
  findings: readonly Finding[],
): Record<'content' | 'others' | 'errors' | 'advice', number> {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return {
    content: content.length,
    others: others.length,
    errors,
    advice: findings.length - errors,
  };
}

/** How much there is to read, and whether it may be more than one thing. */
function sizeOfAll(changes: readonly Change[]): string {
  const sum = (of: keyof Change['lines']) =>
    changes.reduce((total, { lines }) => total + lines[of], 0);
  const apart = changes.length > 1 ? ' More than one file: do they belong together?' : '';
  return `Lines: +${sum('come')}, −${sum('gone')}.${apart}`;
}

const VERBS: Record<Change['change'], string> = { A: 'new', M: 'changed', D: 'gone' };

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function fileLines({ path, change, before, after }: ChangedFile): string[] {
  const old = new Map(before.map((entry) => [entry.slug, entry]));
  const now = new Map(after.map((entry) => [entry.slug, entry]));
  const slugs = [...new Set([...old.keys(), ...now.keys()])];
  const lines = slugs.flatMap((slug) => entryLines(old.get(slug), now.get(slug)));
  return [
    `\n### ${VERBS[change]} ${code(path)}\n`,
    ...(lines.length > 0 ? lines : ['- nothing that can be read']),
  ];
}

function entryLines(before: Reading | undefined, after: Reading | undefined): string[] {
  const [old, now] = [before?.written ?? {}, after?.written ?? {}];
  const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  const name = (after ?? before)!.slug;
  const changed = fields
    .filter((field) => shown(old[field]) !== shown(now[field]))
    .map((field) => `  - ${code(field)}: ${fieldChange(field, old[field], now[field])}`);
  const words = [before, after].map((entry) => countWords(entry?.body ?? ''));
  if (before?.body !== after?.body && words.some((number) => number > 0))
    changed.push(`  - text: ${before ? `${words[0]} → ` : ''}${count(words[1]!, 'word')}`);
  return changed.length > 0 ? [`- ${code(name)}`, ...changed] : [];
}

function fieldChange(field: string, before: unknown, after: unknown): string {
  if (field === 'evidence') return evidenceChange(before, after);
  if (before === undefined) return code(shown(after));
  return `${code(shown(before))} → ${after === undefined ? 'left out' : code(shown(after))}`;
}

/** How many sources there are, and which fields have one now or have none any more. */
function evidenceChange(before: unknown, after: unknown): string {
  const [old, now] = [shownFields(before), shownFields(after)];
  const named = (what: string, fields: ReadonlySet<string>) =>
    fields.size > 0 ? `; ${what} ${[...fields].map(code).join(', ')}` : '';
  const come = named('shows for the first time', now.difference(old));
  const gone = named('shows no more', old.difference(now));
  return `${count(sizeOf(before), 'source')} → ${sizeOf(after)}${come}${gone}`;
}

/** The fields that evidence says it shows, whatever else stands there. */
function shownFields(evidence: unknown): Set<string> {
  const items: unknown[] = Array.isArray(evidence) ? evidence : [];
  return new Set(
    items.flatMap((item) => {
      const { shows } = (item ?? {}) as { shows?: unknown };
      return Array.isArray(shows) ? shows.map(String) : [];
    }),
  );
}

function sizeOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}

function shown(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
