import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const IMPORT = /^\s*(?:import|export)\b[^'"]*?(?:from\s*)?['"]([^'"]+)['"]/gm;

/**
 * A digest of what a module does: its own text and that of every module it imports, as far as they are ours, and
 * the versions of the packages they import. What is kept between builds is kept under it, so that a change of the
 * code that made it makes it anew.
 * @param entry path of the module, from the root of the project
 * @param root folder of the project
 * @returns 64 hexadecimal digits
 * @throws Error when a module or package.json cannot be read
 */
export function codeDigest(entry: string, root: string): string {
  const key = join(root, entry);
  const known = digests.get(key);
  if (known) return known;
  const { files, packages } = importsOf(resolve(root, entry));
  const versions = versionsIn(root);
  const hash = createHash('sha256');
  for (const file of [...files].sort())
    hash.update(relative(root, file)).update(readFileSync(file));
  for (const name of [...packages].sort()) hash.update(`${name}@${versions[name] ?? 'of Node'}`);
  const digest = hash.digest('hex');
  digests.set(key, digest);
  return digest;
}

const digests = new Map<string, string>();

function importsOf(entry: string): { files: Set<string>; packages: Set<string> } {
  const files = new Set([entry]);
  const packages = new Set<string>();
  for (const file of files) {
    for (const [, wanted = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      if (wanted.startsWith('.')) files.add(resolve(dirname(file), wanted));
      else packages.add(/^(?:@[^/]+\/)?[^/]+/.exec(wanted)?.[0] ?? wanted);
    }
  }
  return { files, packages };
}

function versionsIn(root: string): Record<string, string> {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ) as Record<string, Record<string, string>>;
  return { ...devDependencies, ...dependencies };
}
