import { reservedSlugs } from './addresses.ts';
import {
  COLLECTIONS,
  COLLECTION_NAMES,
  definitionOf,
  type CollectionName,
} from '../model/collections.ts';
import { MAX_BYTES, type ContentFile } from './content-files.ts';
import { codeOf, unreadableAt } from '../text/characters.ts';
import { quote } from '../text/finding.ts';
import { slugProblem } from '../text/identity.ts';
import type { Problem } from './front-matter.ts';
import { isPicture, pictureProblems } from './picture-form.ts';

/** A file that may be read: where it belongs and its text. */
export interface ReadableFile {
  collection: CollectionName;
  slug: string;
  text: string;
}

/**
 * Rule `file-form`: a contributed file stands where its collection wants it, is a plain
 * file of sensible size, and holds UTF-8 with LF line ends and no byte order mark.
 * @returns the text when it can be read on, and every problem
 */
export function checkFileForm(file: ContentFile): { readable?: ReadableFile; problems: Problem[] } {
  const problems: Problem[] = [];
  const say = (problem: string, remedy: string, line = 1, column = 1) =>
    problems.push({ line, column, problem, remedy });
  if (file.kind !== 'file') {
    say(
      `this is a ${file.kind === 'link' ? 'symbolic link' : 'special file'}`,
      'put a plain file in its place',
    );
    return { problems };
  }
  if (isPicture(file.path)) return { problems: pictureProblems(file) };
  const place = placeOf(file.path);
  if (!place) say(...explainPath(file.path));
  else if (slugProblem(fileName(place.slug)))
    say(
      `the name ${quote(fileName(place.slug))} ${slugProblem(fileName(place.slug))}`,
      'give the file another name',
    );
  else if (reservedSlugs(place.collection).has(place.slug))
    say(
      `the slug ${quote(place.slug)} is an address of the site itself`,
      'add a word, such as its kind',
    );
  const most = place ? COLLECTIONS[place.collection].maxBytes : MAX_BYTES;
  if (file.size > most || !file.bytes) {
    say(
      `the file has ${size(file.size)}, but at most ${size(most)} are taken`,
      'shorten it or split it',
    );
    return { problems };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file.bytes);
  } catch {
    say(
      'the file is not valid UTF-8',
      'save it again with the encoding UTF-8',
      ...invalidAt(file.bytes),
    );
    return { problems };
  }
  if (text.startsWith('\uFEFF')) {
    say(
      'the file begins with a byte order mark',
      'save it as UTF-8 without BOM, or run npm run check -- --fix',
    );
    text = text.slice(1);
  }
  if (text.includes('\r')) {
    say(
      'the lines end with CR, as on Windows',
      'save it with LF line ends, or run npm run check -- --fix',
      placeIn(text, text.indexOf('\r'))[0],
    );
    text = text.replace(/\r\n?/g, '\n');
  }
  const at = unreadableAt(text);
  if (at >= 0) {
    say(
      `the invisible character ${codeOf(String.fromCodePoint(text.codePointAt(at)!))} stands here`,
      'delete it',
      ...placeIn(text, at),
    );
    return { problems };
  }
  return { ...(place && { readable: { ...place, text } }), problems };
}

/** Which collection a path belongs to, and the slug it gives. */
export function placeOf(path: string): { collection: CollectionName; slug: string } | undefined {
  for (const collection of COLLECTION_NAMES) {
    const { path: pattern, fileOf } = definitionOf(collection);
    const slug = pattern.exec(path)?.[1];
    if (!slug) continue;
    const place = fileOf?.(slug, {}) ?? path;
    return place === path ? { collection, slug } : undefined;
  }
  return undefined;
}

/** The last part of a slug that names a folder too. */
function fileName(slug: string): string {
  return slug.replace(/^.*\//, '');
}

function explainPath(path: string): [string, string] {
  if (/\/(?:readme|changelog|contributing)(?:\.(?:md|txt))?$/i.test(path))
    return [
      `${quote(path)} is not a contribution`,
      'take it out: what contributors should know stands in CONTRIBUTING.md, and what the folder is in content/README.md',
    ];
  const [, folder = '', ...rest] = path.split('/');
  const definition = Object.hasOwn(COLLECTIONS, folder)
    ? definitionOf(folder as CollectionName)
    : undefined;
  if (!definition)
    return [
      `${quote(path)} belongs to no collection`,
      `put it under one of ${Object.values(COLLECTIONS)
        .map((item) => item.pathExample)
        .join(', ')}`,
    ];
  const name = rest.at(-1) ?? '';
  const slug =
    name
      .replace(/\.\w+$/, '')
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'name';
  const better =
    [definition.fileOf?.(slug, {})].find((place) => place && definition.path.test(place)) ??
    definition.pathExample;
  return [
    `a ${definition.noun} may not stand at ${quote(path)}`,
    `name it like ${better}: lower-case letters, digits and single hyphens`,
  ];
}

function size(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.ceil(bytes / 1000)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function placeIn(text: string, offset: number): [line: number, column: number] {
  const lines = text.slice(0, offset).split('\n');
  return [lines.length, lines.at(-1)!.length + 1];
}

function invalidAt(bytes: Uint8Array): [line: number, column: number] {
  const [valid = ''] = new TextDecoder('utf-8').decode(bytes).split('\uFFFD');
  return placeIn(valid.replace(/\r\n?/g, '\n'), Infinity);
}

/**
 * Takes away a byte order mark and Windows line ends.
 * @returns the new bytes, or undefined when the file is not UTF-8
 */
export function normaliseText(bytes: Uint8Array): Buffer | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return Buffer.from(text.replace(/\r\n?/g, '\n'), 'utf8');
  } catch {
    return undefined;
  }
}
