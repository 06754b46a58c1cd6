import { afterEach, describe, expect, test } from 'vitest';
import { readForge, type Access } from '../../scripts/verify/forge-reader.ts';
import { PoliteClient } from '../../scripts/verify/polite.ts';
import { apiOf, forgePlace } from '../../src/lib/verify/forge-place.ts';
import { lowestVersion } from '../../src/lib/verify/tag-versions.ts';
import { COMMIT, IMPATIENT, gitHub, says, webOf, type Conduct, type Web } from './robot.ts';

type Places = Record<string, Conduct | string | object>;

let web: Web | undefined;
afterEach(() => web?.close());

const REPO = 'api.github.com/repos/foo/foo';

/** Reads a repository from servers that stand in for the forges, whose interfaces lie at one local address. */
async function read(
  places: Places,
  address = 'https://github.com/foo/foo',
  access: Partial<Access> = {},
) {
  web = await webOf(places);
  const place = forgePlace(address)!;
  const api = `${web.address}/${new URL(apiOf(place)).href.replace('https://', '')}`;
  const client = new PoliteClient({ ...IMPATIENT, route: (url) => url });
  return readForge(client, place, ['Foo'], { api: { [place.kind]: api }, ...access });
}

describe('GitHub', () => {
  test('says what an entry needs', async () => {
    const files = { 'README.md': '# Foo\n\nMIT licence.', 'package.json': '{"license":"MIT"}' };
    const about = { archived: true, homepage: 'https://foo.org', license: { spdx_id: 'MIT' } };
    expect(await read(gitHub(files, about))).toEqual({
      kind: 'facts',
      from: 'forge',
      commit: COMMIT,
      committed: '2026-02-01',
      address: 'https://github.com/foo/foo',
      archived: true,
      homepage: 'https://foo.org',
      hint: 'MIT',
      licence: { licence: 'MIT', basis: 'package.json: says MIT', families: ['MIT'] },
      named: true,
    });
  });

  test('the first release is the last page of all, the last one the first', async () => {
    const release = (tag_name: string, day: string) => [
      { tag_name, draft: false, published_at: `${day}T00:00:00Z` },
    ];
    const link =
      '<https://api.github.com/repositories/1/releases?per_page=1&page=2>; rel="next", <https://api.github.com/repositories/1/releases?per_page=1&page=42>; rel="last"';
    const answer = await read(
      gitHub(
        {},
        {},
        {
          [`${REPO}/releases?per_page=1&page=1`]: says(
            200,
            { link },
            JSON.stringify(release('v9', '2026-01-05')),
          ),
          [`${REPO}/releases?per_page=1&page=42`]: release('v0.1', '2014-05-01'),
        },
      ),
    );
    expect(answer).toMatchObject({
      first: { name: 'v0.1', day: '2014-05-01' },
      last: { name: 'v9', day: '2026-01-05' },
    });
  });

  test('a tag of a lower version is older than the first release, by its commit; tags on later pages count', async () => {
    const tags = (...names: string[]) =>
      JSON.stringify(names.map((name) => ({ name, commit: { sha: `of-${name}` } })));
    const next = `<https://api.github.com/x?page=2>; rel="next"`;
    const answer = await read(
      gitHub(
        {},
        {},
        {
          [`${REPO}/tags?per_page=100&page=1`]: says(200, { link: next }, tags('v10.0', 'v9.0')),
          [`${REPO}/tags?per_page=100&page=2`]: tags('v0.10', 'v0.9'),
          [`${REPO}/commits/of-v0.9`]: {
            sha: 'x',
            commit: { committer: { date: '2009-01-01T00:00:00Z' } },
          },
          [`${REPO}/commits/of-v10.0`]: {
            sha: 'y',
            commit: { committer: { date: '2025-01-01T00:00:00Z' } },
          },
        },
      ),
    );
    expect(answer).toMatchObject({
      first: { name: 'v0.9', day: '2009-01-01' },
      last: { name: 'v10.0' },
    });
  });

  test('a repository that has moved is read where it is now', async () => {
    const places = gitHub({}, { html_url: 'https://github.com/bar/foo' });
    const answer = await read({
      ...places,
      [REPO]: says(301, { location: '/moved' }),
      moved: places[REPO]!,
    });
    expect(answer).toMatchObject({ kind: 'facts', address: 'https://github.com/bar/foo' });
  });

  test('one that is not there is missing', async () => {
    expect(await read({})).toEqual({ kind: 'missing' });
  });

  test.each<[string, Places, string]>([
    ['broken JSON', { [REPO]: '{"default_branch": "ma' }, '/repos/foo/foo answers broken JSON'],
    [
      'another form',
      { [REPO]: { html_url: 'x' } },
      '/repos/foo/foo answers in an unknown form: default_branch',
    ],
    ['a refusal', { [REPO]: says(403, {}, '{}') }, '/repos/foo/foo answers 403'],
    [
      'no commit',
      { [`${REPO}/commits?per_page=1&sha=main`]: says(409) },
      '/repos/foo/foo/commits?per_page=1&sha=main answers 409',
    ],
  ])('%s makes it unreadable, and nothing is said of it', async (_, places, why) => {
    expect(await read({ ...gitHub({}), ...places })).toEqual({ kind: 'unreadable', why });
  });

  test.each<[string, Conduct]>([
    ['is broken', says(500)],
    [
      'has had enough',
      says(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '99999999999' }),
    ],
    ['does not take the token', says(401)],
  ])('a forge that %s is left for later', async (_, conduct) => {
    await expect(read({ ...gitHub({}), [REPO]: conduct })).rejects.toMatchObject({ kind: 'later' });
  });

  test('the token goes to GitHub, and to no other forge', async () => {
    await read(gitHub({}), undefined, { token: 'secret' });
    expect(web!.headersOf(REPO)).toHaveProperty('authorization', 'Bearer secret');
    web!.close();
    await read({}, 'https://codeberg.org/foo/foo', { token: 'secret' });
    expect(web!.headersOf('codeberg.org/api/v1/repos/foo/foo')).not.toHaveProperty('authorization');
  });
});

