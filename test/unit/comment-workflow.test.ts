import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const { jobs } = parse(readFileSync('.github/workflows/comment.yml', 'utf8')) as {
  jobs: { comment: { steps: { run: string }[] } };
};
const SCRIPT = jobs.comment.steps.map(({ run }) => run).join('\n');
const SHA = 'a'.repeat(40);
const SECRET = 'a-token-that-nobody-may-see';

/** Stands in for GitHub: answers which pulls are open, hands out what the check left, and notes what it is asked. */
const GH = `#!/bin/sh
printf '%s\\n' "$*" >> "$RUNNER_TEMP/asked"
case "$1 $2" in
  'api --method') cat "$RUNNER_TEMP/pulls.json" ;;
  'run download') test -e "$RUNNER_TEMP/left" && mkdir review && cp -P "$RUNNER_TEMP/left" review/numbers.json ;;
esac
`;

/** Runs the steps of the workflow in a shell, as GitHub does. */
function commentOn(
  left: string | ((place: string) => void) | undefined,
  { sha = SHA, head = 'stranger:patch-1' } = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'comment-'));
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'gh'), GH);
  chmodSync(join(bin, 'gh'), 0o755);
  const pulls = [
    { number: 7, head: { sha } },
    { number: 8, head: { sha: 'b'.repeat(40) } },
  ];
  writeFileSync(join(folder, 'pulls.json'), JSON.stringify(pulls));
  const place = join(folder, 'left');
  if (typeof left === 'string') writeFileSync(place, left);
  else left?.(place);
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', SCRIPT], {
    encoding: 'utf8',
    env: {
      PATH: `${bin}${delimiter}${process.env['PATH']}`,
      RUNNER_TEMP: folder,
      GH_TOKEN: SECRET,
      GH_REPO: 'acme/tools',
      RUN: '5',
      SHA,
      HEAD: head,
      PASSED: 'true',
      PAGE: 'https://github.com/acme/tools/actions/runs/5',
    },
  });
  expect(status, stderr).toBe(0);
  const written = join(folder, 'comment.md');
  return {
    stdout,
    asked: readFileSync(join(folder, 'asked'), 'utf8').trim().split('\n'),
    said: existsSync(written) ? readFileSync(written, 'utf8') : undefined,
  };
}

const SOUND = '{"content":1,"others":0,"errors":0,"advice":2}';
const FIGURES = 'Files of content: 1. Other files: 0. Errors: 0. Advice: 2.';

// The runners of GitHub have both commands.
const hasCommands = ['bash', 'jq'].every((name) => spawnSync(name, ['--version']).status === 0);

describe.runIf(hasCommands)('the comment on a pull request', () => {
  test('says how the check ended, its numbers, and where the rest is, on the pull request of that commit', () => {
    const { asked, said } = commentOn(SOUND);
    expect(said).toContain(`The check of this pull request passed. ${FIGURES}`);
    expect(said).toContain('https://github.com/acme/tools/actions/runs/5');
    expect(asked.at(-1)).toBe('pr comment 7 --edit-last --create-if-none --body-file comment.md');
  });

  test.each([
    ['nothing', undefined],
    [
      'text in place of a number',
      '{"content":"@all ![](https://evil.example)","others":0,"errors":0,"advice":2}',
    ],
    ['a number that is none of a count', '{"content":1.5,"others":-1,"errors":0,"advice":2}'],
    ['more than any change has', '{"content":1e300,"others":0,"errors":0,"advice":2}'],
    ['one number too few', '{"content":1}'],
    ['a list', '[1,2,3,4]'],
    ['what is no JSON', '$(touch /tmp/pwned) `id`'],
    ['a megabyte', `{"content":1,"x":"${'x'.repeat(1_000_000)}"}`],
    ['a link to something else', (place: string) => symlinkSync('/proc/self/environ', place)],
  ])('says no numbers where the check has left %s', (_, left) => {
    const { said } = commentOn(left);
    expect(said).toMatch(/^The check of this pull request passed\. \n\nWhat changes/);
    expect(said).not.toMatch(new RegExp(`${SECRET}|evil|Files of content`));
  });

  test('writes to no pull request whose last commit is another', () => {
    const { asked, said } = commentOn(SOUND, { sha: 'c'.repeat(40) });
    expect(said).toBeUndefined();
    expect(asked).toHaveLength(1);
  });

  test('takes the name of a branch for a name', () => {
    const { asked } = commentOn(SOUND, { head: 'stranger:$(id)"; rm -rf x; "' });
    expect(asked[0]).toBe(
      'api --method GET repos/acme/tools/pulls -f state=open -f head=stranger:$(id)"; rm -rf x; "',
    );
  });
});
