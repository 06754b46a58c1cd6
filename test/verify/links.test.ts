import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readLink } from '../../scripts/links/link-reader.ts';
import { runLinks, type LinkSettings } from '../../scripts/links/run.ts';
import { PoliteClient, type Manners } from '../../scripts/verify/polite.ts';
import { stateOf } from '../../src/lib/links/link-answers.ts';
import { contentRoot, FIXTURES } from '../content-root.ts';
import { runScript } from '../script.ts';
import { IMPATIENT, mirrorAt, newFolder, says, webOf, type Conduct, type Web } from './robot.ts';

let web: Web | undefined;
afterEach(() => web?.close());

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const page = (html: string, status = 200): Conduct => says(status, HTML, html);
const ADDRESS = 'https://foo.org/guide';

async function ask(places: Record<string, Conduct | string>, manners: Partial<Manners> = {}) {
  web = await webOf(places);
  const client = new PoliteClient({ ...IMPATIENT, route: mirrorAt(web.address), ...manners });
  const answer = await readLink(client, ADDRESS);
  return { state: stateOf(ADDRESS, answer), answer };
}

/** Where a page leads on to, with a status. */
const leads = (status: number, location: string): Conduct => says(status, { location });

describe('what an address answers', () => {
  const SOUND = page('<title>Guide</title><h1>How to ask</h1><p>Ask first.</p>');

  test.each<[string, string, Record<string, Conduct>]>([
    ['a page', 'fine', { 'foo.org/guide': SOUND }],
    ['a file', 'fine', { 'foo.org/guide': says(200, { 'content-type': 'application/pdf' }) }],
    ['404', 'dead', {}],
    ['410', 'dead', { 'foo.org/guide': says(410) }],
    ['403 to robots', 'closed-to-robots', { 'foo.org/guide': says(403) }],
    ['500, however often', 'unreachable', { 'foo.org/guide': says(500) }],
    [
      'that it has moved for good',
      'moved',
      { 'foo.org/guide': leads(301, 'https://bar.org/guide'), 'bar.org/guide': SOUND },
    ],
    [
      'that it is elsewhere today',
      'fine',
      { 'foo.org/guide': leads(302, 'https://bar.org/guide'), 'bar.org/guide': SOUND },
    ],
    [
      'that it has moved, with a last slash',
      'fine',
      { 'foo.org/guide': leads(301, '/guide/'), 'foo.org/guide/': SOUND },
    ],
    [
      'a redirect in a circle',
      'unreachable',
      { 'foo.org/guide': leads(301, '/a'), 'foo.org/a': leads(301, '/guide') },
    ],
    [
      'the front page instead of it',
      'soft-404',
      { 'foo.org/guide': leads(302, '/en/'), 'foo.org/en/': SOUND },
    ],
    [
      '200 and “not found” in its title',
      'soft-404',
      { 'foo.org/guide': page('<title>Page not found – Foo</title><p>Sorry.</p>') },
    ],
    [
      '200 and “404” in its heading',
      'soft-404',
      { 'foo.org/guide': page('<title>Foo</title><h1>Error 404</h1>') },
    ],
    [
      'that its domain is for sale',
      'parked',
      { 'foo.org/guide': page('<h1>foo.org</h1><p>This domain is for sale.</p>') },
    ],
    [
      'a page about pages that are not found',
      'fine',
      {
        'foo.org/guide': page(
          '<title>Writing error pages</title><p>A page that says “Page not found” helps nobody.</p>',
        ),
      },
    ],
    [
      'nothing to a question for its head, and a page to one for the whole',
      'fine',
      {
        'foo.org/guide': (response, request, time) =>
          request.method === 'HEAD'
            ? response.writeHead(405).end()
            : SOUND(response, request, time),
      },
    ],
    [
      'a broken connection to a question for its head, and a page to one for the whole',
      'fine',
      {
        'foo.org/guide': (response, request, time) =>
          request.method === 'HEAD' ? response.destroy() : SOUND(response, request, time),
      },
    ],
    [
      '429 with Retry-After, then a page',
      'fine',
      {
        'foo.org/guide': (response, request, time) =>
          time === 1
            ? response.writeHead(429, { 'retry-after': '0' }).end()
            : SOUND(response, request, time),
      },
    ],
  ])('%s: %s', async (_, state, places) => {
    expect(await ask(places)).toMatchObject({ state });
  });

  test.each(['https://127.0.0.1/a', 'https://printer.local/', 'https://metadata.internal/'])(
    '%s is not asked: it leads into the network that asks',
    async (address) => {
      web = await webOf({});
      const client = new PoliteClient({ ...IMPATIENT, route: mirrorAt(web.address) });
      expect(await readLink(client, address)).toEqual({
        kind: 'none',
        why: 'leads to no public host',
      });
      expect(web.asked).toEqual([]);
    },
  );

  test('nothing at all, however long one waits', async () => {
    expect(await ask({ 'foo.org/guide': () => {} }, { timeout: 50, retries: 0 })).toMatchObject({
      state: 'unreachable',
      answer: { why: 'did not answer in time' },
    });
  });

  test('429 for an hour: it is left for another run', async () => {
    const closed = says(429, { 'retry-after': '3600' });
    await expect(ask({ 'foo.org/guide': closed })).rejects.toMatchObject({ kind: 'later' });
    expect(web!.asked).toHaveLength(1);
  });

  test('a file is asked for its head alone', async () => {
    const methods: string[] = [];
    await ask({
      'foo.org/guide': (response, { method = '' }) => {
        methods.push(method);
        response.writeHead(200, { 'content-type': 'application/zip' }).end();
      },
    });
    expect(methods).toEqual(['HEAD']);
  });

  test('a certificate that is for another name and that nobody vouches for', async () => {
    const [key, cert] = ['key', 'certificate'].map((name) =>
      readFileSync(join(import.meta.dirname, `tls/${name}.pem`)),
    );
    const server = createServer({ key, cert }, (_, response) => response.end('there'));
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const { port } = server.address() as AddressInfo;
    const answer = await ask({}, { route: () => new URL(`https://127.0.0.1:${port}/`) });
    server.close();
    expect(answer).toEqual({
      state: 'unreachable',
      answer: { kind: 'none', why: 'has a certificate that nobody vouches for' },
    });
  });
});

