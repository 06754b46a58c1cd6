import { z } from 'zod';

/** The kinds of forge whose interface is known. */
export type ForgeKind = 'github' | 'gitlab' | 'forgejo';

/** A repository on a forge. */
export interface ForgePlace {
  kind: ForgeKind;
  host: string;
  /** Owner and name; on GitLab with the groups between them. */
  path: string;
}

/** Hosts of forges by what they run. */
const HOSTS: Readonly<Record<string, ForgeKind>> = {
  'github.com': 'github',
  'gitlab.com': 'gitlab',
  'invent.kde.org': 'gitlab',
  'gitlab.studip.de': 'gitlab',
  'codeberg.org': 'forgejo',
};

/** The repository that an address names; undefined elsewhere than on a known forge, and for an owner's page. */
export function forgePlace(address: string): ForgePlace | undefined {
  const { hostname, pathname } = new URL(address);
  const host = hostname.replace(/^www\./, '');
  const kind = Object.hasOwn(HOSTS, host) ? HOSTS[host] : undefined;
  const parts = pathname
    .replace(/\/-\/.*/, '')
    .split('/')
    .filter(Boolean);
  const own = kind === 'gitlab' ? parts : parts.slice(0, 2);
  if (!kind || own.length < 2 || !own.every((part) => /^[\w.~-]+$/.test(part))) return undefined;
  return { kind, host, path: own.join('/').replace(/\.git$/, '') };
}

/** Where the interface of a forge lies unless somebody says otherwise. */
export function apiOf({ kind, host }: ForgePlace): string {
  if (kind === 'github') return 'https://api.github.com';
  return `https://${host}${kind === 'gitlab' ? '/api/v4' : '/api/v1'}`;
}

/** The address of a state of a repository, as a reader opens it. */
export function treeAddress({ kind, host, path }: ForgePlace, commit: string): string {
  const tree = { github: 'tree/', gitlab: '-/tree/', forgejo: 'src/commit/' }[kind];
  return `https://${host}/${path}/${tree}${commit}`;
}

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

const day = z.iso.datetime({ offset: true }).transform((moment) => moment.slice(0, 10));
const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || undefined);
const names = z.array(z.object({ name: z.string(), type: z.string() })).transform(filesOf);

function filesOf(items: { name: string; type: string }[]): string[] {
  return items.filter(({ type }) => type === 'file' || type === 'blob').map(({ name }) => name);
}

