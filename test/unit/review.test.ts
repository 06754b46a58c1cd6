import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentRoot } from '../content-root.ts';

const ALPHA = 'content/tools/a/alpha-quiz.mdx';

/** A repository with the base content, and what `npm run review` says of what was done since. */
function reviewOf(change: (root: string, write: (path: string, text: string) => void) => void) {
  const root = contentRoot();
  const git = (...args: string[]) => execFileSync('git', ['-C', root, ...args]);
  const commit = () => {
    git('add', '-A');
    git('-c', 'user.name=a', '-c', 'user.email=a@b.c', 'commit', '-qm', 'x', '--allow-empty');
  };
  git('init', '-q');
  commit();
  change(root, (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  });
  commit();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      resolve('scripts/review.ts'),
      '--since=HEAD^',
      `--numbers=${join(root, 'numbers.json')}`,
      `--pages=${join(root, 'pages')}`,
    ],
    { encoding: 'utf8', env: { ...process.env, CONTENT_ROOT: root, SITE_TODAY: '2026-06-01' } },
  );
  expect(status, stderr).toBe(0);
  const written = (name: string) => readFileSync(join(root, name), 'utf8');
  aside = { numbers: JSON.parse(written('numbers.json')), pages: written('pages') };
  return stdout;
}

/** What the last review has left for the workflows. */
let aside: { numbers: unknown; pages: string };

describe('npm run review', () => {
  test('shows a changed fact as it was and as it is, and nothing else', () => {
    const review = reviewOf((root, write) =>
      write(
        ALPHA,
        readFileSync(join(root, ALPHA), 'utf8').replace('pricing: free', 'pricing: paid'),
      ),
    );
    expect(review).toContain('1 file of content, 0 other files; the check finds 0 errors');
    expect(review).toContain(
      `### changed \`${ALPHA}\`\n\n- \`alpha-quiz\`\n  - \`pricing\`: \`free\` → \`paid\`\n`,
    );
    expect(review).toContain('Lines: +1, −1.');
    expect(review).not.toContain('summary');
    expect(aside.numbers).toEqual({ content: 1, others: 0, errors: 0, advice: 0 });
    expect(aside.pages).toBe('/tools/alpha-quiz/\n');
  });

  test('suspects that a new tool is there already, and counts its words and sources', () => {
    const review = reviewOf((root, write) =>
      write(
        'content/tools/b/beta.mdx',
        readFileSync(join(root, ALPHA), 'utf8').replace('Alpha Quiz', 'Beta'),
      ),
    );
    expect(review).toContain('### new `content/tools/b/beta.mdx`');
    expect(review).toMatch(/ {2}- text: \d\d words\n/);
    expect(review).toMatch(/### Suspected twice\n\n(?:- `content\/tools\/b\/beta\.mdx:.*`\n?)+/);
  });

  test('says which fields evidence shows for the first time', () => {
    const review = reviewOf((root, write) => {
      const text = readFileSync(join(root, ALPHA), 'utf8');
      const item =
        '  - { source: https://alpha.example/price, seen: 2026-05-01, shows: [pricing, url] }';
      write(
        ALPHA,
        /^evidence:$/m.test(text)
          ? text.replace(/^evidence:$/m, `evidence:\n${item}`)
          : text.replace(/\n---\n/, `\nevidence:\n${item}\n---\n`),
      );
    });
    expect(review).toMatch(/`evidence`: \d sources? → \d; shows for the first time .*`pricing`/);
  });

  test('asks whether several files belong together', () => {
    const review = reviewOf((root, write) => {
      write('scripts/x.ts', 'process.exit()\n');
      rmSync(join(root, ALPHA));
    });
    expect(review).toContain('More than one file: do they belong together?');
  });

  test('says what is not content', () => {
    const review = reviewOf((_, write) => write('scripts/x.ts', 'process.exit()'));
    expect(review).toContain('### Not content: read it as code\n\n- new `scripts/x.ts`');
  });

  test('shows what has gone', () => {
    expect(reviewOf((root) => rmSync(join(root, ALPHA)))).toContain(`### gone \`${ALPHA}\``);
  });

  test('keeps the Markdown, the names and the line ends of contributors to itself', () => {
    const evil = '"`@all` [x](https://evil.example)\\n\\n## Approved"';
    const review = reviewOf((root, write) =>
      write(
        ALPHA,
        readFileSync(join(root, ALPHA), 'utf8').replace('name: Alpha Quiz', `name: ${evil}`),
      ),
    );
    const line = review.split('\n').find((one) => one.includes('evil.example'))!;
    expect(line).toMatch(/^ {2}- `name`: `[^`]*` → `[^`]*`$/);
    expect(review).not.toMatch(/^## Approved/m);
  });
});
