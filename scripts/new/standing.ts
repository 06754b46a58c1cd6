import { parse } from 'yaml';
import { checkContent } from '../../src/checks/check-content.ts';
import type { Fields } from '../../src/lib/forms/answers.ts';
import { CALLED } from '../../src/lib/forms/entry-file.ts';
import type { NewFile } from '../../src/lib/forms/new-entry.ts';
import { definitionOf, type CollectionName } from '../../src/model/collections.ts';
import { readContentFiles, type ContentFile } from '../../src/read/content-files.ts';
import { lineOfText, type Finding } from '../../src/text/finding.ts';
import { looseNameKey, nameKey } from '../../src/text/identity.ts';

/** An entry that is there, as far as a question needs it. */
export interface StandingEntry {
  slug: string;
  file: string;
  /** Its name or title. */
  called: string;
  /** In a sentence, what it is or what belongs there. */
  about: string;
}

/** Fields that say what an entry is. */
const ABOUT = [
  'scope',
  'summary',
  'description',
  'purpose',
  'standfirst',
  'bio',
  'about',
  'promise',
];

/** What stands in the content folder, and what the check says of what is to be added to it. */
export class Standing {
  readonly #files: readonly ContentFile[];
  readonly #day: string;
  readonly #entries = new Map<CollectionName, StandingEntry[]>();
  /** The last file that was judged: several questions are asked of each. */
  #judged: { made: NewFile; findings: Finding[] } | undefined;

  /**
   * @param root the folder in which `content/` lies
   * @param day yyyy-mm-dd
   */
  constructor(root: string, day: string) {
    this.#files = readContentFiles(root);
    this.#day = day;
  }

  /** What a file holds; empty where there is none. */
  textOf(path: string): string {
    const file = this.#files.find((one) => one.path === path);
    return Buffer.from(file?.bytes ?? []).toString('utf8');
  }

  has(path: string): boolean {
    return this.#files.some((file) => file.path === path);
  }

  /** The entries of a collection, in alphabetical order of what they are called. */
  entries(collection: CollectionName): readonly StandingEntry[] {
    const known =
      this.#entries.get(collection) ??
      this.#files
        .flatMap((file) => entriesIn(collection, file))
        .sort((a, b) => a.called.localeCompare(b.called, 'en'));
    this.#entries.set(collection, known);
    return known;
  }

  /** What the entry of a file is called, where it says so. */
  calledIn(path: string): string | undefined {
    return shownOf(topFields(this.textOf(path)), CALLED) || undefined;
  }

  /** The slug of what somebody has named, if there is exactly one of that slug or name. */
  slugOf(collection: CollectionName, name: string): string | undefined {
    const entries = this.entries(collection);
    if (entries.some(({ slug }) => slug === name)) return name;
    const key = nameKey(name);
    const same = entries.filter(({ called }) => nameKey(called) === key);
    return same.length === 1 ? same[0]?.slug : undefined;
  }

  /** Entries that somebody may mean who types a name, those first that begin with it. */
  like(collection: CollectionName, typed: string, most: number): StandingEntry[] {
    const key = looseNameKey(typed);
    if (!key) return [];
    const keyed = this.entries(collection).map(
      (entry) => [looseNameKey(entry.called), entry] as const,
    );
    const begun = keyed.filter(
      ([own]) => own.startsWith(key) || (own.length > 3 && key.startsWith(own)),
    );
    const held = keyed.filter(([own]) => own.includes(key, 1) && !own.startsWith(key));
    return [...begun, ...held].slice(0, most).map(([, entry]) => entry);
  }

  /** What the check says of a file that is to be added, in its order. */
  findings(made: NewFile): readonly Finding[] {
    const { file, text } = this.#judged?.made ?? {};
    if (!this.#judged || file !== made.file || text !== made.text)
      this.#judged = { made, findings: this.#judge(made) };
    return this.#judged.findings;
  }

  #judge({ file, text }: NewFile): Finding[] {
    const bytes = Buffer.from(text);
    const added: ContentFile = { path: file, kind: 'file', size: bytes.length, bytes };
    const others = this.#files.filter(({ path }) => path !== file);
    return checkContent([...others, added], this.#day, new Set([file])).findings;
  }
}

function entriesIn(collection: CollectionName, file: ContentFile): StandingEntry[] {
  const { format, path } = definitionOf(collection);
  const [, slug] = path.exec(file.path) ?? [];
  if (slug === undefined || !file.bytes) return [];
  const text = Buffer.from(file.bytes).toString('utf8');
  const about = (own: string, fields: Fields): StandingEntry => ({
    slug: own,
    file: file.path,
    called: shownOf(fields, CALLED) || own,
    about: shownOf(fields, ABOUT),
  });
  if (format !== 'yaml-list') return [about(slug, topFields(text))];
  const items: unknown = tryToRead(text);
  return (Array.isArray(items) ? (items as unknown[]) : []).flatMap((item) => {
    const fields = (item ?? {}) as Fields;
    return typeof fields['id'] === 'string' ? [about(fields['id'], fields)] : [];
  });
}

/** The fields of a file that stand in one line each and say what it is: thousands of files are not parsed for a list of names. */
function topFields(text: string): Fields {
  const wanted = [...CALLED, ...ABOUT];
  return Object.fromEntries(
    wanted.flatMap((name) => {
      const [, value] = new RegExp(`^${name}: (.+)$`, 'm').exec(text) ?? [];
      return value === undefined ? [] : [[name, tryToRead(value)]];
    }),
  );
}

/** What YAML says; nothing where it cannot be read, which is the business of the check. */
function tryToRead(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

function shownOf(fields: Fields, names: readonly string[]): string {
  const [found] = names.flatMap((name) => (typeof fields[name] === 'string' ? [fields[name]] : []));
  return lineOfText(found ?? '');
}