const pages: Record<ForgeKind, (place: ForgePlace) => Forge> = {
  github: ({ path }) => {
    const about = z.object({
      default_branch: z.string(),
      html_url: z.url(),
      archived: z.boolean(),
      homepage: text,
      license: z.object({ spdx_id: text }).nullish(),
    });
    const commit = z.object({
      sha: z.string(),
      commit: z.object({ committer: z.object({ date: day }) }),
    });
    const release = z.object({
      tag_name: z.string(),
      draft: z.boolean(),
      published_at: day.nullish(),
    });
    const tag = z.object({ name: z.string(), commit: z.object({ sha: z.string() }) });
    const repo = `/repos/${path}`;
    return {
      about: {
        path: repo,
        read: (body) => {
          const read = about.parse(body);
          return aboutOf(
            read.default_branch,
            read.html_url,
            read.archived,
            read.homepage,
            read.license?.spdx_id,
          );
        },
      },
      head: (branch) => ({
        path: `${repo}/commits?per_page=1&sha=${encodeURIComponent(branch)}`,
        read: (body) => {
          const [newest] = z.array(commit).min(1).parse(body);
          return { commit: newest!.sha, day: newest!.commit.committer.date };
        },
      }),
      root: (sha) => ({
        path: `${repo}/contents/?ref=${sha}`,
        fixed: true,
        read: (body) => names.parse(body),
      }),
      file: (sha, name) => ({
        path: `${repo}/contents/${encodeURIComponent(name)}?ref=${sha}`,
        accept: 'application/vnd.github.raw+json',
        fixed: true,
      }),
      releases: (page) => ({
        path: `${repo}/releases?per_page=1&page=${page}`,
        read: (body) =>
          z
            .array(release)
            .parse(body)
            .filter(({ draft }) => !draft)
            .map(({ tag_name, published_at }) => markedOf(tag_name, published_at)),
      }),
      tags: (page) => ({
        path: `${repo}/tags?per_page=100&page=${page}`,
        read: (body) =>
          z
            .array(tag)
            .parse(body)
            .map(({ name, commit: { sha } }) => ({ name, commit: sha })),
      }),
      day: (sha) => ({
        path: `${repo}/commits/${sha}`,
        fixed: true,
        read: (body) => commit.parse(body).commit.committer.date,
      }),
    };
  },
  gitlab: ({ path }) => {
    const about = z.object({
      default_branch: z.string(),
      web_url: z.url(),
      archived: z.boolean(),
      license: z.object({ key: z.string() }).nullish(),
    });
    const commit = z.object({ id: z.string(), committed_date: day });
    const release = z.object({ tag_name: z.string(), released_at: day.nullish() });
    const tag = z.object({ name: z.string(), commit: commit });
    const project = `/projects/${encodeURIComponent(path)}`;
    return {
      about: {
        path: `${project}?license=true`,
        read: (body) => {
          const read = about.parse(body);
          return aboutOf(
            read.default_branch,
            read.web_url,
            read.archived,
            undefined,
            read.license?.key,
          );
        },
      },
      head: (branch) => ({
        path: `${project}/repository/commits?per_page=1&ref_name=${encodeURIComponent(branch)}`,
        read: (body) => {
          const [newest] = z.array(commit).min(1).parse(body);
          return { commit: newest!.id, day: newest!.committed_date };
        },
      }),
      root: (sha) => ({
        path: `${project}/repository/tree?per_page=100&ref=${sha}`,
        fixed: true,
        read: (body) => names.parse(body),
      }),
      file: (sha, name) => ({
        path: `${project}/repository/files/${encodeURIComponent(name)}/raw?ref=${sha}`,
        fixed: true,
      }),
      releases: (page) => ({
        path: `${project}/releases?per_page=1&page=${page}`,
        read: (body) =>
          z
            .array(release)
            .parse(body)
            .map(({ tag_name, released_at }) => markedOf(tag_name, released_at)),
      }),
      tags: (page) => ({
        path: `${project}/repository/tags?per_page=100&page=${page}`,
        read: (body) =>
          z
            .array(tag)
            .parse(body)
            .map(({ name, commit: { committed_date } }) => markedOf(name, committed_date)),
      }),
      day: (sha) => ({
        path: `${project}/repository/commits/${sha}`,
        fixed: true,
        read: (body) => commit.parse(body).committed_date,
      }),
    };
  },
  forgejo: ({ path }) => {
    const about = z.object({
      default_branch: z.string(),
      html_url: z.url(),
      archived: z.boolean(),
      website: text,
      licenses: z.array(z.string()).nullish(),
    });
    const commit = z.object({ sha: z.string(), created: day });
    const release = z.object({
      tag_name: z.string(),
      draft: z.boolean(),
      published_at: day.nullish(),
    });
    const tag = z.object({ name: z.string(), commit: commit });
    const repo = `/repos/${path}`;
    return {
      about: {
        path: repo,
        read: (body) => {
          const read = about.parse(body);
          return aboutOf(
            read.default_branch,
            read.html_url,
            read.archived,
            read.website,
            read.licenses?.[0],
          );
        },
      },
      head: (branch) => ({
        path: `${repo}/commits?limit=1&stat=false&sha=${encodeURIComponent(branch)}`,
        read: (body) => {
          const [newest] = z.array(commit).min(1).parse(body);
          return { commit: newest!.sha, day: newest!.created };
        },
      }),
      root: (sha) => ({
        path: `${repo}/contents?ref=${sha}`,
        fixed: true,
        read: (body) => names.parse(body),
      }),
      file: (sha, name) => ({
        path: `${repo}/raw/${encodeURIComponent(name)}?ref=${sha}`,
        fixed: true,
      }),
      releases: (page) => ({
        path: `${repo}/releases?limit=1&page=${page}`,
        read: (body) =>
          z
            .array(release)
            .parse(body)
            .filter(({ draft }) => !draft)
            .map(({ tag_name, published_at }) => markedOf(tag_name, published_at)),
      }),
      tags: (page) => ({
        path: `${repo}/tags?limit=100&page=${page}`,
        read: (body) =>
          z
            .array(tag)
            .parse(body)
            .map(({ name, commit: { created } }) => markedOf(name, created)),
      }),
      day: (sha) => ({
        path: `${repo}/git/commits/${sha}?stat=false`,
        fixed: true,
        read: (body) => commit.parse(body).created,
      }),
    };
  },
};

/** The requests for a repository, in the words of its forge. */
export function forgeOf(place: ForgePlace): Forge {
  return pages[place.kind](place);
}

function aboutOf(
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

function markedOf(name: string, on: string | null | undefined): Marked {
  return { name, ...(on && { day: on }) };
}

/** The number of the last page by the header Link (RFC 8288); 1 where there is none. */
export function lastPage(link: string | null): number {
  const [, target] = /<([^>]*)>;\s*rel="?last"?/.exec(link ?? '') ?? [];
  const page = target && URL.canParse(target) ? new URL(target).searchParams.get('page') : null;
  return Math.max(1, Number(page) || 1);
}

/** The tag with the lowest version: v0.1 before v0.10 and 1.0. Undefined where no tag holds a number. */
export function lowestVersion(tags: readonly Marked[]): Marked | undefined {
  return byVersion(tags)[0];
}

/** The tag with the highest version. */
export function highestVersion(tags: readonly Marked[]): Marked | undefined {
  return byVersion(tags).at(-1);
}

function byVersion(tags: readonly Marked[]): Marked[] {
  return tags
    .filter(({ name }) => /\d/.test(name))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
    .toSorted((a, b) => compareNumbers(numbersOf(a.name), numbersOf(b.name)));
}

function numbersOf(name: string): number[] {
  return (/\d+(?:\.\d+)*/.exec(name)?.[0] ?? '').split('.').map(Number);
}

function compareNumbers(one: readonly number[], other: readonly number[]): number {
  for (let index = 0; index < Math.max(one.length, other.length); index++) {
    const difference = (one[index] ?? 0) - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
