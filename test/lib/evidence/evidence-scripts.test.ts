import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEvidenceLine } from '../../../src/lib/evidence/evidence-import.ts';
import { migrateMarks } from '../../../src/lib/evidence/evidence-migration.ts';
import {
  editFrontMatter,
  evidenceText,
  mergeEvidence,
} from '../../../src/lib/evidence/evidence-text.ts';
import type { FactRecord } from '../../../src/lib/tools/facts.ts';
import { contentRoot } from '../../content-root.ts';
import { evidenceTool } from '../../evidence-tool.ts';
import { runScript } from '../../script.ts';

const DAY = '2026-03-01';

describe('front matter is edited', () => {
  const text =
    '---\nname: "Foo"   # kept\nplatforms: [web]\nsources:\n  - a\n  - b\nadded: 2026-01-01\n---\n\nText: stays\n';

  test('field by field, and every other byte stays', () => {
    expect(editFrontMatter(text, { sources: undefined })).toBe(
      '---\nname: "Foo"   # kept\nplatforms: [web]\nadded: 2026-01-01\n---\n\nText: stays\n',
    );
  });

  test('with new fields in the order of the schema', () => {
    expect(editFrontMatter(text, { maker: 'Bar', sources: undefined, offline: 'true' })).toBe(
      '---\nname: "Foo"   # kept\nplatforms: [web]\nmaker: Bar\noffline: true\nadded: 2026-01-01\n---\n\nText: stays\n',
    );
  });

  test('not at all where there is none', () => {
    expect(() => editFrontMatter('Text', {})).toThrow('no front matter');
  });
});

test('evidence is written one source a line, its fields in the order of the schema', () => {
  expect(
    evidenceText([
      { shows: ['pricing', 'name'], says: 'free, for five', seen: DAY, source: 'https://foo.org/' },
      { shows: ['name'], dated: '2026', seen: DAY, source: 'free-for-dev:README.md' },
    ]),
  ).toBe(
    `\n  - { source: https://foo.org/, seen: ${DAY}, shows: [name, pricing], says: "free, for five" }` +
      `\n  - { source: free-for-dev:README.md, seen: ${DAY}, dated: "2026", shows: [name] }`,
  );
  expect(evidenceText([])).toBeUndefined();
});

test('items of one source become one', () => {
  const source = 'https://foo.org/';
  expect(
    mergeEvidence([
      { source, seen: '2026-01-01', shows: ['pricing'], says: 'free' },
      { source: 'https://bar.org/', seen: DAY, shows: ['name'] },
      { source, seen: DAY, dated: '2025', shows: ['name', 'pricing'], says: 'free', maker: true },
    ]),
  ).toEqual([
    { source, seen: DAY, dated: '2025', shows: ['name', 'pricing'], says: 'free', maker: true },
    { source: 'https://bar.org/', seen: DAY, shows: ['name'] },
  ]);
});

describe('old marks become evidence', () => {
  const tool = evidenceTool({
    pricing: 'open-source',
    licence: 'MIT',
    platforms: ['windows'],
    repository: 'https://github.com/foo/foo',
  });
  const record: FactRecord = {
    name: 'Foo',
    url: 'https://foo.org',
    licence: 'MIT',
    pricing: 'open-source',
    platforms: ['windows'],
    sources: [{ src: 'ScoopInstaller/Extras', ref: 'bucket/foo.json' }],
  };
  const scoop = 'ScoopInstaller/Extras:bucket/foo.json';
  const migrate = (source: string, found?: FactRecord, checked?: string) =>
    migrateMarks(tool, { checked, sources: [source] }, found);

  test.each([
    ['https://foo.org/about', ['name', 'url']],
    ['https://foo.github.io/x', ['name']],
    ['https://github.com/foo/foo/issues/3', ['name', 'repository']],
    ['https://bar.com/review', ['name']],
  ])('%s shows %j', (source, shows) => {
    expect(migrate(source)[0]?.shows).toEqual(shows);
  });

  test('a data set shows what its record states and the entry agrees with', () => {
    expect(migrate(scoop, record)).toEqual([
      {
        source: scoop,
        seen: '2026-08-22',
        shows: ['name', 'url', 'platforms', 'licence'],
        says: 'listed for Windows',
      },
    ]);
    expect(migrate(scoop, { ...record, licence: 'GPL-3.0' })[0]?.shows).not.toContain('licence');
  });

  test('only the name without a record, and nothing that another source of the record could state', () => {
    expect(migrate(scoop)[0]?.shows).toEqual(['name']);
    const two = [...record.sources, { src: 'electron/apps', ref: 'apps/foo/foo.yml' }];
    expect(migrate(scoop, { ...record, sources: two })[0]?.shows).toEqual(['name', 'platforms']);
  });

  test('the day is that of the old mark, else that of the data set, else that of the entry', () => {
    expect(migrate(scoop, record, DAY)[0]?.seen).toBe(DAY);
    expect(migrate(scoop)[0]?.seen).toBe('2026-08-22');
    expect(migrate('https://bar.com/')[0]?.seen).toBe('2026-01-01');
  });

  test('a banned source goes', () => {
    expect(migrate('https://grokipedia.com/page/Foo')).toEqual([]);
  });
});

