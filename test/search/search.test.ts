import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countFacets, passes, sortRecords } from '../../src/lib/search/facets.ts';
import { NameIndex } from '../../src/lib/search/name-index.ts';
import { packFacts, packNames, plainSlug, unpack } from '../../src/lib/search/pack.ts';
import { searchFiles } from '../../src/lib/search/files.ts';
import type { FullRecord, SearchRecord } from '../../src/lib/search/record.ts';
import { stem } from '../../src/lib/search/words.ts';
import { fold } from '../../src/text/folded-words.ts';
import { PLATFORMS, PRICING, STANDARDS, STATUSES } from '../../src/model/vocabulary.ts';
import { contentSearchFiles, engineOver } from '../../scripts/bench/content-engine.ts';

const engine = engineOver(contentSearchFiles());
const ask = async (q: string, more: Partial<Parameters<typeof engine.search>[0]> = {}) =>
  engine.search({ q, chosen: {}, sort: 'relevance', ...more });
const names = async (q: string, more = {}) =>
  (await ask(q, more)).hits.map(({ record }) => record.name);

describe('words', () => {
  test('forms of a word count as one', () => {
    expect(new Set(['record', 'recorder', 'recording', 'records'].map(stem)).size).toBe(1);
    expect(new Set(['quiz', 'quizzes'].map(stem)).size).toBe(1);
    expect(stem('translator')).toBe(stem('translation').replace(/ion$/, ''));
  });

  test('case, accents and punctuation make no difference; C++ stays C++', () => {
    expect(fold('  Éxé-Learning!')).toBe('exe learning');
    expect(fold('C++ & C#')).toBe('c++ and c#');
  });

  test('an emoji is a word of its own, with whatever it is joined', () => {
    expect(fold('🧠Brain 👩‍🏫 Class')).toBe('🧠 brain 👩 🏫 class');
  });
});

describe('names in other scripts', () => {
  const named = (name: string, aliases: string[] = []): SearchRecord => ({
    type: 'tool',
    slug: 'a',
    name,
    aliases,
    categories: [],
    facets: {},
    status: 'active',
    added: '2026-01-01',
    prior: 0,
  });
  const index = new NameIndex(
    new Map(
      [
        named('中文测验工具'),
        named('أداة الاختبار'),
        named('🧠 Brain'),
        named('Øredev', ['Łódź']),
        named('เครื่องมือ'),
      ].entries(),
    ),
  );

  test.each([
    ['测验', '中文测验工具'],
    ['工具', '中文测验工具'],
    ['الاختبار', 'أداة الاختبار'],
    ['🧠', '🧠 Brain'],
    ['brain', '🧠 Brain'],
    ['lodz', 'Łódź'],
    ['oredev', 'Øredev'],
    ['มือ', 'เครื่องมือ'],
  ])('%s finds %s', (typed, text) => {
    expect(index.find(typed, 1).map((match) => [match.text, match.misspelt])).toEqual([
      [text, false],
    ]);
  });

  test('a part of a Latin name is not enough', () => {
    expect(index.find('rai', 1)).toEqual([]);
  });
});

describe('the packed columns', () => {
  const categories: [string, string][] = [
    ['lms', 'LMS'],
    ['quiz', 'Quizzes'],
    ['notes', 'Notes'],
  ];
  const words = (keys: object) =>
    fc
      .uniqueArray(fc.constantFrom(...Object.keys(keys)), { minLength: 1, maxLength: 4 })
      .map((list) => Object.keys(keys).filter((key) => list.includes(key)));
  const text = fc
    .string({ minLength: 1 })
    .filter((value) => !/[\n|]/.test(value) && plainSlug(value) !== '');
  const record = fc.record({
    type: fc.constantFrom('tool' as const, 'article' as const),
    slug: fc.constantFrom('a', 'some-slug'),
    name: text,
    aliases: fc.uniqueArray(text, { maxLength: 3 }),
    categories: fc.uniqueArray(fc.constantFrom('lms', 'quiz', 'notes'), {
      minLength: 0,
      maxLength: 3,
    }),
    facets: fc.record(
      {
        price: words(PRICING),
        platform: words(PLATFORMS),
        standard: words(STANDARDS),
        export: words({ csv: '', pdf: '' }),
      },
      { requiredKeys: [] },
    ),
    status: fc.constantFrom(...Object.keys(STATUSES)),
    added: fc.constantFrom('2026-11-23', '2026-11-24'),
    prior: fc.constantFrom(0, 7 / 35, 1),
  });

  test('come back as they were, whatever the records hold', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 8 }), (records) => {
        const sorted = (list: readonly SearchRecord[]) =>
          list.map((item) => ({
            ...item,
            categories: [item.categories[0], ...item.categories.slice(1)].filter(Boolean),
          }));
        const packed = {
          ...packNames(
            records,
            records.map((_, id) => id),
            categories,
          ),
          shards: '',
          total: records.length,
        };
        const back = [
          ...unpack(
            JSON.parse(JSON.stringify(packed)),
            JSON.parse(JSON.stringify(packFacts(records, categories))),
          ).values(),
        ];
        expect(sorted(back)).toEqual(sorted(records));
      }),
    );
  });
});

