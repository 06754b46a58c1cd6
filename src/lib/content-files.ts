import { lstatSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the content folder as it lies on disk. */
export interface ContentFile {
  /** Path from the root of the repository, with forward slashes. */
  path: string;
  kind: 'file' | 'link' | 'other';
  /** Size in bytes. */
  size: number;
  /** The bytes; absent when the file is larger than MAX_BYTES or not a plain file. */
  bytes?: Uint8Array;
}

/** The largest text file that is read: some ten times the longest article. */
export const MAX_BYTES = 200_000;

/** The largest picture that is accepted beside an article. */
export const MAX_PICTURE_BYTES = 2_000_000;

/** Endings of the pictures an article may bring along. */
export const PICTURE = /\.(?:png|jpe?g|webp|avif)$/;

/**
 * Lists all files below `<root>/<folder>`, never following a link.
 * @param root the root of the repository
 * @param folder the folder to list, from the root
 * @returns the files in alphabetical order; an absent folder gives none
 */
export function readContentFiles(root: string, folder = 'content'): ContentFile[] {
  const files: ContentFile[] = [];
  const visit = (path: string) => {
    const stat = lstatSync(join(root, path), { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) {
      for (const name of readdirSync(join(root, path)).sort()) visit(`${path}/${name}`);
    } else if (stat.isFile()) {
      const read = stat.size <= MAX_BYTES && !PICTURE.test(path);
      files.push({
        path,
        kind: 'file',
        size: stat.size,
        ...(read && { bytes: readFileSync(join(root, path)) }),
      });
    } else {
      files.push({ path, kind: stat.isSymbolicLink() ? 'link' : 'other', size: 0 });
    }
  };
  visit(folder);
  return files;
}

/** The folder of a tool: its first letter, or 0 for a digit. */
export function folderOf(slug: string): string {
  return /^[a-z]/.test(slug) ? slug[0]! : '0';
}
