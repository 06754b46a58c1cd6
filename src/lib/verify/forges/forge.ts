import { z } from 'zod';

/** What a forge says of a repository as a whole. */
export interface About {
  branch: string;
  /** Its address of today. */
  address: string;
  archived: boolean;
  homepage?: string;
  hint?: string;
}

/** A tag or release; GitHub gives no day with a tag, but its commit. */
export interface Marked {
  name: string;
  day?: string;
  commit?: string;
}

/** One request: its path below the forge's interface, and how its answer is read. */
export interface Request<T> {
  path: string;
  /** The media type asked for, where it is not JSON. */
  accept?: string;
  /** What it answers can never change, so that a cached answer needs no question. */
  fixed?: true;
  /** @throws ZodError when the answer has another form */
  read: (body: unknown) => T;
}

/** What is asked of a forge, in its own words. */
export interface Forge {
  about: Request<About>;
  head: (branch: string) => Request<{ commit: string; day: string }>;
  root: (commit: string) => Request<string[]>;
  /** The text of a file; the answer is no JSON. */
  file: (commit: string, name: string) => Omit<Request<string>, 'read'>;
  /** Releases, newest first; a page holds one of them, and the header Link says which page is the last. */
  releases: (page: number) => Request<Marked[]>;
  /** A page of a hundred tags. */
  tags: (page: number) => Request<Marked[]>;
  /** The day of a commit. */
  day: (commit: string) => Request<string>;
}

/** A moment as forges write it, read as its day. */
export const day = z.iso.datetime({ offset: true }).transform((moment) => moment.slice(0, 10));
/** A text, or nothing where it is empty. */
export const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || undefined);
/** The names of the files among what lies in a folder. */
export const fileNames = z
  .array(z.object({ name: z.string(), type: z.string() }))
  .transform(filesOf);

/** A list with at least one item. */
export const oneOrMore = <S extends z.ZodType>(item: S) => z.tuple([item], item);

function filesOf(items: { name: string; type: string }[]): string[] {
  return items.filter(({ type }) => type === 'file' || type === 'blob').map(({ name }) => name);
}

/** What is known of a repository; a licence that the forge does not recognise is no hint. */
export function aboutOf(
  branch: string,
  address: string,
  archived: boolean,
  homepage: string | undefined,
  hint: string | undefined,
): About {
  return {
    branch,
    address,
    archived,
    ...(homepage && { homepage }),
    ...(hint && hint !== 'NOASSERTION' && { hint }),
  };
}

/** A tag or release with its day, where it has one. */
export function markedOf(name: string, on: string | null | undefined): Marked {
  return { name, ...(on && { day: on }) };
}

/** The number of the last page by the header Link (RFC 8288); 1 where there is none. */
export function lastPage(link: string | null): number {
  const [, target] = /<([^>]*)>;\s*rel="?last"?/.exec(link ?? '') ?? [];
  const page = target && URL.canParse(target) ? new URL(target).searchParams.get('page') : null;
  return Math.max(1, Number(page) || 1);
}
