import { lstatSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { placeOf } from '../read/file-form.ts';
import { icons } from '../checks/icons.ts';
import { isPlaced } from '../read/picture-form.ts';
import { pictures } from '../checks/pictures.ts';
import { plots } from '../checks/plots.ts';
import { FILE_RULES, readFile, type ReadFile } from '../read/read-library.ts';
import { references } from '../checks/references.ts';
import { type Rule } from '../checks/rule.ts';
import { readingsOf, type Readings } from '../read/library.ts';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '../model/collections.ts';
import { readContentFile, readContentFiles } from '../read/content-files.ts';
import { errorPage } from '../lib/html/error-page.ts';
import { formatFinding, type Finding } from '../text/finding.ts';

/** Rules without which a page cannot show its entry; what others find, an author may leave for later. */
const PAGE_RULES: readonly Rule[] = [references, icons, plots, pictures];
const PAGE_RULE_IDS = new Set<string>([...FILE_RULES, ...PAGE_RULES].map(({ id }) => id));

/** A file that is wrong, and the pages that say so instead of showing it. */
interface Wrong {
  findings: Finding[];
  /** Their addresses. */
  pages: readonly string[];
  /** The folder all of whose pages may be concerned but those of `sound`: some entries cannot even be named. */
  folder?: string;
  sound: readonly string[];
}

/** What the check at the start has found. */
export interface Checked {
  /** The moment before its first file was read, in milliseconds. */
  since: number;
  readings: Readings;
  findings: readonly Finding[];
}

/**
 * Shows in `astro dev` what is wrong with a content file: in the terminal with a line for each problem, and in place
 * of its page with file, line and remedy. All other pages stay up, with what the file held before.
 * @param root the folder of the project
 */
export function watchContent(
  server: ViteDevServer,
  logger: AstroIntegrationLogger,
  root: string,
  { since, readings, findings }: Checked,
): void {
  const wrong = new Map<string, Wrong>();
  const known = Object.fromEntries(
    COLLECTION_NAMES.map((name) => [name, new Set(readings.known[name])]),
  ) as Record<CollectionName, Set<string>>;
  const judge = (path: string): Wrong | undefined => {
    const file = safely(() => readContentFile(root, path));
    const place = placeOf(path);
    if (place && !file) known[place.collection].delete(place.slug);
    if (!file) return undefined;
    const read = readFile(file);
    for (const { collection, slug } of read.readings) known[collection].add(slug);
    return wrongIn(path, read, { ...readings, known, pictures: picturesBeside(root, path) });
  };
  const judgeAgain = (path: string): void => {
    const before = wrong.get(path);
    const now = judge(path);
    if (now) wrong.set(path, now);
    else wrong.delete(path);
    const lines = now?.findings.map(formatFinding) ?? [];
    if (lines.join('\n') === (before?.findings ?? []).map(formatFinding).join('\n')) return;
    for (const line of lines) logger.error(line);
    if (!now) logger.info(`${path} is mended`);
    for (const path of reloads(before, now))
      server.environments.client.hot.send({ type: 'full-reload', path });
  };

  const suspects = findings.filter(({ rule }) => PAGE_RULE_IDS.has(rule)).map(({ file }) => file);
  for (const path of new Set(suspects)) {
    const now = judge(path);
    if (now) wrong.set(path, now);
  }

  const changed = new Set<string>();
  server.watcher.on('all', (_event, place) => {
    const path = relative(root, place).replaceAll('\\', '/');
    if (!path.startsWith('content/')) return;
    // Editors write a file in several steps.
    if (changed.size === 0) setTimeout(judgeChanged, 50);
    changed.add(path);
  });
  // A file that is wrong may have waited for another, such as one that it names.
  const judgeChanged = () => {
    const paths = new Set([...changed, ...wrong.keys()]);
    changed.clear();
    for (const path of paths) judgeAgain(path);
  };

  // What was saved after the check at the start, and before the watcher had seen it, no event has told.
  server.watcher.once('ready', () => {
    for (const path of savedSince(root, since))
      server.watcher.emit('all', 'change', join(root, path));
  });

  server.middlewares.use((request, response, next) => {
    const address = addressOf(request.url);
    const here = [...wrong.values()].filter((one) => concerns(one, address));
    const [first, ...rest] = here.flatMap((one) => one.findings);
    if (!first) return next();
    const bytes = safely(() => readContentFile(root, first.file)?.bytes);
    response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
    response.end(errorPage([first, ...rest], new TextDecoder().decode(bytes), root));
  });
}

/** Files below `content/` that were written at a moment or after it. */
function savedSince(root: string, moment: number): string[] {
  return readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })
    .map((path) => `content/${path}`)
    .filter((path) => (safely(() => lstatSync(join(root, path)).mtimeMs) ?? 0) >= moment);
}

/** What keeps a file from being shown, and where it would be. */
function wrongIn(
  path: string,
  read: ReadFile,
  others: Omit<Readings, CollectionName>,
): Wrong | undefined {
  const readings = readingsOf(read.readings, others);
  const ruled = PAGE_RULES.flatMap((rule) =>
    Array.from(rule.check(readings), (found): Finding => ({
      severity: 'error',
      rule: rule.id,
      ...found,
    })),
  );
  const findings = [...read.findings, ...ruled.filter(({ file }) => file === path)];
  if (findings.length === 0) return undefined;
  const place = placeOf(path);
  if (!place) return { findings, pages: [], sound: [] };
  const { address, format } = COLLECTIONS[place.collection];
  if (format !== 'yaml-list') return { findings, pages: [address(place.slug)], sound: [] };
  const addressesWhere = (whole: boolean) =>
    read.readings.filter((reading) => reading.whole === whole).map(({ slug }) => address(slug));
  return {
    findings,
    pages: addressesWhere(false),
    sound: addressesWhere(true),
    ...(read.unsure && { folder: address('x').replace(/x\/$/, '') }),
  };
}

function concerns({ pages, folder, sound }: Wrong, address: string): boolean {
  if (pages.includes(address)) return true;
  return folder !== undefined && address.startsWith(folder) && !sound.includes(address);
}

/** What browsers have to load again when what is wrong with a file has changed; Vite takes the page of a path that ends with .html. */
function reloads(...states: (Wrong | undefined)[]): string[] {
  const some = states.filter((state) => state !== undefined);
  if (some.some(({ folder }) => folder !== undefined)) return ['*'];
  return [...new Set(some.flatMap(({ pages }) => pages))].map((page) => `${page}index.html`);
}

function picturesBeside(root: string, path: string): string[] {
  return readContentFiles(root, dirname(path))
    .map((file) => file.path)
    .filter(isPlaced);
}

function addressOf(url = '/'): string {
  return safely(() => decodeURI(new URL(url, 'http://localhost').pathname)) ?? '';
}

/** What cannot be read or understood is not there. */
function safely<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
