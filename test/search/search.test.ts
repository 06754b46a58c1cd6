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
import { benchFiles, engineOver } from '../../scripts/bench/content-engine.ts';

const engine = engineOver(benchFiles());
/** The one kind of page of a small search. */
const PAGES = [
  { type: 'tool', one: 'Tool', folder: '/tools/' },
  { type: 'article', one: 'Article', folder: '/articles/' },
];
const ask = async (q: string, more: Partial<Parameters<typeof engine.search>[0]> = {}) =>
  engine.search({ q, chosen: {}, sort: 'relevance', ...more });
const names = async (q: string, more = {}) =>
  (await ask(q, more)).hits.map(({ record }) => record.name);

describe('words', () => {
  test('forms of a word count as one', () => {
    expect(new Set(['record', 'recorder', 'recording', 'records'].map(stem)).size).toBe(1);
    for (const [one, other] of [
      ['soldering', 'sold'],
      ['poster', 'post'],
      ['folder', 'fold'],
      ['letter', 'let'],
    ])
      expect(stem(one!)).not.toBe(stem(other!));
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
    href: '/tools/a/',
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
    .filter((value) => !/[\n\t]/.test(value) && plainSlug(value) !== '');
  const record = fc
    .record({
      type: fc.constantFrom('tool', 'article'),
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
    })
    .map((made) => ({ ...made, href: `/${made.type}s/${made.slug}/` }));

  test('come back as they were, whatever the records hold', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 8 }), (records) => {
        const sorted = (list: readonly SearchRecord[]) =>
          list.map((item) => ({
            ...item,
            categories: [item.categories[0], ...item.categories.slice(1)].filter(Boolean),
          }));
        const names = packNames(
          records,
          records.map((_, id) => id),
          categories,
          PAGES,
        );
        const facts = packFacts(records, new Set(records.keys()), categories, PAGES, []);
        const back = [
          ...unpack(JSON.parse(JSON.stringify(names)), JSON.parse(JSON.stringify(facts))).values(),
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
    // A page that is no tool runs nowhere, and is held to nothing of the sort.
    for (const { record } of hits.filter((hit) => hit.record.type === 'tool'))
      expect(record.facets.platform).toEqual(expect.arrayContaining(['self-hosted', 'linux']));
  });

  test('whose constraint is taken back finds what did not meet it', async () => {
    expect(await names('open source wiki')).not.toContain('Notion');
    expect(await names('open source wiki', { ignored: new Set(['open source']) })).toContain(
      'Notion',
    );
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
});

describe('a directory of which not every name is known at once', () => {
  const tool = (slug: string, name: string, prior: number): FullRecord => ({
    type: 'tool',
    slug,
    href: `/tools/${slug}/`,
    name,
    aliases: [],
    categories: ['lms'],
    facets: { price: ['free'] },
    status: 'active',
    added: '2026-01-01',
    prior,
    summary: 'Holds citations.',
    text: '',
    alternatives: [],
  });
  const known = Array.from({ length: 3000 }, (_, id) => tool(`known-${id}`, `Known ${id}`, 1));
  const large = () =>
    engineOver(
      searchFiles([...known, tool('hidden-gem', 'Hidden Gem', 0)], [['lms', 'LMS']], PAGES, {
        meanings: [{ categories: ['lms'] }],
        phrases: ['lms'],
      }),
    );
  const find = async (q: string) =>
    (await large().search({ q, chosen: {}, sort: 'relevance' })).hits.map(
      ({ record }) => record.name,
    );

  test.each(['hidden gem', 'hidden g', 'hidd', 'ihdden gem', 'hiden gem'])(
    'finds one that is not: %s',
    async (q) => {
      expect((await find(q))[0]).toBe('Hidden Gem');
    },
  );

  test('puts one beside one that is known, also after another query', async () => {
    const engine = large();
    await engine.search({ q: 'citations', chosen: {}, sort: 'relevance' });
    const { hits } = await engine.search({
      q: 'hidden gem vs known 7',
      chosen: {},
      sort: 'relevance',
    });
    expect(hits.slice(0, 2).map(({ record }) => record.name)).toEqual(['Hidden Gem', 'Known 7']);
  });

  test('counts all of it', async () => {
    const { unnarrowed } = await large().search({ q: 'lms', chosen: {}, sort: 'relevance' });
    expect(countFacets(unnarrowed, [{}]).price.get('free')).toBe(3001);
  });
});

describe('what is asked for', () => {
  test.each([
    ['best zoom alternative', 'Zoom', 'Google Meet'],
    ['cheap zoom alternative', 'Zoom', 'Google Meet'],
    ['open source alternative to captivate', 'Adobe Captivate', 'H5P'],
    ['anything but moodle', 'Moodle', 'Canvas LMS'],
  ])('alternatives, with other words or without: %s', async (q, to, one) => {
    const { alternativesTo, hits } = await ask(q);
    expect(alternativesTo?.name).toBe(to);
    expect(hits.slice(0, 8).map(({ record }) => record.name)).toContain(one);
  });

  test.each([
    'alternative to email',
    'alternatives to grading',
    'alternatives to exams',
    'free quiz maker for android',
  ])('a common noun or a task is no brand: %s', async (q) => {
    const { alternativesTo, hits } = await ask(q);
    expect(alternativesTo).toBeUndefined();
    expect(hits.length).toBeGreaterThan(0);
  });

  test.each([
    ['jitsi breakout rooms', 'Jitsi Meet'],
    ['canvas quizzes', 'Canvas LMS'],
    ['google meet recording', 'Google Meet'],
    ['teams breakout rooms', 'Microsoft Teams'],
  ])('a brand stays a brand beside a feature: %s', async (q, name) => {
    expect((await names(q)).slice(0, 3)).toContain(name);
  });

  test.each(['blackboard and moodle', 'blackboard or moodle', 'compare blackboard moodle'])(
    'two names are put side by side: %s',
    async (q) => {
      expect((await names(q)).slice(0, 2)).toEqual(['Blackboard', 'Moodle']);
    },
  );

  test.each(['quiz -kahoot', 'quiz NOT kahoot', 'quiz without kahoot'])(
    'what is excluded is not there: %s',
    async (q) => {
      const found = await names(q);
      expect(found.length).toBeGreaterThan(5);
      expect(found).not.toContain('Kahoot!');
    },
  );

  test('a fact that few entries state is a wish: who states it comes first, and the others stay', async () => {
    const { wishes, hits, facetWords } = await ask('whiteboard without login');
    expect(wishes.map(({ text }) => text)).toEqual(['without login']);
    expect(facetWords).toEqual([]);
    expect(hits.length).toBeGreaterThan(5);
  });

  test('a constraint that no field answers is said, and its words count', async () => {
    const { unfilterable, hits } = await ask('gdpr compliant survey');
    expect(unfilterable).toEqual(['gdpr compliant']);
    expect(hits.length).toBeGreaterThan(5);
  });

  test.each([['soldering', 'Odysee']])(
    'a word that one text alone holds finds it first: %s',
    async (q, name) => {
      expect((await names(q))[0]).toBe(name);
    },
  );

  test.each([
    ['elearning', 'e-learning'],
    ['videoconference', 'video conference'],
    ['text2speech', 'text to speech'],
    ['white board', 'whiteboard'],
    ['data visualization', 'data visualisation'],
  ])('“%s” finds what “%s” finds', async (one, other) => {
    const [a, b] = await Promise.all([names(one), names(other)]);
    expect(a.slice(0, 3).filter((name) => b.slice(0, 5).includes(name)).length).toBeGreaterThan(1);
  });

  test.each([
    'constructor',
    '__proto__',
    'toString',
    'a',
    '"',
    '-',
    'NOT',
    '🧠',
    'مرحبا',
    'x'.repeat(300),
  ])('nothing is an error: %s', async (q) => {
    expect((await ask(q)).hits).toBeInstanceOf(Array);
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
