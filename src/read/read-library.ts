import {
  COLLECTION_NAMES,
  COLLECTIONS,
  citedBy,
  type CollectionName,
} from '../model/collections.ts';
import type { ContentFile } from './content-files.ts';
import type { Finding } from '../text/finding.ts';
import {
  splitFrontMatter,
  type FrontMatterText,
  type Locate,
  type Problem,
} from './front-matter.ts';
import { guardBody } from './mdx-guard.ts';
import { validPart } from './valid-part.ts';
import { readYamlParts, type YamlParts } from './yaml-parts.ts';
import { explainIssue, issuesOf } from '../lib/schemas/zod-message.ts';
import { checkFileForm, placeOf, type ReadableFile } from './file-form.ts';
import { isPlaced } from './picture-form.ts';
import { relatedFiles } from './related-files.ts';
import {
  readingsOf,
  wholeOf,
  type Entry,
  type Library,
  type Reading,
  type Readings,
} from './library.ts';

/** Rules that hold a file by itself, in the order in which they are tried. */
export const FILE_RULES = [
  {
    id: 'file-form',
    summary:
      'A file stands where its collection wants it, is not too large, and holds UTF-8 with LF line ends.',
  },
  {
    id: 'front-matter',
    summary:
      'Front matter and YAML files are plain YAML: no anchors, aliases or tags, no field twice.',
  },
  {
    id: 'fields',
    summary: 'The fields are those that CONTRIBUTING.md lists, and hold what it says.',
  },
  { id: 'mdx-safety', summary: 'A text holds Markdown and the listed components, and no code.' },
] as const;
type FileRule = (typeof FILE_RULES)[number]['id'];

/** What could be read of a file, and what is wrong with it. */
export interface ReadFile {
  readings: Reading[];
  /** Whether an entry may be missing among the readings. */
  unsure: boolean;
  findings: Finding[];
}

/**
 * Reads one file: its form, front matter, fields and text. Nothing of it is executed.
 * Problems of every kind are collected, and whatever can be read in spite of them is.
 */
