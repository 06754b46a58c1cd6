/** The form of the corpus: hostile and awkward contributions, and what the check owes each of them. */

/**
 * `refuse`: an error names the file and, where the hostile part is marked, one of its lines.
 * `advice`: pointed out in the same way, but nothing is stopped.
 * `harmless`: no error in any file of the case; whatever is accepted has to build and to stay put in a browser.
 */
export type Wanted = 'refuse' | 'advice' | 'harmless';

/** A file of a case. */
export interface HostileFile {
  /** From the root of the repository. */
  path: string;
  /** What it holds; of a link, where it leads. */
  content: string | Uint8Array;
  /** What it is; a plain file when left out. */
  form?: 'link' | 'folder' | 'pipe';
  /** The lines on which a finding belongs, first and last; anywhere in the file when left out. */
  place?: readonly [first: number, last: number];
  /** True for a file that only keeps another company and need not be named. */
  beside?: boolean;
}

export interface HostileCase {
  /** Unique: the kind, a hyphen, and a name. */
  id: string;
  kind: string;
  /** What it is, in words. */
  what: string;
  wanted: Wanted;
  files: HostileFile[];
}

/** Makes a file of its own for a case, from the case's id. */
export type Make = (id: string) => HostileFile;

/** A case before it belongs to a kind. */
interface Draft {
  name: string;
  what: string;
  wanted: Wanted;
  makes: readonly Make[];
}

type Verdict = (name: string, what: string, ...makes: Make[]) => Draft;

const verdict =
  (wanted: Wanted): Verdict =>
  (name, what, ...makes) => ({ name, what, wanted, makes });

export const refuse = verdict('refuse');
export const advise = verdict('advice');
export const harmless = verdict('harmless');

/** Cases that differ in one value only. */
export function rows(
  wanted: Verdict,
  make: (value: string) => Make,
  list: readonly (readonly [name: string, what: string, value: string])[],
): Draft[] {
  return list.map(([name, what, value]) => wanted(name, what, make(value)));
}

/** The file is there for the sake of another and need not be named. */
export function beside(make: Make): Make {
  return (id) => ({ ...make(id), beside: true });
}

/** A finding may stand anywhere in the file: what is wrong has no line of its own. */
export function anywhere(make: Make): Make {
  return (id) => ({ ...make(id), place: undefined });
}

/** Gives drafts their kind and their files. */
export function kind(name: string, drafts: readonly Draft[]): HostileCase[] {
  return drafts.map(({ makes, ...draft }) => {
    const id = `${name}-${draft.name}`;
    return {
      id,
      kind: name,
      what: draft.what,
      wanted: draft.wanted,
      files: makes.map((make) => make(id)),
    };
  });
}
