import { beside, harmless, kind, refuse, rows, type Make } from '../case.ts';
import { tool } from '../samples.ts';

const SOUND = { source: 'https://example.net/about', seen: '2026-11-01', shows: '[name]' };

/** A tool with one item of evidence, some of it replaced by raw YAML. */
const shown = (
  change: Partial<Record<string, string>>,
  fields: Record<string, string> = {},
): Make =>
  tool({
    lines: `evidence:\n  - { ${Object.entries({ ...SOUND, ...change })
      .map(([name, value]) => `${name}: ${value}`)
      .join(', ')} }`,
    fields,
  });
const source = (value: string): Make => shown({ source: JSON.stringify(value) });
const moved = (formerly: string): Make => tool({ slug: 'h-moved', fields: { formerly } });

/** What says that a fact was seen somewhere, and where an entry stood before. */
export const evidence = kind('evidence', [
  ...rows(refuse, source, [
    [
      'constructor',
      'a data set with the name of an inherited property',
      'constructor:some/file.md',
    ],
    ['proto', 'a data set named __proto__', '__proto__:some/file.md'],
    ['to-string', 'a data set named toString', 'toString:x'],
    ['dots', 'a place that climbs', 'simple-icons:../../x'],
    ['encoded-dots', 'a place that climbs, encoded', 'simple-icons:%2e%2e/%2e%2e/x'],
    ['user', 'a source with a user name', 'https://moodle.org@evil.example.net/'],
    ['local', "a source on the reader's own machine", 'https://localhost:3000/'],
    ['unknown', 'a data set that is not known', 'my-notes:page'],
    ['empty', 'a data set without a place', 'simple-icons:'],
    ['script', 'a script as source', 'javascript:alert(1)'],
    ['control', 'a control character in a source', 'https://example.net/\u0007'],
    ['bidi', 'a change of direction in a place', 'simple-icons:a\u202eb'],
    ['other-tool', 'the page of another tool', 'https://alpha.example.org/'],
    ['machine', 'an encyclopaedia written by machines', 'https://grokipedia.com/page/x'],
  ]),
  ...rows(refuse, (seen) => shown({ seen }), [
    ['future', 'a source read in time to come', '2027-06-01'],
    ['day-impossible', 'a source read on no day', '2026-02-30'],
    ['day-time', 'a source read at a time', '2026-11-01T10:00:00Z'],
  ]),
  ...rows(refuse, (dated) => shown({ dated }), [
    ['dated-after', 'a page dated after it was read', '2026-12-01'],
    ['dated-month', 'a thirteenth month', '"2026-13"'],
    ['dated-number', 'a year that is a number', '2026'],
  ]),
  ...rows(refuse, (shows) => shown({ shows }), [
    ['shows-inherited', 'a fact named like an inherited property', '[constructor]'],
    ['shows-twice', 'a fact twice', '[name, name]'],
    ['shows-unset', 'a fact that the entry does not state', '[licence]'],
    ['shows-nothing', 'nothing', '[]'],
    ['shows-untold', 'a price without what the source says of it', '[pricing]'],
  ]),
  ...rows(refuse, (says) => shown({ says }), [
    ['says-markup', 'markup in what a source says', '"<b>free</b>"'],
    ['says-control', 'a command to the terminal in what a source says', '"free \\e[2J"'],
    ['says-lines', 'two lines of what a source says', '"free\\nfor all"'],
  ]),
  refuse('maker-text', 'a truth value in quotation marks', shown({ maker: '"true"' })),
  refuse('field', 'a field that does not exist', shown({ trust: 'full' })),
  refuse(
    'source-twice',
    'one source twice',
    tool({
      lines: `evidence:\n${'  - { source: https://example.net/a, seen: 2026-11-01, shows: [name] }\n'.repeat(2)}`,
    }),
  ),
  refuse(
    'unshown',
    'a fact that stands only with evidence, without it',
    tool({ fields: { offline: 'true' } }),
  ),
  refuse(
    'export-markup',
    'markup as a format',
    shown({ shows: '[exports]' }, { exports: '["<b>"]' }),
  ),
  refuse(
    'statement-script',
    'a script as an accessibility statement',
    shown({ shows: '[accessibility]' }, { accessibility: 'javascript:alert(1)' }),
  ),
  ...rows(refuse, moved, [
    ['formerly-taken', 'a former address at which another tool stands', '[alpha-quiz]'],
    ['formerly-own', 'a former address that is the present one', '[h-moved]'],
    ['formerly-page', 'a former address that is a page of the site', '[newest]'],
    ['formerly-climbs', 'a former address that climbs', '[../x]'],
    ['formerly-device', 'a former address that Windows keeps for a device', '[con]'],
    ['formerly-twice', 'a former address twice', '[h-before, h-before]'],
  ]),
  refuse(
    'formerly-shared',
    'a former address of two tools',
    beside(tool({ slug: 'h-first', fields: { formerly: '[h-shared-before]' } })),
    (id) => tool({ slug: 'h-second', fields: { formerly: '[h-shared-before]' } })(`${id}-second`),
  ),
  harmless('sound', 'an item of evidence', shown({})),
  harmless('data-set', 'a place in a data set', source('awesome-selfhosted-data:software/x y.yml')),
  harmless(
    'signs',
    'signs of markup in what a source says',
    shown({ shows: '[pricing]', says: '"free & \\"open\\" since 2020"' }),
  ),
  harmless('formerly', 'a former address', moved('[h-before, constructor]')),
]);
