import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { build, develop, project } from './project.ts';

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
    const server = develop(root);
    try {
      const address = `${await server.ready()}/magazine/asking-first/`;
      await server.until(async () => (await fetch(address).catch(() => undefined))?.status === 200);
      writeFileSync(file, `${readFileSync(file, 'utf8')}\n\n${ATTACKS['an export']!(canary)}\n`);
      await server.until(() => server.output().includes('left out until it is mended'));
      expect((await fetch(address)).status).toBeGreaterThanOrEqual(400);
      expect(server.output()).toContain('code is not allowed');
      expect(existsSync(canary)).toBe(false);
    } finally {
      server.stop();
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
