import {
  closeSync,
  existsSync,
  lstatSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  realpathSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
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
  const ignored = ignoredBy(join(root, '.gitignore'));
  const visit = (path: string): ContentFile[] => {
    const isFolder = lstatSync(join(root, path)).isDirectory();
    if (isLitter(path) || ignored(isFolder ? `${path}/` : path)) return [];
    if (!isFolder) return [readEntry(root, path)];
    const names = readdirSync(join(root, path)).sort();
    return names.flatMap((name) => unlessGone(() => visit(`${path}/${name}`)) ?? []);
  };
  return unlessGone(() => visit(folder)) ?? [];
}

/**
 * One file, if it is there, is a contribution, and no link stands on the way to it.
 * @param path from the root of the repository
 */
export function readContentFile(root: string, path: string): ContentFile | undefined {
  return unlessGone(() => {
    const folder = dirname(path);
    if (realpathSync(join(root, folder)) !== join(realpathSync(root), folder)) return undefined;
    const [file] = readContentFiles(root, path);
    return file?.path === path ? file : undefined;
  });
}

/** A file may vanish between being listed and being read: then it was not there. */
function unlessGone<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return undefined;
    throw error;
  }
}

function readEntry(root: string, path: string): ContentFile {
  const place = join(root, path);
  const stat = lstatSync(place);
  if (!stat.isFile()) return { path, kind: stat.isSymbolicLink() ? 'link' : 'other', size: 0 };
  const picture = PICTURE.test(path);
  const read = stat.size <= MAX_BYTES && !picture;
  return {
    path,
    kind: 'file',
    size: stat.size,
    ...(read && { bytes: readFileSync(place) }),
    ...(picture && { ends: readEnds(place, stat.size) }),
  };
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
