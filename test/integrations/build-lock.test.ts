import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { EnvironmentError } from '../../src/env.ts';
import { LOCK, lockBuilds } from '../../src/integrations/build-lock.ts';

const MODULE = pathToFileURL('src/integrations/build-lock.ts').href;

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'lock-'));
}

/** A process that holds the lock of a folder until its standard input ends. */
async function holder(root: string) {
  const child = spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { lockBuilds } from ${JSON.stringify(MODULE)};
       lockBuilds(${JSON.stringify(root)});
       process.stdin.on('end', () => process.exit()).resume();
       console.log('locked');`,
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  await once(child.stdout, 'data');
  return child;
}

describe('while a build runs in a folder', () => {
  test('another is refused, and told which process it is', async () => {
    const root = folder();
    const child = await holder(root);
    expect(() => lockBuilds(root)).toThrow(EnvironmentError);
    expect(() => lockBuilds(root)).toThrow(`Another build, process ${child.pid}, is at work`);
    expect(() => lockBuilds(folder())).not.toThrow();
    child.stdin.end();
    await once(child, 'exit');
    expect(existsSync(join(root, LOCK))).toBe(false);
    lockBuilds(root)();
  });

  test('and was killed, the next one goes on', async () => {
    const root = folder();
    const child = await holder(root);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(existsSync(join(root, LOCK))).toBe(true);
    lockBuilds(root)();
    expect(existsSync(join(root, LOCK))).toBe(false);
  });
});

test.runIf(process.platform === 'linux')(
  'a lock whose process died, and whose number another process now has, locks nothing',
  async () => {
    const root = folder();
    const child = await holder(root);
    const [, began] = readFileSync(join(root, LOCK), 'utf8').split(' ');
    child.kill('SIGKILL');
    await once(child, 'exit');
    writeFileSync(join(root, LOCK), `${process.ppid} ${began}`);
    lockBuilds(root)();
    expect(existsSync(join(root, LOCK))).toBe(false);
  },
);

test.each(['', 'no number', '-1', '0'])('a lock file that holds “%s” locks nothing', (text) => {
  const root = folder();
  mkdirSync(join(root, '.cache'));
  writeFileSync(join(root, LOCK), text);
  lockBuilds(root)();
});
