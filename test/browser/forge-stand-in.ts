import { createHash } from 'node:crypto';
import type { BrowserContext, Request } from 'playwright-core';

/** What was committed to a branch: the files of one commit, by path. */
interface Commit {
  branch: string;
  headline: string;
  files: Map<string, Buffer>;
}

/** A pull request as it was asked for. */
interface Proposal {
  title: string;
  head: string;
  base: string;
}

type Answer = { status: number; body: unknown };

/**
 * GitHub's interface as the editor asks it, for one public repository and a visitor who may not write to it:
 * https://docs.github.com/en/rest and https://docs.github.com/en/graphql. What it does not know it answers with 501,
 * and `unknown` names it.
 */
export class ForgeStandIn {
  readonly commits: Commit[] = [];
  readonly proposals: Proposal[] = [];
  readonly unknown: string[] = [];
  readonly tokens = new Set<string>();
  #forked = false;
  readonly #blobs = new Map<string, Buffer>();
  readonly #files: ReadonlyMap<string, Buffer>;
  static readonly #HEAD = 'a'.repeat(40);

  /** @param files those of the repository, by path */
  constructor(files: ReadonlyMap<string, Buffer>) {
    this.#files = files;
    for (const bytes of files.values()) this.#blobs.set(oidOf(bytes), bytes);
  }

  /** Answers in the place of GitHub. */
  async serve(context: BrowserContext): Promise<void> {
    await context.route('https://api.github.com/**', async (route) => {
      const request = route.request();
      const { status, body } = this.#answer(request);
      await route.fulfill({
        status,
        contentType: 'application/json',
        headers: {
          'access-control-allow-origin': '*',
          'access-control-allow-headers': '*',
          'access-control-allow-methods': '*',
        },
        body: status === 204 ? '' : JSON.stringify(body),
      });
    });
  }

  #answer(request: Request): Answer {
    if (request.method() === 'OPTIONS') return { status: 204, body: null };
    const { authorization = '' } = request.headers();
    this.tokens.add(authorization);
    const { pathname } = new URL(request.url());
    const sent = request.postData() ? (request.postDataJSON() as never) : undefined;
    const answer =
      pathname === '/graphql'
        ? this.#query(sent!)
        : this.#rest(`${request.method()} ${pathname}`, sent);
    if (answer === undefined) {
      this.unknown.push(`${request.method()} ${pathname} ${JSON.stringify(sent).slice(0, 400)}`);
      return { status: 501, body: { message: 'not answered here' } };
    }
    return answer;
  }

  #rest(asked: string, sent: unknown): Answer | undefined {
    const found = (body: unknown, status = 200): Answer => ({ status, body });
    if (asked === 'GET /user')
      return found({
        id: 7,
        login: 'visitor',
        name: 'A Visitor',
        email: null,
        html_url: 'https://github.com/visitor',
      });
    if (asked === 'GET /repos/acme/tools')
      return found({
        full_name: 'acme/tools',
        private: false,
        permissions: { pull: true, push: false },
        owner: { type: 'Organization' },
        allow_forking: true,
      });
    if (asked === 'GET /repos/visitor/tools')
      return this.#forked
        ? found({ full_name: 'visitor/tools', fork: true, parent: { full_name: 'acme/tools' } })
        : found({ message: 'Not Found' }, 404);
    if (asked === 'POST /repos/acme/tools/forks') {
      this.#forked = true;
      return found({ full_name: 'visitor/tools' }, 202);
    }
    if (asked === 'POST /repos/visitor/tools/merge-upstream') return found({ merge_type: 'none' });
    if (asked.startsWith('GET /repos/acme/tools/git/trees/'))
      return found({
        tree: [...this.#files].map(([path, bytes]) => ({
          type: 'blob',
          path,
          sha: oidOf(bytes),
          size: bytes.length,
        })),
      });
    if (asked === 'POST /repos/acme/tools/pulls') {
      this.proposals.push(sent as Proposal);
      const number = this.proposals.length;
      const day = '2026-11-28T00:00:00Z';
      const { title } = sent as Proposal;
      return found(
        {
          number,
          node_id: `PR_${number}`,
          title,
          html_url: '',
          head: { sha: '' },
          created_at: day,
          updated_at: day,
        },
        201,
      );
    }
    return undefined;
  }

  #query({
    query,
    variables,
  }: {
    query: string;
    variables: Record<string, unknown>;
  }): Answer | undefined {
    const found = (data: unknown): Answer => ({ status: 200, body: { data } });
    if (query.includes('createCommitOnBranch'))
      return found({
        createCommitOnBranch: { commit: this.#commit(query, variables['input'] as never) },
      });
    if (query.includes('createRef')) return found({ createRef: { ref: { name: 'ref' } } });
    if (query.includes('fork: repository'))
      return found({
        fork: { id: 'R_fork' },
        base: { ref: { target: { oid: ForgeStandIn.#HEAD } } },
      });
    if (query.includes('forks(')) return found({ repository: { forks: { nodes: [] } } });
    if (query.includes('refs(refPrefix')) return found({ repository: { refs: { nodes: [] } } });
    if (query.includes('defaultBranchRef'))
      return found({ repository: { defaultBranchRef: { name: 'main' } } });
    const contents = [...query.matchAll(/(content_\d+): object\(oid: "(\w+)"\)/g)];
    if (contents.length > 0)
      return found({
        repository: Object.fromEntries(
          contents.map(([, alias = '', oid = '']) => [
            alias,
            { text: this.#blobs.get(oid)?.toString('utf8'), isTruncated: false },
          ]),
        ),
      });
    const histories = [...query.matchAll(/(commit_\d+): /g)];
    const target = { history: { nodes: [HISTORY] } };
    if (histories.length > 0)
      return found({
        repository: Object.fromEntries(histories.map(([, alias = '']) => [alias, { target }])),
      });
    if (
      /ref\(qualifiedName: \$branch\) \{\s*target \{\s*\.\.\. on Commit \{\s*oid\s*\}/.test(query)
    )
      return found({ repository: { ref: { target: { oid: ForgeStandIn.#HEAD } } } });
    if (query.includes('history(first: 1)')) return found({ repository: { ref: { target } } });
    return undefined;
  }

  #commit(
    query: string,
    input: {
      branch: { repositoryNameWithOwner: string; branchName: string };
      fileChanges: { additions: { path: string; contents: string }[] };
      message: { headline: string };
    },
  ): Record<string, unknown> {
    const { branch, fileChanges, message } = input;
    const files = new Map(
      fileChanges.additions.map(({ path, contents }) => [path, Buffer.from(contents, 'base64')]),
    );
    this.commits.push({
      branch: `${branch.repositoryNameWithOwner}:${branch.branchName}`,
      headline: message.headline,
      files,
    });
    const oids = [...query.matchAll(/(file_\d+): file\(path: ("[^"]*")\)/g)].map(
      ([, alias = '', path = '""']) => [
        alias,
        { oid: oidOf(files.get(JSON.parse(path) as string)!) },
      ],
    );
    return {
      oid: 'b'.repeat(40),
      committedDate: '2026-11-28T00:00:00Z',
      ...Object.fromEntries(oids),
    };
  }
}

const HISTORY = {
  oid: 'a'.repeat(40),
  message: 'A commit',
  author: { name: 'An Editor', email: '', user: null },
  committedDate: '2026-11-27T00:00:00Z',
};

/** The name of a blob in git. */
function oidOf(bytes: Buffer): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
