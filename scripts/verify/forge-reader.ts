import { ZodError } from 'zod';
import type { RepositoryAnswer, Version } from '../../src/lib/verify/answers.ts';
import { apiOf, type ForgeKind, type ForgePlace } from '../../src/lib/verify/forge-place.ts';
import { forgeOf } from '../../src/lib/verify/forge-requests.ts';
import {
  lastPage,
  type Forge,
  type Marked,
  type Request,
} from '../../src/lib/verify/forges/forge.ts';
import { highestVersion, lowestVersion } from '../../src/lib/verify/tag-versions.ts';
import {
  filesToRead,
  licenceOf,
  readmeOf,
  type RootFile,
} from '../../src/lib/verify/licence-files.ts';
import { namesOneOf } from '../../src/lib/verify/addresses.ts';
import { NoAnswer, type Answer, type PoliteClient } from './polite.ts';

/** Pages of a hundred tags that are read: whoever has more of them has releases too. */
const MOST_TAG_PAGES = 5;
/** How much of a README is looked through for the name of the tool. */
const README_HEAD = 3000;

/** How forges are reached. */
export interface Access {
  /** The interface of each kind, where it is another than the forge's own. */
  api: Partial<Record<ForgeKind, string>>;
  /** For GitHub, to which alone it is sent. */
  token?: string;
}

/** The forge answered, but not with what was asked for. */
class Unreadable extends Error {}

/**
 * Reads what a repository says of itself from the interface of its forge.
 * @param names names of the tool, of which the README may say one
 * @throws NoAnswer when the forge is silent or asks to be left alone
 */
export async function readForge(
  client: PoliteClient,
  place: ForgePlace,
  names: readonly string[],
  access: Access,
): Promise<RepositoryAnswer> {
  const forge = forgeOf(place);
  const talk = new Talk(client, place, access);
  try {
    const about = await talk.ask(forge.about);
    if (!about) return { kind: 'missing' };
    const head = await talk.need(forge.head(about.branch));
    const files = await readRoot(talk, forge, head.commit);
    const { first, last } = await readVersions(talk, forge);
    return {
      kind: 'facts',
      from: 'forge',
      commit: head.commit,
      committed: head.day,
      address: about.address,
      archived: about.archived,
      ...(about.homepage && { homepage: about.homepage }),
      ...(about.hint && { hint: about.hint }),
      licence: licenceOf(files),
      named: namesOneOf(readmeOf(files).slice(0, README_HEAD), names),
      ...(first && { first }),
      ...(last && { last }),
    };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unreadable', why: error.message };
    throw error;
  }
}

async function readRoot(talk: Talk, forge: Forge, commit: string): Promise<RootFile[]> {
  const files: RootFile[] = [];
  for (const name of filesToRead((await talk.ask(forge.root(commit))) ?? [])) {
    const answer = await talk.get(forge.file(commit, name));
    if (answer.status === 200) files.push({ name, text: answer.body });
  }
  return files;
}

/** The oldest and the newest of all releases and tags that have a day. */
async function readVersions(
  talk: Talk,
  forge: Forge,
): Promise<{ first?: Version; last?: Version }> {
  const newest = await talk.get(forge.releases(1));
  const found = talk.read(forge.releases(1), newest) ?? [];
  const end = lastPage(newest.headers['link'] ?? null);
  if (end > 1) found.push(...((await talk.ask(forge.releases(end))) ?? []));
  const tags = await readTags(talk, forge);
  const ends =
    found.length > 0 ? [lowestVersion(tags)] : [lowestVersion(tags), highestVersion(tags)];
  for (const tag of ends) {
    if (!tag || tag.day || !tag.commit) continue;
    const day = await talk.ask(forge.day(tag.commit));
    if (day) found.push({ ...tag, day });
  }
  const dated = [...found, ...tags]
    .flatMap(({ name, day }) => (day ? [{ name, day }] : []))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  return { first: dated[0], last: dated.at(-1) };
}

async function readTags(talk: Talk, forge: Forge): Promise<Marked[]> {
  const tags: Marked[] = [];
  for (let page = 1; page <= MOST_TAG_PAGES; page++) {
    const answer = await talk.get(forge.tags(page));
    const more = talk.read(forge.tags(page), answer) ?? [];
    tags.push(...more);
    if (!/rel="?next/.test(answer.headers['link'] ?? '')) return tags;
  }
  // Without the last page nobody knows which is the lowest.
  return [];
}

/** Requests to one forge. */
class Talk {
  readonly #client: PoliteClient;
  readonly #base: string;
  readonly #headers: Record<string, string>;

  constructor(client: PoliteClient, place: ForgePlace, { api, token }: Access) {
    this.#client = client;
    this.#base = (api[place.kind] ?? apiOf(place)).replace(/\/$/, '');
    this.#headers = token && place.kind === 'github' ? { authorization: `Bearer ${token}` } : {};
  }

  get({
    path,
    accept = 'application/json',
    fixed,
  }: Omit<Request<unknown>, 'read'>): Promise<Answer> {
    return this.#client.get(this.#base + path, {
      headers: { ...this.#headers, accept },
      ...(fixed && { fixed }),
    });
  }

  /** What a request answers; undefined where there is no such thing. */
  async ask<T>(request: Request<T>): Promise<T | undefined> {
    return this.read(request, await this.get(request));
  }

  async need<T>(request: Request<T>): Promise<T> {
    const value = await this.ask(request);
    if (value === undefined) throw new Unreadable(`${request.path} is missing`);
    return value;
  }

  /**
   * @throws Unreadable when an answer is no JSON, has another form, or refuses
   * @throws NoAnswer when another time may do better
   */
  read<T>({ path, read }: Request<T>, { status, body }: Answer): T | undefined {
    if (status === 404 || status === 410 || status === 451) return undefined;
    if (status === 401) throw new NoAnswer('later', 'does not take the token');
    if (status === 429 || status >= 500) throw new NoAnswer('later', `answers ${status}`);
    if (status !== 200) throw new Unreadable(`${path} answers ${status}`);
    try {
      return read(JSON.parse(body));
    } catch (error) {
      if (error instanceof SyntaxError) throw new Unreadable(`${path} answers broken JSON`);
      if (error instanceof ZodError)
        throw new Unreadable(
          `${path} answers in an unknown form: ${error.issues[0]!.path.join('.')}`,
        );
      throw error;
    }
  }
}