describe('a query', () => {
  test.each([
    ['moodle', 'Moodle'],
    ['Moodle.', 'Moodle'],
    ['power point', 'Microsoft PowerPoint'],
    ['quizizz', 'Wayground'],
    ['g suite', 'Google Workspace'],
    ['obs', 'OBS Studio'],
    ['canva', 'Canva'],
    ['h5p', 'H5P'],
  ])('that is a name or an alias finds it first: %s', async (query, name) => {
    expect((await names(query))[0]).toBe(name);
  });

  test('is never lost for being long, odd or empty', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 60 }), async (query) => {
        expect((await ask(query)).hits).toBeInstanceOf(Array);
      }),
      { numRuns: 60 },
    );
  });

  test('for alternatives never names the tool itself among them', async () => {
    for (const tool of ['Zoom', 'Kahoot!', 'Notion', 'Moodle', 'Evernote'])
      expect(await names(`${tool} alternatives`)).not.toContain(tool);
  });

  test('with a constraint finds only what meets it', async () => {
    const { hits, facetWords } = await ask('self hosted wiki for linux');
    expect(facetWords.map(({ text }) => text)).toEqual(['self hosted', 'for linux']);
    expect(hits.length).toBeGreaterThan(0);
    for (const { record } of hits)
      expect(record.facets.platform).toEqual(expect.arrayContaining(['self-hosted', 'linux']));
  });

  test('whose constraint is taken back finds more', async () => {
    expect(
      (await names('open source wiki', { ignored: new Set(['open source']) })).length,
    ).toBeGreaterThan((await names('open source wiki')).length);
  });

  test('that is misspelt is corrected, unless the reader insists', async () => {
    expect((await ask('flashcrads')).correctedTo).toBe('flashcards');
    expect((await ask('flashcrads', { literal: true })).correctedTo).toBeUndefined();
  });

  test('for nothing we know finds nothing', async () => {
    expect((await ask('xqzwvkjh')).hits).toEqual([]);
  });
});

describe('two tools side by side', () => {
  test('both come first', async () => {
    expect((await names('moodle vs canvas lms')).slice(0, 2)).toEqual(['Moodle', 'Canvas LMS']);
  });

  test('also when the name of one was learnt from an earlier query', async () => {
    const tool = (slug: string, name: string, prior: number): FullRecord => ({
      type: 'tool',
      slug,
      name,
      aliases: [],
      categories: ['lms'],
      facets: {},
      status: 'active',
      added: '2026-01-01',
      prior,
      summary: '',
      alternatives: [],
    });
    const known = Array.from({ length: 2100 }, (_, id) => tool(`known-${id}`, `Known ${id}`, 1));
    const small = engineOver(
      searchFiles([...known, tool('hidden', 'Hidden', 0)], [['lms', 'LMS']], {
        meanings: [],
        phrases: [],
      }),
    );
    const find = async (q: string) =>
      (await small.search({ q, chosen: {}, sort: 'relevance' })).hits.map(
        ({ record }) => record.name,
      );
    expect(await find('hidden')).toEqual(['Hidden']);
    expect((await find('hidden vs known 7')).slice(0, 2)).toEqual(['Hidden', 'Known 7']);
  });
});

describe('narrowing and order', () => {
  test('counts say what each choice would leave', async () => {
    const { unnarrowed } = await ask('video');
    const chosen = [{ price: ['free'] }];
    const counts = countFacets(unnarrowed, chosen);
    expect(counts.price.get('paid')).toBe(
      unnarrowed.filter(({ facets }) => facets.price?.includes('paid')).length,
    );
    expect(counts.platform.get('linux')).toBe(
      unnarrowed.filter((record) => passes(record, [{ price: ['free'], platform: ['linux'] }]))
        .length,
    );
  });

  test('tools that never stood in a list come after those that did', async () => {
    const { hits } = await ask('video');
    const ranks = sortRecords(hits, ({ record }) => record, 'rank').map(
      ({ record }) => record.rank ?? Infinity,
    );
    expect(ranks).toEqual([...ranks].sort((a, b) => (a === b ? 0 : a - b)));
  });
});
