/** The environment of a build, a check or a server: read and judged here, and nowhere else. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Somebody's setting that cannot be used; each line of the message names a variable and says what to write. */
export class EnvironmentError extends Error {}

export interface Environment {
  /** The address of the site, with the path below which it stands, if any, and a slash at the end. */
  site: string;
  /** Where contributions go, and the branch they are made against; undefined in a copy that does not know. */
  repository: { url: string; branch: string } | undefined;
  /** The mail address of the editors; undefined in a copy that has none. */
  contact: string | undefined;
  /** Whether pages state their content security policy, for a host that sends no headers. */
  policyInPages: boolean;
  /** The day to build or to check as of, yyyy-mm-dd, where it is not the real one. */
  today: string | undefined;
  /** The port to serve at. */
  port: number;
  /** The folder that holds `content/`, where it is not the working directory. */
  contentRoot: string | undefined;
}

type Variables = Record<string, string | undefined>;

const DEFAULT_SITE = 'https://learning-tools.example/';

/** A path that means the same in an address, on a disk and in the files of web servers. */
const PLAIN_PATH = /^\/(?:[\w.~-]+\/)*$/;

/** Reads an address, or says why it is none. */
function address(value: string, protocols: string[], ctx: z.RefinementCtx): URL | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const bare = url && !url.username && !url.password && !url.search && !url.hash;
  if (bare && protocols.includes(url.protocol)) return url;
  const kinds = protocols.map((protocol) => `${protocol}//`).join(' or ');
  ctx.addIssue(`write a whole address that begins with ${kinds}, without user, ? or #`);
  return undefined;
}

const siteUrl = z.string().transform((value, ctx) => {
  const url = address(value, ['https:', 'http:'], ctx);
  const path = url?.pathname.replace(/\/*$/, '/') ?? '/';
  if (!PLAIN_PATH.test(path))
    ctx.addIssue(
      `its path ${path} may hold the letters a to z, digits and . _ ~ - between its slashes, as in https://example.org/learning-tools/`,
    );
  return url ? url.origin + path : z.NEVER;
});

const repositoryUrl = z.string().transform((value, ctx) => {
  const url = address(value, ['https:'], ctx);
  const path = url?.pathname.replace(/\/+$/, '').replace(/\.git$/, '');
  if (path === '') ctx.addIssue('the path of the repository is missing after the host');
  return url && path ? url.origin + path : z.NEVER;
});

const variables = z.object({
  SITE_URL: siteUrl.optional(),
  REPOSITORY_URL: repositoryUrl.optional(),
  REPOSITORY_BRANCH: z
    .string()
    .regex(/^[^\s~^:?*[\\]+$/, 'write the name of a branch')
    .optional(),
  GITHUB_SERVER_URL: z.string().default('https://github.com'),
  GITHUB_REPOSITORY: z.string().optional(),
  GITHUB_REF_TYPE: z.string().optional(),
  GITHUB_REF_NAME: z.string().optional(),
  GITHUB_BASE_REF: z.string().optional(),
  CONTACT_MAIL: z.email('write one mail address').optional(),
  POLICY_IN_PAGES: z.enum(['yes', 'no'], 'write yes or no').optional(),
  SITE_TODAY: z.iso.date('write a day as 2027-01-31').optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'write a number from 1 to 65535')
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, 'write a number from 1 to 65535')
    .default(4321),
  CONTENT_ROOT: z
    .string()
    .refine((folder) => existsSync(join(folder, 'content')), 'there is no folder content/ in it')
    .optional(),
});

/** What the same variables were read as: pages ask again and again. */
let known: { written: string; environment: Environment } | undefined;

/**
 * Reads the environment. A variable that is empty counts as not set.
 * @param from the variables; those of the process when left out
 * @throws EnvironmentError with a line for each variable that cannot be used
 */
export function readEnvironment(from: Variables = process.env): Environment {
  const set = Object.fromEntries(
    Object.keys(variables.shape)
      .map((name) => [name, from[name]] as const)
      .filter(([, value]) => value?.trim()),
  );
  const written = JSON.stringify(set);
  if (known?.written !== written) known = { written, environment: environmentOf(set) };
  return known.environment;
}

function environmentOf(set: Variables): Environment {
  const { data, error } = variables.safeParse(set);
  if (error)
    throw new EnvironmentError(
      error.issues
        .map(({ path, message }) => `${path.join()} is “${set[path.join()]}”: ${message}`)
        .join('\n'),
    );
  const url =
    data.REPOSITORY_URL ??
    (data.GITHUB_REPOSITORY && `${data.GITHUB_SERVER_URL}/${data.GITHUB_REPOSITORY}`);
  // In a pull request GitHub's ref is the pull request itself, and the base is the branch it is made against.
  const branch =
    data.REPOSITORY_BRANCH ??
    data.GITHUB_BASE_REF ??
    (data.GITHUB_REF_TYPE === 'branch' ? data.GITHUB_REF_NAME : undefined) ??
    'main';
  return {
    site: data.SITE_URL ?? DEFAULT_SITE,
    repository: url ? { url, branch } : undefined,
    contact: data.CONTACT_MAIL,
    policyInPages: data.POLICY_IN_PAGES === 'yes',
    today: data.SITE_TODAY,
    port: data.PORT,
    contentRoot: data.CONTENT_ROOT,
  };
}

/**
 * Judges the folder in which Astro is to work.
 * @param root its absolute path
 * @throws EnvironmentError when Vite would take a part of the path for a query or an anchor
 */
export function judgeFolder(root: string): void {
  if (/[#?]/.test(root))
    throw new EnvironmentError(
      `The folder of the project is “${root}”: Vite cannot read a path with # or ? in it, so give the folder another name`,
    );
}

/** For scripts and the configuration: what `judge` answers, or the end of the process with its sentence and code 1. */
export function orExit<T>(judge: () => T): T {
  try {
    return judge();
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

/** Today's date in UTC, yyyy-mm-dd; `SITE_TODAY` in the environment sets another for rehearsals of scheduled publishing. */
export function today(): string {
  return readEnvironment().today ?? new Date().toISOString().slice(0, 10);
}
