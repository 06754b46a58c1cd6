import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runVerify, type Outcome, type Settings } from '../../scripts/verify/run.ts';
import { contentRoot } from '../content-root.ts';

/** What a server does with a request for one place, `host/path?query`, the first time, the second and so on. */
export type Conduct = (response: ServerResponse, request: IncomingMessage, time: number) => void;

/** A web that stands in for the hosts of the world, and notes what it is asked for. */
export interface Web {
  address: string;
  /** `host/path?query` of every request, in order. */
  asked: string[];
  /** The headers of the last request for a place. */
  headersOf: (place: string) => IncomingMessage['headers'] | undefined;
  close: () => void;
}

/** Serves places of several hosts from one port; a place that is not named answers 404. */
export async function webOf(places: Record<string, Conduct | string | object>): Promise<Web> {
  const asked: string[] = [];
  const headers = new Map<string, IncomingMessage['headers']>();
  const server = createServer((request, response) => {
    const place = request.url!.slice(1);
    asked.push(place);
    headers.set(place, request.headers);
    const conduct = places[place];
    if (conduct === undefined) {
      response.writeHead(404).end('{"message":"Not Found"}');
    } else if (typeof conduct === 'function') {
      conduct(response, request, asked.filter((one) => one === place).length);
    } else response.end(typeof conduct === 'string' ? conduct : JSON.stringify(conduct));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    headersOf: (place) => headers.get(place),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Answers with a status, headers and a text. */
export function says(status: number, headers: Record<string, string> = {}, text = ''): Conduct {
  return (response) => response.writeHead(status, headers).end(text);
}

/** Manners with which no test waits. */
export const IMPATIENT = {
  gap: 0,
  timeout: 10_000,
  retries: 2,
  backoff: 1,
  longestWait: 5000,
  mostBytes: 100_000,
  agent: 'test',
};

export const COMMIT = 'c0ffee0000000000000000000000000000000001';

/** The way to a mirror that holds every host. */
export function mirrorAt(address: string): (url: URL) => URL {
  return ({ host, pathname, search }) => new URL(`${address}/${host}${pathname}${search}`);
}

/** What GitHub answers for `foo/foo` with some files in its root; `more` replaces answers or adds some. */
export function gitHub(
  files: Record<string, string>,
  about: object = {},
  more: Record<string, Conduct | string | object> = {},
): Record<string, Conduct | string | object> {
  const repo = 'api.github.com/repos/foo/foo';
  return {
    [repo]: {
      default_branch: 'main',
      html_url: 'https://github.com/foo/foo',
      archived: false,
      homepage: null,
      license: { spdx_id: 'NOASSERTION' },
      ...about,
    },
    [`${repo}/commits?per_page=1&sha=main`]: [
      { sha: COMMIT, commit: { committer: { date: '2026-02-01T10:00:00Z' } } },
    ],
    [`${repo}/contents/?ref=${COMMIT}`]: Object.keys(files).map((name) => ({ name, type: 'file' })),
    ...Object.fromEntries(
      Object.entries(files).map(([name, text]) => [`${repo}/contents/${name}?ref=${COMMIT}`, text]),
    ),
    [`${repo}/releases?per_page=1&page=1`]: [],
    [`${repo}/tags?per_page=100&page=1`]: [],
    ...more,
  };
}

/** A content folder whose one tool is `foo`, with this front matter. */
export function contentWith(fields: string): string {
  const root = contentRoot();
  const sample = join(root, 'content/tools/a/alpha-quiz.mdx');
  const text = readFileSync(sample, 'utf8').replace(/^---[\s\S]*?\n---\n/, '');
  rmSync(sample);
  mkdirSync(join(root, 'content/tools/f'), { recursive: true });
  writeFileSync(join(root, 'content/tools/f/foo.mdx'), `---\n${fields}---\n${text}`);
  return root;
}

/** Asks about `foo` in a content folder, with a mirror for the whole web, and keeps the journal in the folder. */
export function verify(
  root: string,
  web: Web | undefined,
  settings: Partial<Settings> = {},
): Promise<Outcome> {
  return runVerify({
    root,
    today: '2026-03-01',
    folder: join(root, 'cache'),
    slugs: ['foo'],
    limit: Infinity,
    again: 6,
    write: false,
    access: { api: {} },
    ...(web && { manners: { ...IMPATIENT, route: mirrorAt(web.address) } }),
    ...settings,
  });
}

/** A new empty folder. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'verify-'));
}