test('a GitLab is asked in its own words', async () => {
  const project = 'invent.kde.org/api/v4/projects/edu%2Fsub%2Ffoo';
  const commit = { id: COMMIT, committed_date: '2026-02-01T10:00:00.000+02:00' };
  expect(
    await read(
      {
        [`${project}?license=true`]: {
          default_branch: 'master',
          web_url: 'https://invent.kde.org/edu/sub/foo',
          archived: false,
          license: { key: 'gpl-3.0' },
        },
        [`${project}/repository/commits?per_page=1&ref_name=master`]: [commit],
        [`${project}/repository/tree?per_page=100&ref=${COMMIT}`]: [
          { name: 'COPYING', type: 'blob' },
          { name: 'LICENSES', type: 'tree' },
        ],
        [`${project}/repository/files/COPYING/raw?ref=${COMMIT}`]:
          'GNU GENERAL PUBLIC LICENSE Version 2, June 1991',
        [`${project}/releases?per_page=1&page=1`]: [],
        [`${project}/repository/tags?per_page=100&page=1`]: [
          { name: 'v1', commit: { ...commit, committed_date: '2010-01-01T00:00:00Z' } },
        ],
      },
      'https://invent.kde.org/edu/sub/foo',
    ),
  ).toMatchObject({
    commit: COMMIT,
    committed: '2026-02-01',
    archived: false,
    licence: { licence: 'GPL-2.0' },
    first: { name: 'v1', day: '2010-01-01' },
  });
});

test('a Forgejo is asked in its own words', async () => {
  const repo = 'codeberg.org/api/v1/repos/foo/foo';
  const commit = { sha: COMMIT, created: '2026-02-01T10:00:00Z' };
  expect(
    await read(
      {
        [repo]: {
          default_branch: 'main',
          html_url: 'https://codeberg.org/foo/foo',
          archived: true,
          website: 'https://foo.org',
        },
        [`${repo}/commits?limit=1&stat=false&sha=main`]: [commit],
        [`${repo}/contents?ref=${COMMIT}`]: [{ name: 'LICENSE', type: 'file' }],
        [`${repo}/raw/LICENSE?ref=${COMMIT}`]: 'Mozilla Public License Version 2.0',
        [`${repo}/releases?limit=1&page=1`]: [
          { tag_name: 'v2', draft: false, published_at: '2020-01-01T00:00:00Z' },
        ],
        [`${repo}/tags?limit=100&page=1`]: [
          { name: 'v1', commit: { ...commit, created: '2019-01-01T00:00:00Z' } },
        ],
      },
      'https://codeberg.org/foo/foo',
    ),
  ).toMatchObject({
    archived: true,
    homepage: 'https://foo.org',
    licence: { licence: 'MPL-2.0' },
    first: { name: 'v1', day: '2019-01-01' },
    last: { name: 'v2', day: '2020-01-01' },
  });
});

test.each([
  ['https://github.com/foo/foo.git', 'foo/foo'],
  ['https://github.com/foo/foo/tree/main/x', 'foo/foo'],
  ['https://gitlab.com/a/b/c/-/tree/main', 'a/b/c'],
  ['https://github.com/foo', undefined],
  ['https://foo.org/foo/foo', undefined],
])('%s is the repository %s', (address, path) => {
  expect(forgePlace(address)?.path).toBe(path);
});

test('versions are numbers, not letters', () => {
  expect(lowestVersion([{ name: 'v1.10' }, { name: 'v1.9' }, { name: 'nightly' }])).toEqual({
    name: 'v1.9',
  });
});