export function readFile(file: ContentFile): ReadFile {
  const findings: Finding[] = [];
  const add = (rule: FileRule, problems: Problem[]) => {
    for (const problem of problems)
      findings.push({ file: file.path, severity: 'error', rule, ...problem });
  };
  try {
    const { readable, problems } = checkFileForm(file);
    add('file-form', problems);
    if (readable) return { ...readEntries(file.path, readable, add), findings };
  } catch (error) {
    // No input is known that comes here; one that does must not hide what is wrong with the others.
    const problem = `this file cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    add('file-form', [{ line: 1, column: 1, problem, remedy: 'write it more simply' }]);
  }
  return { readings: [], unsure: true, findings };
}

/**
 * Reads many files.
 * @param files from `readContentFiles`
 * @param today the day to check against, yyyy-mm-dd
 * @param only paths of the files to be judged, when it is not all: of the others, those are read that a rule could
 *   hold against them
 * @returns the entries that are whole, what could be read of all, and what is wrong with each by itself
 */
export function readLibrary(
  files: readonly ContentFile[],
  today: string,
  only?: ReadonlySet<string>,
): { library: Library; readings: Readings; findings: Finding[] } {
  const entries: Reading[] = [];
  const known = Object.fromEntries(
    COLLECTION_NAMES.map((name) => [name, new Set<string>()]),
  ) as Record<CollectionName, Set<string>>;
  const unsure = new Set<CollectionName>();
  const pictures: string[] = [];
  const findings: Finding[] = [];
  for (const { path } of files) {
    const place = placeOf(path);
    if (place && !isList(place.collection)) known[place.collection].add(place.slug);
  }
  for (const file of only ? relatedFiles(files, only) : files) {
    const read = readFile(file);
    findings.push(...read.findings);
    if (isPlaced(file.path)) pictures.push(file.path);
    const place = placeOf(file.path);
    if (place && isList(place.collection) && read.unsure) unsure.add(place.collection);
    for (const reading of read.readings) {
      entries.push(reading);
      known[reading.collection].add(reading.slug);
    }
  }
  const readings = readingsOf(entries, { known, unsure, pictures, today });
  return { library: wholeOf(readings), readings, findings };
}

function isList(collection: CollectionName): boolean {
  return COLLECTIONS[collection].format === 'yaml-list';
}

type Add = (rule: FileRule, problems: Problem[]) => void;
type ReadEntries = Omit<ReadFile, 'findings'>;

function readEntries(
  path: string,
  { collection, slug, text }: ReadableFile,
  add: Add,
): ReadEntries {
  const { format } = COLLECTIONS[collection];
  if (format === 'mdx') return readMdx(path, { collection, slug, text }, add);
  const yaml = readYamlParts(text, 1);
  add('front-matter', yaml.problems);
  const make = (id: string, fields: Fields): Reading => ({
    collection,
    slug: id,
    file: path,
    ...fields,
    body: '',
    bodyLine: 1,
  });
  if (format === 'yaml')
    return { readings: [make(slug, readFields(collection, yaml, [], add))], unsure: false };
  if (!Array.isArray(yaml.value)) {
    if (yaml.problems.length === 0) add('front-matter', [NO_LIST]);
    return { readings: [], unsure: true };
  }
  let unsure = false;
  const readings = yaml.value.flatMap((_, index) => {
    const fields = yaml.unread.has(index) ? undefined : readFields(collection, yaml, [index], add);
    const id = fields && (fields.data as { id?: string }).id;
    if (id === undefined) unsure = true;
    return id === undefined ? [] : [make(id, fields!)];
  });
  return { readings, unsure };
}

const NO_LIST: Problem = {
  line: 1,
  column: 1,
  problem: 'the file does not hold a list',
  remedy: 'begin each entry with - id: …',
};

function readMdx(path: string, { collection, slug, text }: ReadableFile, add: Add): ReadEntries {
  const parts = splitFrontMatter(text);
  const yaml = parts.yaml === undefined ? undefined : readYamlParts(parts.yaml, 2);
  const explained = new Set(yaml?.problems.map(({ line }) => line));
  add(
    'front-matter',
    parts.problems.filter(({ line }) => !explained.has(line)),
  );
  if (!yaml) return { readings: [], unsure: false };
  add('front-matter', yaml.problems);
  const { body, bodyLine } = trimmed(parts);
  const fields = readFields(collection, yaml, [], add);
  const keys = citedBy(collection, fields.data).map(({ key }) => key);
  const guarded = guardBody(body, bodyLine, collection, keys);
  add('mdx-safety', guarded.problems);
  return {
    readings: [
      {
        collection,
        slug,
        file: path,
        ...fields,
        whole: fields.whole && guarded.problems.length === 0 && parts.problems.length === 0,
        body: guarded.text,
        ...(guarded.tree && { tree: guarded.tree }),
        bodyLine,
      },
    ],
    unsure: false,
  };
}

/** The body without empty lines around it: what is judged is what will be shown, and begins where the words do. */
function trimmed({ body, bodyLine }: FrontMatterText): { body: string; bodyLine: number } {
  const text = body.trimEnd();
  const empty = /^(?:[^\S\n]*\n)*/.exec(text)![0];
  return {
    body: text.slice(empty.length),
    bodyLine: text === '' ? 1 : bodyLine + empty.split('\n').length - 1,
  };
}

const NO_FIELDS = { data: {} as Entry['data'], written: {}, whole: false };

type Fields = Pick<Entry, 'data' | 'locate'> & Pick<Reading, 'written' | 'whole'>;

/** The fields of an entry, at a path of the YAML; of one that is wrong, those that are right. */
function readFields(
  collection: CollectionName,
  yaml: YamlParts,
  at: readonly number[],
  add: Add,
): Fields {
  const { schema } = COLLECTIONS[collection];
  const [index] = at;
  const locate: Locate = (path, letter) => yaml.locate([...at, ...path], letter);
  if (yaml.value === undefined) return { ...NO_FIELDS, locate };
  const value: unknown =
    (index === undefined ? yaml.value : (yaml.value as unknown[])[index]) ?? {};
  const written = (typeof value === 'object' ? value : {}) as Record<string, unknown>;
  const result = schema.safeParse(value);
  if (result.success && (index !== undefined || yaml.problems.length === 0))
    return { data: result.data, written, whole: true, locate };
  add(
    'fields',
    (result.error ? issuesOf(result.error) : [])
      .filter(
        ({ path: [field] }) =>
          index !== undefined || field === undefined || !yaml.unread.has(field),
      )
      .map((issue) => {
        const last = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
        return { ...locate([...issue.path, ...last]), ...explainIssue(issue, schema, value) };
      }),
  );
  const { fields, original } = validPart(schema, value);
  return {
    data: fields as unknown as Entry['data'],
    written,
    whole: false,
    locate: (path, letter) => locate(original(path), letter),
  };
}
