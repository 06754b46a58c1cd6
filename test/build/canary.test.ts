import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check-content.ts';
import { readContentFiles } from '../../src/read/content-files.ts';
import { FIXTURE_DAY } from '../content-root.ts';
import { build, develop, project } from './project.ts';
import { FILLER, smuggled } from './smuggled.ts';

const ATTACKS: Record<string, (canary: string) => string> = {
  'an export': (canary) =>
    `import { writeFileSync } from 'node:fs'\n\nexport const sung = writeFileSync(${JSON.stringify(canary)}, 'x')`,
  'an expression': (canary) =>
    `{(await import('node:fs')).writeFileSync(${JSON.stringify(canary)}, 'x')}`,
  'an attribute': (canary) =>
    `<Callout title={process.getBuiltinModule('fs').writeFileSync(${JSON.stringify(canary)}, 'x')}>a</Callout>`,
};
const TARGETS = ['content/articles/2026/asking-first.mdx', 'content/tools/a/alpha-quiz.mdx'];

describe('contributed code never runs', () => {
  test('each attack in an article and in a tool stops the build, which names every one of them', () => {
    const root = project();
    const canary = join(root, 'canary.txt');
    const places = TARGETS.flatMap((target) =>
      Object.values(ATTACKS).map((attack, index) => {
        const path = target.replace('.mdx', `-${index}.mdx`);
        writeFileSync(
          join(root, path),
          `${readFileSync(join(root, target), 'utf8')}\n\n${attack(canary)}\n`,
        );
        return path;
      }),
    );
    const { status, output } = build(root);
    expect(status).not.toBe(0);
    for (const path of places) expect(output).toMatch(new RegExp(`${path}:\\d+:\\d+ {2}.*not.*→`));
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
      await server.until(() => server.output().includes('code is not allowed'));
      await server.until(async () => (await fetch(address)).status >= 400);
      expect(existsSync(canary)).toBe(false);
    } finally {
      server.stop();
    }
  });

  test('the lock on the module graph stops a build in which a page would import a contributed file', () => {
    const root = project();
    const page = join(root, 'src/pages/404.astro');
    writeFileSync(
      page,
      readFileSync(page, 'utf8').replace(
        '---\n',
        "---\nimport * as contributed from '../../content/articles/2026/asking-first.mdx?raw';\nvoid contributed;\n",
      ),
    );
    const { status, output } = build(root);
    expect(status).not.toBe(0);
    expect(output).toContain(
      'content/articles/2026/asking-first.mdx: a contributed file may not become a module',
    );
  });
});

describe('code in the front matter, for a second reader to find', () => {
  const CASES = Object.keys(smuggled(''));

  /** A project that holds them all but those that the check refuses; whatever is accepted has to be harmless. */
  function projectWithAll(): { root: string; canaries: string[]; accepted: number[] } {
    const root = project();
    const path = (index: number) => `content/articles/2026/harmless-${index}.mdx`;
    const canaries = CASES.map((name, index) => {
      const canary = join(root, `canary-${index}.txt`);
      writeFileSync(
        join(root, path(index)),
        smuggled(canary)[name]! + FILLER.replaceAll('Zulope', `Zulope ${index}`),
      );
      return canary;
    });
    const { findings } = checkContent(readContentFiles(root), FIXTURE_DAY);
    const refused = new Set(
      findings.filter(({ severity }) => severity === 'error').map(({ file }) => file),
    );
    for (const index of CASES.keys()) if (refused.has(path(index))) rmSync(join(root, path(index)));
    return {
      root,
      canaries,
      accepted: [...CASES.keys()].filter((index) => !refused.has(path(index))),
    };
  }

  test('astro build does not run it', () => {
    const { root, canaries, accepted } = projectWithAll();
    const { status, output } = build(root);
    expect(status, output).toBe(0);
    for (const index of accepted)
      expect(existsSync(join(root, `dist/magazine/harmless-${index}/index.html`))).toBe(true);
    for (const canary of canaries) expect(existsSync(canary)).toBe(false);
  });

  test('astro dev does not run it', async () => {
    const { root, canaries, accepted } = projectWithAll();
    const server = develop(root);
    try {
      const address = await server.ready();
      for (const index of accepted)
        expect((await fetch(`${address}/magazine/harmless-${index}/`)).status).toBe(200);
      await (await fetch(`${address}/rss.xml`)).text();
      for (const canary of canaries) expect(existsSync(canary)).toBe(false);
    } finally {
      server.stop();
    }
  });

  test('the canary sings where @astrojs/mdx compiles the very same file', () => {
    const root = mkdtempSync(join(tmpdir(), 'canary-'));
    const canary = join(root, 'canary.txt');
    mkdirSync(join(root, 'src/pages'), { recursive: true });
    symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
    writeFileSync(join(root, 'package.json'), '{"type":"module"}');
    writeFileSync(
      join(root, 'astro.config.mjs'),
      "import mdx from '@astrojs/mdx';\nexport default { integrations: [mdx()] };\n",
    );
    writeFileSync(join(root, 'src/pages/article.mdx'), smuggled(canary)[CASES[0]!]! + FILLER);
    build(root);
    expect(existsSync(canary)).toBe(true);
  });
});