/** A content folder whose one tool rests on three addresses, one of them twice. */
function library(): string {
  const root = contentRoot();
  const file = join(root, 'content/tools/f/foo.mdx');
  mkdirSync(join(root, 'content/tools/f'));
  writeFileSync(
    file,
    `---
name: Foo
url: https://foo.org/
evidence:
  - { source: "https://bar.org/price#plans", seen: 2026-02-01, shows: [pricing], says: free }
---

Read [the price](https://bar.org/price) and [the table](https://baz.org/a.png).
`,
  );
  return root;
}

const settingsFor = (root: string, more: Partial<LinkSettings> = {}): LinkSettings => ({
  root,
  today: '2026-03-01',
  folder: join(root, 'cache'),
  limit: Infinity,
  again: 6,
  manners: { ...IMPATIENT, route: mirrorAt(web!.address) },
  ...more,
});

describe('npm run links', () => {
  const WORLD = {
    'foo.org/': page('<title>Foo</title>'),
    'alpha.example.org/': page('<title>Alpha</title>'),
    'baz.org/a.png': says(200, { 'content-type': 'image/png' }),
  };

  test('finds addresses in fields, evidence and texts, each once, and says where a dead one stands', async () => {
    web = await webOf(WORLD);
    const root = library();
    const { all, links } = await runLinks(settingsFor(root));
    expect(all).toBe(4);
    expect(links.find(({ of }) => of === 'https://bar.org/price')).toMatchObject({
      state: 'dead',
      places: ['content/tools/f/foo.mdx:5', 'content/tools/f/foo.mdx:8'],
    });
    const report = readFileSync(join(root, 'cache/links.md'), 'utf8');
    expect(report).toContain('Of 4 addresses 4 have been asked: 3 are there');
    expect(report).toMatch(
      /### Dead\n\n.+\n\n- \[ \] `https:\/\/bar\.org\/price` `answers 404`, since 2026-03-01, in `content\/tools\/f\/foo\.mdx:5`/,
    );
  });

  test('asks nothing twice while its answer is fresh, goes on where it stood, and keeps since when', async () => {
    web = await webOf(WORLD);
    const root = library();
    expect((await runLinks(settingsFor(root, { limit: 2 }))).asked).toBe(2);
    expect((await runLinks(settingsFor(root))).asked).toBe(2);
    expect((await runLinks(settingsFor(root))).asked).toBe(0);
    const week = await runLinks(settingsFor(root, { today: '2026-03-08' }));
    expect(week.asked).toBe(4);
    expect(week.links.find(({ state }) => state === 'dead')).toMatchObject({
      day: '2026-03-08',
      since: '2026-03-01',
    });
  });

  test('says nothing of hosts when it is the network that is silent', async () => {
    web = await webOf({});
    const root = library();
    const file = join(root, 'content/tools/f/foo.mdx');
    const more = Array.from({ length: 30 }, (_, n) => `[a](https://h${n}.org/)`).join(' ');
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n${more}\n`);
    const route = () => new URL('http://127.0.0.1:1/');
    const { links, later } = await runLinks(
      settingsFor(root, { manners: { ...IMPATIENT, retries: 0, route } }),
    );
    expect(links).toEqual([]);
    expect([...later.keys()]).toEqual(['no host answers: is there a network?']);
  });

  test('what a stranger’s page says cannot become Markdown of ours', async () => {
    const evil = page('<title>Page not found `@all` [x](https://evil.org)\n\n## Hi</title>');
    web = await webOf({ ...WORLD, 'bar.org/price': evil });
    const root = library();
    await runLinks(settingsFor(root));
    const report = readFileSync(join(root, 'cache/links.md'), 'utf8');
    const line = report.split('\n').find((one) => one.includes('not found'))!;
    expect(line).toContain(
      '`says there is nothing: “Page not found @all [x](https://evil.org) ## Hi”`',
    );
  });

  test('the command prints what needs a look, or everything as JSON', async () => {
    web = await webOf(WORLD);
    const root = library();
    const args = ['--mirror', web.address, '--gap', '0', '--cache', newFolder()];
    const run = (...more: string[]) =>
      new Promise<string>((done) => {
        const child = spawn(process.execPath, [resolve('scripts/links.ts'), ...args, ...more], {
          env: { ...process.env, CONTENT_ROOT: root, SITE_TODAY: '2026-03-01' },
        });
        let out = '';
        child.stdout.on('data', (part: Buffer) => (out += part.toString()));
        child.on('close', () => done(out));
      });
    expect(await run()).toMatch(
      /^dead: `https:\/\/bar\.org\/price`.+\n4 of 4 addresses asked, 1 of 4/,
    );
    const { links } = JSON.parse(await run('--json')) as { links: { state: string }[] };
    expect(links.map(({ state }) => state).sort()).toEqual(['dead', 'fine', 'fine', 'fine']);
  });
});

