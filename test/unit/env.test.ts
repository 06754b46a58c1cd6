import { spawnSync } from 'node:child_process';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { EnvironmentError, judgeFolder, readEnvironment } from '../../src/env.ts';
import { contentRoot } from '../content-root.ts';

/** What is said of an environment that cannot be used, a line a variable. */
function refusal(from: Record<string, string>): string[] {
  try {
    readEnvironment(from);
  } catch (error) {
    if (error instanceof EnvironmentError) return error.message.split('\n');
    throw error;
  }
  return [];
}

test('an empty environment is that of a local copy', () => {
  expect(readEnvironment({})).toEqual({
    site: 'https://learning-tools.example/',
    repository: undefined,
    policyInPages: false,
    today: undefined,
    port: 4321,
    contentRoot: undefined,
  });
});

test.each([
  'SITE_URL',
  'REPOSITORY_URL',
  'REPOSITORY_BRANCH',
  'POLICY_IN_PAGES',
  'SITE_TODAY',
  'PORT',
  'CONTENT_ROOT',
])('%s counts as not set when it is empty', (name) => {
  for (const nothing of ['', ' '])
    expect(readEnvironment({ [name]: nothing })).toEqual(readEnvironment({}));
});

test('every variable that cannot be used is named, each in one line', () => {
  expect(refusal({ SITE_URL: 'x', PORT: 'abc', SITE_TODAY: 'tomorrow' })).toEqual([
    expect.stringMatching(/^SITE_URL is “x”: /),
    expect.stringMatching(/^SITE_TODAY is “tomorrow”: /),
    expect.stringMatching(/^PORT is “abc”: /),
  ]);
});

describe('SITE_URL', () => {
  test.each([
    'https://tools.example.org',
    'https://tools.example.org/',
    'http://localhost:8080/',
    'https://someone.github.io/learning-tools',
    'https://someone.github.io/learning-tools/',
    'https://example.org/~someone/Tools_2.0/',
  ])('%s is taken, with one slash at its end', (address) => {
    expect(readEnvironment({ SITE_URL: address }).site).toBe(address.replace(/\/?$/, '/'));
  });

  test.each([
    'tools.example.org',
    'localhost:4321',
    '//tools.example.org',
    'ftp://tools.example.org',
    'https://',
    'https://me@tools.example.org',
    'https://:secret@tools.example.org',
    'https://tools.example.org/?preview',
    'https://tools.example.org/#top',
  ])('%s is no address of a site', (address) => {
    expect(refusal({ SITE_URL: address })).toEqual([
      expect.stringMatching(/^SITE_URL is “.*”: write a whole address/),
    ]);
  });

  test.each([
    'https://example.org/lernen%20&/',
    'https://example.org/ä/',
    'https://example.org//a/',
  ])('%s has a path that a web server or a file could read in another way', (address) => {
    expect(refusal({ SITE_URL: address })).toEqual([
      expect.stringMatching(/^SITE_URL is “.*”: its path .* may hold the letters a to z, digits/),
    ]);
  });
});