describe('a line of evidence', () => {
  const tools = new Map([['foo', evidenceTool({ signOn: ['saml'], account: 'yes' })]]);
  const read = (line: Record<string, unknown>) =>
    readEvidenceLine(
      JSON.stringify({
        slug: 'foo',
        source: 'https://foo.org/',
        firstParty: true,
        pageDate: null,
        seen: DAY,
        shows: ['name'],
        says: 'named on its page',
        ...line,
      }),
      tools,
    );

  test('becomes an item of its entry', () => {
    expect(read({ pageDate: '2026-02', source: 'http://foo.org/a' })).toEqual({
      slug: 'foo',
      item: {
        source: 'https://foo.org/a',
        seen: DAY,
        dated: '2026-02',
        shows: ['name'],
        says: 'named on its page',
      },
      sets: {},
      without: [],
    });
  });

  test('says whose the page is only where that cannot be derived', () => {
    expect(read({ source: 'https://foo-help.com/' })).toMatchObject({ item: { maker: true } });
    expect(read({ firstParty: false })).toMatchObject({ item: { maker: false } });
  });

  test('sets new fields, and lists of them grow', () => {
    expect(
      read({ shows: ['offline', 'signOn'], sets: { offline: true, signOn: ['lti'] } }),
    ).toMatchObject({ sets: { offline: true, signOn: ['saml', 'lti'] } });
  });

  test('leaves out new fields without a value', () => {
    expect(read({ shows: ['name', 'hosting'] })).toMatchObject({
      item: { shows: ['name'] },
      without: ['hosting'],
    });
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['of no entry', { slug: 'bar' }, 'there is no entry bar'],
    ['for a field that is not set', { shows: ['maker'] }, 'does not set maker'],
    ['for the state of an active tool', { shows: ['status'] }, 'does not set status'],
    ['of a banned host', { source: 'https://grokipedia.com/x' }, 'encyclopaedia'],
    ['that contradicts a field', { sets: { account: 'no' } }, 'account is yes'],
    ['with a source that is none', { source: 'foo.org' }, 'source'],
    ['with a field that there is not', { shows: ['colour'] }, 'shows'],
    ['with new facts but no value', { shows: ['hosting'] }, 'no value is given'],
  ])('%s is refused', (_, line, reason) => {
    expect(read(line)).toEqual({ reason: expect.stringContaining(reason) as string });
  });

  test('that is no JSON is refused', () => {
    expect(readEvidenceLine('{', tools)).toEqual({ reason: 'is no JSON' });
  });
});

test('both scripts run over a content folder, twice with the same result', async () => {
  const root = contentRoot();
  const path = join(root, 'content/tools/a/alpha-quiz.mdx');
  const before = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    before.replace(
      'added: 2026-01-15\n',
      'added: 2026-01-15\nchecked: 2026-02-01\nsources: ["https://alpha.example.org/"]\n',
    ),
  );
  const lines = join(mkdtempSync(join(tmpdir(), 'lines-')), 'lines.jsonl');
  writeFileSync(
    lines,
    `${JSON.stringify({ slug: 'alpha-quiz', source: 'https://alpha.example.org/', firstParty: true, seen: DAY, shows: ['pricing'], says: 'costs nothing' })}\n`,
  );
  const run = (script: string, ...args: string[]) =>
    runScript(script, args, process.cwd(), { CONTENT_ROOT: root });
  const expected = before.replace(
    'added: 2026-01-15\n',
    `added: 2026-01-15\nevidence:\n  - { source: https://alpha.example.org/, seen: ${DAY}, shows: [name, url, pricing], says: costs nothing }\n`,
  );
  for (const round of [1, 2]) {
    await run('migrate-evidence');
    await run('import-evidence', lines);
    expect(readFileSync(path, 'utf8'), `round ${round}`).toBe(expected);
  }
});
