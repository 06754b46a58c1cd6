import { COLLECTIONS, type CollectionName } from '../content/collections.ts';
import type { ContentFile } from '../lib/content-files.ts';
import type { Finding } from '../lib/finding.ts';
import { readYaml, splitFrontMatter, type Problem, type YamlText } from '../lib/front-matter.ts';
import { guardBody } from '../lib/mdx-guard.ts';
import { explainIssue, issuesOf } from '../lib/zod-message.ts';
import { checkFileForm, placeOf, type ReadableFile } from './file-form.ts';
import { isPlaced } from './picture-form.ts';
import { relatedFiles } from './related-files.ts';
import type { Entry, Library } from './rule.ts';

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
  entries: Entry[];
  findings: Finding[];
}

/**
 * Reads one file: its form, front matter, fields and text. Nothing of it is executed.
 * Problems of every kind are collected; an entry comes out only where its fields are valid and its text is safe.
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
    return { entries: readable ? readEntries(file.path, readable, add) : [], findings };
  } catch (error) {
    // No input is known that comes here; one that does must not hide what is wrong with the others.
    const problem = `this file cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    add('file-form', [{ line: 1, column: 1, problem, remedy: 'write it more simply' }]);
    return { entries: [], findings };
  }
}

/**
 * Reads many files into a library.
 * @param files from `readContentFiles`
 * @param today the day to check against, yyyy-mm-dd
 * @param only paths of the files to be judged, when it is not all: of the others, those are read that a rule could
 *   hold against them
 */
export function readLibrary(
  files: readonly ContentFile[],
  today: string,
  only?: ReadonlySet<string>,
): { library: Library; findings: Finding[] } {
  const known = Object.fromEntries(
    Object.keys(COLLECTIONS).map((name) => [name, new Set<string>()]),
  ) as Record<CollectionName, Set<string>>;
  for (const { path } of files) {
    const place = placeOf(path);
    if (place && COLLECTIONS[place.collection].format !== 'yaml-list')
      known[place.collection].add(place.slug);
  }
  const library: Library = {
    tools: [],
    articles: [],
    authors: [],
    categories: [],
    rankings: [],
    topics: [],
    series: [],
    search: [],
    ballots: [],
    picks: [],
    digests: [],
    challenges: [],
    ways: [],
    collections: [],
    known,
    pictures: [],
    today,
  };
  const findings: Finding[] = [];
  for (const file of only ? relatedFiles(files, only) : files) {
    const read = readFile(file);
    findings.push(...read.findings);
    if (isPlaced(file.path)) library.pictures.push(file.path);
    for (const entry of read.entries) {
      (library[entry.collection] as Entry[]).push(entry);
      known[entry.collection].add(entry.slug);
    }
  }
  return { library, findings };
}

type Add = (rule: FileRule, problems: Problem[]) => void;

function readEntries(path: string, { collection, slug, text }: ReadableFile, add: Add): Entry[] {
  const { format } = COLLECTIONS[collection];
  if (format === 'mdx') {
    const parts = splitFrontMatter(text);
    add('front-matter', parts.problems);
    if (parts.yaml === undefined || parts.problems.length > 0) return [];
    const yaml = readYaml(parts.yaml, 2);
    add('front-matter', yaml.problems);
    const guarded = guardBody(parts.body, parts.bodyLine, collection);
    add('mdx-safety', guarded.problems);
    const data = readFields(collection, yaml, yaml.value, [], add);
    if (data === undefined || guarded.problems.length > 0) return [];
    return [
      {
        collection,
        slug,
        file: path,
        data,
        body: parts.body.trim(),
        tree: guarded.tree,
        bodyLine: parts.bodyLine,
        locate: yaml.locate,
      } as Entry,
    ];
  }
  const yaml = readYaml(text, 1);
  add('front-matter', yaml.problems);
  if (yaml.problems.length > 0) return [];
  const make = (data: unknown, id: string, at: readonly PropertyKey[]): Entry =>
    ({
      collection,
      slug: id,
      file: path,
      data,
      body: '',
      bodyLine: 1,
      locate: (rest: readonly PropertyKey[]) => yaml.locate([...at, ...rest]),
    }) as Entry;
  if (format === 'yaml') {
    const data = readFields(collection, yaml, yaml.value, [], add);
    return data === undefined ? [] : [make(data, slug, [])];
  }
  if (!Array.isArray(yaml.value)) {
    add('front-matter', [
      {
        line: 1,
        column: 1,
        problem: 'the file does not hold a list',
        remedy: 'begin each entry with - id: …',
      },
    ]);
    return [];
  }
  return yaml.value.flatMap((item: unknown, index) => {
    const data = readFields(collection, yaml, item, [index], add) as { id: string } | undefined;
    return data === undefined ? [] : [make(data, data.id, [index])];
  });
}

function readFields(
  collection: CollectionName,
  yaml: YamlText,
  value: unknown,
  at: readonly PropertyKey[],
  add: Add,
): unknown {
  if (yaml.problems.length > 0) return undefined;
  const { schema } = COLLECTIONS[collection];
  const result = schema.safeParse(value ?? {});
  if (result.success) return result.data;
  add(
    'fields',
    issuesOf(result.error).map((issue) => {
      const last = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
      return {
        ...yaml.locate([...at, ...issue.path, ...last]),
        ...explainIssue(issue, schema, value),
      };
    }),
  );
  return undefined;
}