describe('the repository', () => {
  const repository = (from: Record<string, string>) => readEnvironment(from).repository;

  test.each([
    ['https://github.com/acme/tools', 'https://github.com/acme/tools'],
    ['https://github.com/acme/tools/', 'https://github.com/acme/tools'],
    ['https://github.com/acme/tools.git', 'https://github.com/acme/tools'],
    ['https://git.example.org/deep/er/tools//', 'https://git.example.org/deep/er/tools'],
  ])('REPOSITORY_URL %s is %s', (given, url) => {
    expect(repository({ REPOSITORY_URL: given })).toEqual({ url, branch: 'main' });
  });

  test.each([
    'http://github.com/acme/tools',
    'git@github.com:acme/tools.git',
    'github.com/acme/tools',
    'acme/tools',
    'https://github.com/',
    'https://github.com/acme/tools?tab=readme',
  ])('REPOSITORY_URL %s is refused', (address) => {
    expect(refusal({ REPOSITORY_URL: address })).toEqual([
      expect.stringMatching(/^REPOSITORY_URL is “/),
    ]);
  });

  test('is the one that GitHub Actions names, where no other is set', () => {
    const github = {
      GITHUB_SERVER_URL: 'https://git.example.org',
      GITHUB_REPOSITORY: 'acme/tools',
    };
    expect(repository(github)?.url).toBe('https://git.example.org/acme/tools');
    expect(repository({ ...github, REPOSITORY_URL: 'https://github.com/a/b' })?.url).toBe(
      'https://github.com/a/b',
    );
  });

  const URL = { REPOSITORY_URL: 'https://github.com/acme/tools' };
  test.each([
    ['the one that is set', { REPOSITORY_BRANCH: 'trunk', GITHUB_BASE_REF: 'next' }, 'trunk'],
    [
      'that which a pull request is made against',
      { GITHUB_BASE_REF: 'next', GITHUB_REF_TYPE: 'branch', GITHUB_REF_NAME: '12/merge' },
      'next',
    ],
    [
      'that which GitHub builds',
      { GITHUB_REF_TYPE: 'branch', GITHUB_REF_NAME: 'master' },
      'master',
    ],
    ['not a tag', { GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: 'v1' }, 'main'],
  ])('its branch is %s', (_, from, branch) => {
    expect(repository({ ...URL, ...from })?.branch).toBe(branch);
  });

  test('a branch that git would refuse is refused', () => {
    expect(refusal({ ...URL, REPOSITORY_BRANCH: 'my branch' })).toEqual([
      'REPOSITORY_BRANCH is “my branch”: write the name of a branch',
    ]);
  });

  describe('in the links of pages', () => {
    afterEach(() => {
      vi.unstubAllEnvs();
      vi.resetModules();
    });

    test('a file is edited, and a new one written, on its branch', async () => {
      vi.stubEnv('REPOSITORY_URL', 'https://github.com/acme/tools/');
      vi.stubEnv('REPOSITORY_BRANCH', 'site/nächste#2');
      const { editFolderUrl, newFileUrl, issueFormsUrl } = await import('../../src/site/site.ts');
      const branch = 'site/n%C3%A4chste%232';
      expect(editFolderUrl()).toBe(`https://github.com/acme/tools/edit/${branch}`);
      expect(newFileUrl()).toBe(`https://github.com/acme/tools/new/${branch}`);
      expect(issueFormsUrl()).toBe('https://github.com/acme/tools/issues/new/choose');
    });

    test('without one there are none, and a change begins with a form of the site all the same', async () => {
      for (const name of ['REPOSITORY_URL', 'GITHUB_REPOSITORY']) vi.stubEnv(name, '');
      const { editFolderUrl, editUrl, issueFormsUrl, newFileUrl } =
        await import('../../src/site/site.ts');
      expect(editUrl('content/a.mdx')).toBe('/contribute/change/?file=content%2Fa.mdx');
      expect([editFolderUrl(), issueFormsUrl(), newFileUrl()]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    });
  });
});

describe('CONTACT_MAIL', () => {
  test('is one mail address', () => {
    expect(readEnvironment({ CONTACT_MAIL: 'editors@example.org' }).contact).toBe(
      'editors@example.org',
    );
    expect(refusal({ CONTACT_MAIL: 'editors@example.org?bcc=x@y.z' })).toHaveLength(1);
  });
});

describe('SITE_TODAY', () => {
  test('is a day of the calendar', () => {
    expect(readEnvironment({ SITE_TODAY: '2028-02-29' }).today).toBe('2028-02-29');
  });

  test.each(['tomorrow', '2027-02-29', '2027-1-1', '27-01-01', '2027-01-01T00:00:00Z'])(
    '%s is none',
    (day) => expect(refusal({ SITE_TODAY: day })).toHaveLength(1),
  );
});

describe('PORT', () => {
  test('is a number that can be one', () => {
    expect(readEnvironment({ PORT: '8080' }).port).toBe(8080);
  });

  test.each(['abc', '0', '65536', '-1', '80.5', '8080x'])('%s is none', (port) =>
    expect(refusal({ PORT: port })).toHaveLength(1),
  );
});

test('CONTENT_ROOT is a folder that holds content/', () => {
  const root = contentRoot();
  expect(readEnvironment({ CONTENT_ROOT: root }).contentRoot).toBe(root);
  expect(refusal({ CONTENT_ROOT: `${root}/content` })).toHaveLength(1);
});

test.each(['/srv/site #1', '/srv/site?'])('Astro is not let into the folder %s', (root) => {
  expect(() => judgeFolder(root)).toThrow(EnvironmentError);
});

test('a script says it in one line and ends with code 1', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/check.ts'], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], SITE_TODAY: 'tomorrow' },
  });
  expect(stderr).toBe('SITE_TODAY is “tomorrow”: write a day as 2027-01-31\n');
  expect(status).toBe(1);
});
