/** `npm run check [-- file…] [--fix]`: validates the content folder and prints every problem. */
import { readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { RULES, checkContent, today } from '../src/checks/check-content.ts';
import { normaliseText } from '../src/checks/file-form.ts';
import { orExit, readEnvironment } from '../src/env.ts';
import { readContentFiles } from '../src/lib/content-files.ts';
import { formatFinding } from '../src/lib/finding.ts';

const root = orExit(readEnvironment).contentRoot ?? process.cwd();
const args = process.argv.slice(2);
const only = new Set(
  args
    .filter((arg) => !arg.startsWith('--'))
    .map((arg) => relative(root, resolve(arg)).replaceAll('\\', '/')),
);

if (args.includes('--rules')) {
  for (const rule of RULES) console.log(`${rule.id}: ${rule.summary}`);
  process.exit(0);
}

const started = performance.now();
if (args.includes('--fix')) {
  for (const file of readContentFiles(root)) {
    if (!file.bytes || (only.size > 0 && !only.has(file.path))) continue;
    const before = readFileSync(resolve(root, file.path));
    const after = normaliseText(before);
    if (after && !before.equals(after)) writeFileSync(resolve(root, file.path), after);
  }
}

const files = readContentFiles(root);
const unknown = [...only].filter((path) => !files.some((file) => file.path === path));
const { findings } = checkContent(files, orExit(today), only.size > 0 ? only : undefined);
const shown = findings.filter((finding) => only.size === 0 || only.has(finding.file));
for (const finding of shown) console.log(formatFinding(finding));
for (const path of unknown)
  console.log(
    `${path}:1:1  there is no such file in the content folder  → name a file below content/`,
  );

const errors = shown.filter((finding) => finding.severity === 'error').length + unknown.length;
const advice = shown.length + unknown.length - errors;
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  `${only.size || files.length} files checked in ${seconds} s: ${errors} problem${errors === 1 ? '' : 's'}${advice ? `, ${advice} advice` : ''}`,
);
process.exit(errors > 0 ? 1 : 0);
