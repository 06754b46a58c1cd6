import { COLLECTIONS } from '../model/collections.ts';
import type { ContentFile } from './content-files.ts';
import { words } from '../text/prose.ts';
import { placeOf } from './file-form.ts';

/** Words in a run that two texts may not share; see worn-phrases.ts. */
const RUN = 6;
/** Share of a text's runs of three words, and of a summary's longer words, from which on two may be nearly the same;
 * see near-duplicates.ts, which asks for a third more. */
const ALIKE = 0.15;
const ALIKE_SUMMARIES = 0.5;

/** Links to pages that are made from many entries: whether they exist, only all of these tell. */
const COMPUTED = /\]\(<?\/(?:tools\/a-z|magazine\/(?:topics|series)|authors|ways)\//;

/**
 * The files that have to be read to judge a few: themselves, all lists of entries, and the entries that a rule could
 * hold against them, found in their raw text. Everything else only has to exist. Takes no parser.
 * @param files all files of the content folder
 * @param only paths of the files to be judged
 */
export function relatedFiles(
  files: readonly ContentFile[],
  only: ReadonlySet<string>,
): ContentFile[] {
  const wanted = files.filter((file) => only.has(file.path));
  if (wanted.some((file) => COMPUTED.test(textOf(file)))) return [...files];
  const judged = wanted.map(tracesOf);
  return files.filter((file) => {
    if (only.has(file.path) || !file.bytes) return true;
    const place = placeOf(file.path);
    if (!place) return false;
    if (COLLECTIONS[place.collection].format === 'yaml-list') return true;
    return judged.some((one) => related(one, file, place.slug));
  });
}

const SUCCESSOR = /^successor:/m;

interface Traces {
  path: string;
  /** All words in order, parted by single spaces, with one at either end. */
  run: string;
  /** Runs of RUN words, and whole sentences that are shorter. */
  runs: string[];
  /** Runs of three words. */
  threes: string[];
  /** Longer words of the summary. */
  summary: Set<string>;
  /** In lower case. */
  text: string;
  /** Its words, and words joined by hyphens, as slugs are. */
  slugs: Set<string>;
  /** Values of its name and aliases, as words. */
  names: Set<string>;
}

function tracesOf(file: ContentFile): Traces {
  const text = textOf(file);
  const list = words(text.replace(/^---\n[\s\S]*?\n---\n/, ''));
  const short = sentencesOf(text).filter((sentence) => sentence.length < RUN);
  const runsOf = (length: number) =>
    list.slice(length - 1).map((_, index) => ` ${list.slice(index, index + length).join(' ')} `);
  return {
    path: file.path,
    run: ` ${words(text).join(' ')} `,
    runs: [...new Set([...runsOf(RUN), ...short.map((sentence) => ` ${sentence.join(' ')} `)])],
    threes: [...new Set(runsOf(3))],
    summary: summaryOf(text),
    text: text.toLowerCase(),
    slugs: new Set(text.toLowerCase().match(/[a-z0-9]+(?:-[a-z0-9]+)*/g)),
    names: namesOf(text),
  };
}

function related(one: Traces, file: ContentFile, slug: string): boolean {
  const inTools = file.path.startsWith('content/tools/');
  if (!inTools && folderOf(one.path) === folderOf(file.path)) return true;
  if (one.slugs.has(slug)) return true;
  const text = textOf(file);
  if (addressesOf(text).some((address) => one.text.includes(address))) return true;
  // A circle of successors is seen when all of them are read.
  if (SUCCESSOR.test(one.text) && SUCCESSOR.test(text)) return true;
  const names = namesOf(text);
  const spoken = !one.path.startsWith('content/tools/');
  for (const name of names)
    if (one.names.has(name) || (spoken && one.run.includes(` ${name} `))) return true;
  if (!inTools || spoken) return false;
  return isAlike(one, text);
}

/** Whether a rule could find a text or a summary to be nearly that of another, or a part of it. */
function isAlike(one: Traces, text: string): boolean {
  const run = ` ${words(text).join(' ')} `;
  if (one.runs.some((part) => run.includes(part))) return true;
  const summary = summaryOf(text);
  const shared = [...summary].filter((word) => one.summary.has(word)).length;
  // Where there is no summary or text yet, nothing can be like it.
  if (shared > 0 && shared >= ALIKE_SUMMARIES * Math.min(summary.size, one.summary.size))
    return true;
  const same = one.threes.filter((part) => run.includes(part)).length;
  return same > 0 && same >= ALIKE * one.threes.length;
}

function textOf({ bytes }: ContentFile): string {
  return bytes ? new TextDecoder().decode(bytes) : '';
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function sentencesOf(text: string): string[][] {
  return text
    .split(/[.!?:;\n]+/)
    .map(words)
    .filter((sentence) => sentence.length >= 4);
}

/** Values of name and aliases as words: enough to find who may share a name, not to judge it. */
function namesOf(text: string): Set<string> {
  const [, name = ''] = /^name: *(.*)$/m.exec(text) ?? [];
  const [, aliases = ''] = /^aliases: *\[?(.*?)\]?$/m.exec(text) ?? [];
  return new Set(
    [name, ...aliases.split(',')].map((value) => words(value).join(' ')).filter(Boolean),
  );
}

function summaryOf(text: string): Set<string> {
  const [, summary = ''] = /^summary: *(.*)$/m.exec(text) ?? [];
  return new Set(words(summary).filter((word) => word.length > 3));
}

/** What an address of the product would hold: host and path of its homepage, the path of its repository. */
function addressesOf(text: string): string[] {
  const found = [...text.matchAll(/^(url|repository): *["']?https:\/\/(?:www\.)?([^\s"'?#]+)/gm)];
  return found
    .map(([, field, address = '']) =>
      (field === 'url' ? address : address.replace(/^[^/]*\//, ''))
        .toLowerCase()
        .replace(/[./]+$/, ''),
    )
    .filter((address) => address.length > 3);
}