describe('npm run links -- --since', () => {
  const FOO = 'content/tools/f/foo.mdx';
  const commit = (root: string) => {
    const git = (...args: string[]) => execFileSync('git', ['-C', root, ...args]);
    git('init', '-q');
    git('add', '-A');
    git('-c', 'user.name=a', '-c', 'user.email=a@b.c', 'commit', '-qm', 'x', '--allow-empty');
  };
  /** What is said of a tool that has this text and came after everything else. */
  async function saidOf(text: string, ...more: string[]) {
    const root = contentRoot();
    commit(root);
    if (text !== '') {
      mkdirSync(join(root, 'content/tools/f'));
      writeFileSync(join(root, FOO), text);
    }
    commit(root);
    const cache = join(root, 'cache');
    const { status, stdout, stderr } = await runScript(
      'links',
      [
        ...['--since', 'HEAD^', '--mirror', web!.address, '--cache', cache],
        ...['--gap', '0', '--retries', '0', ...more],
      ],
      undefined,
      { CONTENT_ROOT: root, SITE_TODAY: '2026-03-01' },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(existsSync(join(cache, 'links.md'))).toBe(false);
    return stdout;
  }
  /** Its text begins in line 12. */
  const toolWith = (text: string) =>
    readFileSync(join(FIXTURES, 'base/content/tools/a/alpha-quiz.mdx'), 'utf8')
      .replace('alpha.example.org', 'foo.org')
      .replace(/\n---\n[\s\S]*$/, `\n---\n\n${text}\n`);
  const SOUND = page('<title>Foo</title>');

  test('asks what the changed files lead to and nothing else, and says by file what does not answer', async () => {
    web = await webOf({
      'foo.org/': SOUND,
      'a.org/old': leads(301, 'https://a.org/new'),
      'a.org/new': SOUND,
      'b.org/': page('<title>b.org</title><p>This domain is for sale.</p>'),
      'c.org/': says(403),
      'd.org/': says(429, { 'retry-after': '3600' }),
    });
    const said = await saidOf(
      toolWith(
        '[a](https://a.org/old) [b](https://b.org/) [c](https://c.org/)\n[d](https://d.org/) [e](https://e.org/gone), [e](https://e.org/gone#top)',
      ),
    );
    expect(new Set(web.asked.map((place) => place.split('/')[0]))).toEqual(
      new Set(['foo.org', 'a.org', 'b.org', 'c.org', 'd.org', 'e.org']),
    );
    expect(said).toContain(
      'Of 6 addresses in what changes 1 is there, 1 let no robot in, 3 need a look, 1 could not be asked.\n',
    );
    expect(said.slice(said.indexOf('###')).trim().split('\n')).toEqual([
      `### \`${FOO}\``,
      '',
      '- Dead: `https://e.org/gone` `answers 404`, line 13',
      expect.stringMatching(/^- Parked or for sale: `https:\/\/b\.org\/` `.+`, line 12$/),
      '- Moved for good: `https://a.org/old` `has moved to https://a.org/new`, line 12',
      '- Lets no robot in, so open it yourself: `https://c.org/` `answers 403`, line 12',
      '- Could not be asked: `https://d.org/` `asked to be left alone for 3600 seconds`, line 13',
    ]);
  });

  test('has nothing to say where no address changes', async () => {
    web = await webOf({});
    expect(await saidOf('')).toContain('There is no address in what changes.\n');
    expect(web.asked).toEqual([]);
  });

  test('says that what could not be read may hold more', async () => {
    web = await webOf({});
    expect(await saidOf('---\nname: [\n---\n')).toContain('The check finds errors in these files');
  });

  test.each([1, 30])(
    'says in a sentence that the network is missing, of %i hosts',
    async (hosts) => {
      web = await webOf({});
      const links = Array.from({ length: hosts - 1 }, (_, n) => `[a](https://h${n}.org/)`).join(
        ' ',
      );
      const said = await saidOf(toolWith(links), '--mirror', 'http://127.0.0.1:1');
      expect(said).toMatch(/No page came from any host: there may be no network here\.\n/);
      expect(said.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(
        hosts === 1 ? 1 : 0,
      );
    },
  );

  test('asks no more than it may, and waits for no host longer than it may', async () => {
    web = await webOf({ 'foo.org/': SOUND });
    const text = toolWith('[a](https://a.org/)');
    expect(await saidOf(text, '--limit', '1')).toContain(
      'Of 2 addresses in what changes 1 is there, 0 need a look, of 1 nothing is known yet.',
    );
    web.close();
    web = await webOf({ 'foo.org/': () => {}, 'a.org/': () => {} });
    expect(await saidOf(text, '--minutes', '0')).toContain(
      '0 are there, 0 need a look, of 2 nothing is known yet.\n',
    );
  });

  test('what contributors and their hosts write cannot become Markdown of ours', async () => {
    web = await webOf({
      'foo.org/': page('<title>Page not found `@all` [x](https://evil.org)\n\n## Hi</title>'),
    });
    const said = await saidOf(toolWith('[a](https://a.org/x@all|y*z*)'));
    expect(said.match(/^#+ .*$/gm)).toEqual(['## Whether its links answer', `### \`${FOO}\``]);
    for (const line of said.split('\n').filter((one) => one.startsWith('- ')))
      expect(line).toMatch(/^- [A-Z][a-z, ]+: `[^`]+` `[^`]+`, line \d+$/);
  });
});
