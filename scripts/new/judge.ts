import { calledIn, type Problem } from '../../src/lib/forms/entry-file.ts';
import {
  faultOf,
  faultsOf,
  fieldOn,
  newFile,
  type Answered,
  type NewFile,
} from '../../src/lib/forms/new-entry.ts';
import { definitionOf, type CollectionName } from '../../src/model/collections.ts';
import { slug as slugSchema } from '../../src/model/schemas/fields.ts';
import { FILE_RULES } from '../../src/read/read-library.ts';
import { lineOfText, quote, type Finding } from '../../src/text/finding.ts';
import { nameKey, slugify } from '../../src/text/identity.ts';
import type { Standing } from './standing.ts';

/** Stands in for an address as long as there is none; never written. */
const NO_NAME_YET = 'an-entry-without-a-name';

/** What a slug looks like. */
export const SLUG_HELP =
  'Lower-case letters from a to z and digits, joined by hyphens, such as open-edx.';
const SLUG = slugSchema.describe(SLUG_HELP);

/** The rules that hold a file by itself: of a file that is not whole yet, what they say is known already. */
const BY_ITSELF: ReadonlySet<string> = new Set(FILE_RULES.map(({ id }) => id));

/** What is wrong with a new entry, by itself and beside those that are there: the check speaks before a file is written. */
export class Judge {
  readonly #standing: Standing;
  readonly #today: string;

  /** @param today yyyy-mm-dd */
  constructor(standing: Standing, today: string) {
    this.#standing = standing;
    this.#today = today;
  }

  /** The file of an entry; undefined as long as it has no address. */
  fileOf(collection: CollectionName, answered: Answered): NewFile | undefined {
    return newFile(collection, answered, this.#today, (file) => this.#standing.textOf(file));
  }

  /** What the check says of the answer to one question, as things stand. */
  field(
    collection: CollectionName,
    answered: Answered,
    name: string,
  ): { refused: string[]; advice: string[] } {
    const made =
      this.fileOf(collection, answered) ??
      this.fileOf(collection, { ...answered, slug: NO_NAME_YET });
    if (!made) return { refused: [], advice: [] };
    const { placedBy } = definitionOf(collection);
    if (this.#taken(collection, made) && (this.#isSame(answered, made) || placedBy === name))
      return { refused: [thereAlready(made.file)], advice: [] };
    const found = this.#standing
      .findings(made)
      .filter(({ rule, line }) => !BY_ITSELF.has(rule) && fieldOn(made, line) === name);
    return {
      refused: found.filter(({ severity }) => severity === 'error').map(said),
      advice: found.filter(({ severity }) => severity === 'warning').map(said),
    };
  }

  /** What is wrong with the form of a slug. */
  slugForm(typed: string): string | undefined {
    return faultOf({ name: 'address', schema: SLUG, help: SLUG_HELP }, typed || undefined);
  }

  /** Why an address has to be chosen, or another one; undefined where there is a good one or too little to make one of. */
  slugFault(collection: CollectionName, answered: Answered): string | undefined {
    const { fields, slug } = answered;
    const made = this.fileOf(collection, answered);
    const called = calledIn(fields);
    if (!made)
      return called !== undefined && (slug ?? slugify(called)) === ''
        ? `none can be made of ${quote(called)}`
        : undefined;
    if (this.#taken(collection, made))
      return `${made.file} is there already: change that file, or choose another slug`;
    const [found] = this.#standing
      .findings(made)
      .filter(({ rule, line }) => rule === 'file-form' || fieldOn(made, line) === 'id');
    return found && said(found);
  }

  /** Everything that has to be mended before the entry can be written; a text may still be wanting. */
  faults(collection: CollectionName, answered: Answered): Problem[] {
    const own = faultsOf(collection, answered, this.#today);
    const address = this.slugFault(collection, answered);
    const made = this.fileOf(collection, answered);
    if (address !== undefined) own.push({ place: 'slug', message: `its address: ${address}` });
    else if (!made && own.length === 0)
      own.push({
        place: 'slug',
        message: 'no address can be made of this: choose one as its slug',
      });
    if (!made) return own;
    const known = own.length > 0;
    const found = this.#standing.findings(made).filter(
      ({ rule, severity, line }) =>
        severity === 'error' &&
        fieldOn(made, line) !== undefined &&
        // What its fields are by themselves was said above.
        !(known && BY_ITSELF.has(rule)),
    );
    return [
      ...own,
      ...found.map((finding) => ({ place: fieldOn(made, finding.line)!, message: said(finding) })),
    ];
  }

  /** What the check says of the text that stands in a file or is still to be written, errors first. */
  left(made: NewFile): Finding[] {
    return this.#standing
      .findings(made)
      .toSorted((a, b) => a.severity.localeCompare(b.severity) || a.line - b.line);
  }

  #taken(collection: CollectionName, { file }: NewFile): boolean {
    return definitionOf(collection).format !== 'yaml-list' && this.#standing.has(file);
  }

  /** Whether the file that is there is of something of the same name. */
  #isSame({ fields }: Answered, { file }: NewFile): boolean {
    const called = calledIn(fields);
    const there = this.#standing.calledIn(file);
    return called !== undefined && there !== undefined && nameKey(called) === nameKey(there);
  }
}

function thereAlready(file: string): string {
  return `${file} is there already: change that file instead of adding another`;
}

function said({ problem, remedy }: Finding): string {
  return lineOfText(`${problem}: ${remedy}`);
}
