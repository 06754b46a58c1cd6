import {
  closeSync,
  existsSync,
  lstatSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
} from 'node:fs';
import { join } from 'node:path';
import ignore from 'ignore';
import { isLitter } from './litter.ts';
import { HEAD_BYTES, TAIL_BYTES } from './picture.ts';

/** A file of the content folder as it lies on disk. */
export interface ContentFile {
  /** Path from the root of the repository, with forward slashes. */
  path: string;
  kind: 'file' | 'link' | 'other';
  /** Size in bytes. */
  size: number;
  /** The bytes; absent when the file is larger than MAX_BYTES or not a plain file. */
  bytes?: Uint8Array;
  /** Of a picture its first and last bytes, which tell its kind and size. */
  ends?: { head: Uint8Array; tail: Uint8Array };
}

/** The largest text file that is read: some ten times the longest article. */
export const MAX_BYTES = 200_000;

/** The largest picture that is accepted beside an article. */
export const MAX_PICTURE_BYTES = 2_000_000;

/** Endings of the pictures an article may bring along. */
export const PICTURE = /\.(?:png|jpe?g|webp|avif)$/;

/**
 * Lists all files below `<root>/<folder>`, never following a link. What is no contribution is left out: litter of
 * systems and editors, and what the `.gitignore` of the root names.
 * @param root the root of the repository
 * @param folder the folder to list, from the root
 * @returns the files in alphabetical order; an absent folder gives none
 */
export function readContentFiles(root: string, folder = 'content'): ContentFile[] {
  const files: ContentFile[] = [];
  const ignored = ignoredBy(join(root, '.gitignore'));
  const visit = (path: string) => {
    const stat = lstatSync(join(root, path), { throwIfNoEntry: false });
    if (!stat || isLitter(path) || ignored(stat.isDirectory() ? `${path}/` : path)) return;
    if (stat.isDirectory()) {
      for (const name of readdirSync(join(root, path)).sort()) visit(`${path}/${name}`);
    } else if (stat.isFile()) {
      const picture = PICTURE.test(path);
      const read = stat.size <= MAX_BYTES && !picture;
      files.push({
        path,
        kind: 'file',
        size: stat.size,
        ...(read && { bytes: readFileSync(join(root, path)) }),
        ...(picture && { ends: readEnds(join(root, path), stat.size) }),
      });
    } else {
      files.push({ path, kind: stat.isSymbolicLink() ? 'link' : 'other', size: 0 });
    }
  };
  visit(folder);
  return files;
}

/** Whether a path is one that a `.gitignore` names. */
function ignoredBy(file: string): (path: string) => boolean {
  if (!existsSync(file)) return () => false;
  const rules = ignore({ ignorecase: false }).add(readFileSync(file, 'utf8'));
  // A name that the rules cannot be asked about, such as one with a line end, is judged like any other.
  return (path) => ignore.isPathValid(path) && rules.ignores(path);
}

function readEnds(path: string, size: number): NonNullable<ContentFile['ends']> {
  const file = openSync(path, 'r');
  try {
    const part = (length: number, from: number) => {
      const bytes = new Uint8Array(length);
      return bytes.subarray(0, readSync(file, bytes, 0, length, from));
    };
    const tail = Math.min(size, TAIL_BYTES);
    return { head: part(Math.min(size, HEAD_BYTES), 0), tail: part(tail, size - tail) };
  } finally {
    closeSync(file);
  }
}

/** The folder of a tool: its first letter, or 0 for a digit. */
export function folderOf(slug: string): string {
  return /^[a-z]/.test(slug) ? slug[0]! : '0';
}
