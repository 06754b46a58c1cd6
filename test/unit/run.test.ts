import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** A folder with the door, a script that says on which Node it runs and with what, and, unless left out, the Node of this test. */
function project(brings = true): string {
  const root = mkdtempSync(join(tmpdir(), 'run-'));
  mkdirSync(join(root, 'scripts'));
  cpSync('scripts/run.mjs', join(root, 'scripts/run.mjs'));
  writeFileSync(
    join(root, 'scripts/say.ts'),
    'const said: string[] = [process.versions.node, ...process.argv.slice(2)];\nconsole.log(said.join(" "));\nprocess.exitCode = 3;\n',
  );
  writeFileSync(join(root, 'package.json'), '{"type":"module"}');
  if (brings)
    for (const { folder, file } of binaries()) {
      mkdirSync(join(root, 'node_modules', folder), { recursive: true });
      symlinkSync(process.execPath, join(root, 'node_modules', folder, file));
    }
  return root;
}

/** Where the door looks for a Node, on each platform. */
function binaries(): { folder: string; file: string }[] {
  return [
    ...readFileSync('scripts/run.mjs', 'utf8').matchAll(/'(node-[\w-]+\/bin)\/(node[.\w]*)'/g),
  ].map(([, folder, file]) => ({ folder: folder!, file: file! }));
}

function run(node: string, root: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(node, ['scripts/run.mjs', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout: stdout.trim(), stderr: stderr.trim() };
}

/** A Node of the machine that is older than the project's, if it has one. */
const old = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'node'))
  .find((node) => {
    const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
    return stdout && Number.parseInt(stdout.slice(1), 10) < 24;
  });

test('the door looks for every Node that the lock file brings', () => {
  const { optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    optionalDependencies: Record<string, string>;
  };
  expect(
    binaries()
      .map(({ folder }) => dirname(folder))
      .sort(),
  ).toEqual(Object.keys(optionalDependencies).filter((name) => name.startsWith('node-')));
});

test('on a Node of 24 or later a script simply runs, with its arguments and exit code', () => {
  expect(run(process.execPath, project(false), 'say', 'a b', '--c')).toEqual({
    status: 3,
    stdout: `${process.versions.node} a b --c`,
    stderr: '',
  });
});

test('the command of a package runs, too', () => {
  const root = project(false);
  const folder = join(root, 'node_modules/speaker');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"type":"module","bin":{"speaker":"./cli.js"}}');
  writeFileSync(join(folder, 'cli.js'), 'console.log(process.argv[2])');
  expect(run(process.execPath, root, 'speaker', 'loud').stdout).toBe('loud');
});

describe.skipIf(!old)('on an older Node', () => {
  test('it runs on the one that the project brings', () => {
    expect(run(old!, project(), 'say', 'a b')).toEqual({
      status: 3,
      stdout: `${process.versions.node} a b`,
      stderr: '',
    });
  });

  test('where the project brings none, one sentence says what is missing', () => {
    const { status, stderr } = run(old!, project(false), 'say');
    expect(stderr).toMatch(
      /^This needs Node 24 or later and runs on v\d+\.\d+\.\d+: run “npm ci”.*\.$/,
    );
    expect(status).toBe(1);
  });
});
