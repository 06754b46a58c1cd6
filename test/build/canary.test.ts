import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { FIXTURES } from '../content-root.ts';

/** A project of its own with the site's code and the fixtures' content, in which hostile files can be tried. */
function project(): string {
  const root = mkdtempSync(join(tmpdir(), 'canary-'));
  for (const item of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) cpSync(item, join(root, item), { recursive: true });
  cpSync(join(FIXTURES, 'base'), root, { recursive: true });
  cpSync(join(FIXTURES, 'mdx-safety/pass'), root, { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  return root;
}

const ASTRO = resolve('node_modules/astro/bin/astro.mjs');
/** A bare environment: Vitest's own DEV and MODE would reach Astro. */
const BARE = { PATH: process.env['PATH'], HOME: process.env['HOME'], SITE_TODAY: '2026-06-01' };

function build(root: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [ASTRO, 'build'], { cwd: root, encoding: 'utf8', env: BARE });
  return { status, output: stdout + stderr };
}

const ATTACKS: Record<string, (canary: string) => string> = {
  'an export': (canary) => `import { writeFileSync } from 'node:fs'\n\nexport const sung = writeFileSync(${JSON.stringify(canary)}, 'x')`,
  'an expression': (canary) => `{(await import('node:fs')).writeFileSync(${JSON.stringify(canary)}, 'x')}`,
  'an attribute': (canary) => `<Callout title={process.getBuiltinModule('fs').writeFileSync(${JSON.stringify(canary)}, 'x')}>a</Callout>`,
};
const TARGETS = ['content/articles/2026/asking-first.mdx', 'content/tools/a/alpha-quiz.mdx'];

describe('contributed code never runs', () => {
  test.each(TARGETS.flatMap((target) => Object.keys(ATTACKS).map((attack) => [attack, target])))('%s in %s', (attack, target) => {
    const root = project();
    const canary = join(root, 'canary.txt');
    const file = join(root, target!);
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n\n${ATTACKS[attack!]!(canary)}\n`);
    const { status, output } = build(root);
    expect(status).not.toBe(0);
    expect(output).toMatch(new RegExp(`${target}:\\d+:\\d+ {2}.*not.*→`));
    expect(existsSync(canary)).toBe(false);
    expect(existsSync(join(root, 'dist'))).toBe(false);
  });

  test('what is saved while astro dev runs is refused, too', async () => {
    const root = project();
    const canary = join(root, 'canary.txt');
    const file = join(root, TARGETS[0]!);
    const server = spawn(process.execPath, [ASTRO, 'dev', '--port', '4700'], { cwd: root, env: BARE, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => void (output += chunk));
    const until = async (done: () => boolean | Promise<boolean>) => {
      for (const end = Date.now() + 60_000; Date.now() < end; await new Promise((later) => setTimeout(later, 250))) if (await done()) return;
      throw new Error(`waited in vain\n${output}`);
    };
    try {
      await until(() => /localhost:\d+/.test(output));
      const address = `http://localhost:${/localhost:(\d+)/.exec(output)![1]}/magazine/asking-first/`;
      await until(async () => (await fetch(address).catch(() => undefined))?.status === 200);
      writeFileSync(file, `${readFileSync(file, 'utf8')}\n\n${ATTACKS['an export']!(canary)}\n`);
      await until(() => output.includes('left out until it is mended'));
      expect((await fetch(address)).status).toBeGreaterThanOrEqual(400);
      expect(output).toContain('code is not allowed');
      expect(existsSync(canary)).toBe(false);
    } finally {
      server.kill();
    }
  });

  test('the canary would sing if the article were compiled and run', async () => {
    const canary = join(mkdtempSync(join(tmpdir(), 'canary-')), 'canary.txt');
    const { code } = await mdxToJs(ATTACKS['an export']!(canary), { jsx: false, jsxImportSource: 'astro' });
    const module = join(resolve('node_modules/.cache/canary'), `${process.pid}.mjs`);
    mkdirSync(dirname(module), { recursive: true });
    writeFileSync(module, code);
    await import(/* @vite-ignore */ module);
    expect(existsSync(canary)).toBe(true);
  });
});

test('sound content builds, and a scheduled article stays out until its day', () => {
  const root = project();
  const file = join(root, 'content/articles/2026/asking-first.mdx');
  const later = join(root, 'content/articles/2026/asking-later.mdx');
  writeFileSync(later, readFileSync(file, 'utf8').replace('published: 2026-02-01', 'published: 2026-06-02'));
  const { status, output } = build(root);
  expect(output).toContain('Complete!');
  expect(status).toBe(0);
  expect(existsSync(join(root, 'dist/magazine/asking-first/index.html'))).toBe(true);
  expect(existsSync(join(root, 'dist/magazine/asking-later/index.html'))).toBe(false);
  for (const page of ['rss.xml', 'sitemap-0.xml', 'magazine/index.html']) expect(readFileSync(join(root, 'dist', page), 'utf8')).not.toContain('asking-later');
});
