import { anywhere, beside, harmless, kind, refuse, rows, type Make } from '../case.ts';
import { CHALLENGE_DAY, challenge, digest, pick, raw, tool, toolSet, way } from '../samples.ts';

const WIDE = 'w'.repeat(300);
const days = (list: string[]): Make =>
  challenge({ fields: { days: `\n${list.map((day) => `  - ${day}`).join('\n')}` } });
const links = (value: string): Make => digest({ fields: { links: value } });
const oneDay = (day: string): Make => days([day, ...Array<string>(29).fill(CHALLENGE_DAY)]);
const link = (address: string, more = ''): string =>
  `  - { title: A page worth reading, link: "${address}", author: A. Fixture, seen: 2026-11-01, why: Two sentences of our own that say why it is worth the time of a reader.${more} }`;
const fiveWith = (item: string): Make =>
  links(
    `\n${[item, ...[1, 2, 3, 4].map((number) => link(`https://five-${number}.example.net/`))].join('\n')}`,
  );
const FIVE = ['a', 'b', 'c', 'd'].map((letter) => `h-set-${letter}`);
const fiveTools: Make[] = FIVE.map((slug) => (id) => beside(tool({ slug }))(`${id}-${slug}`));

/** What appears every day, week or month, and what stands on one page with others of its kind. */
export const regulars = [
  ...kind('pick', [
    ...rows(refuse, (link) => pick({ fields: { tool: undefined, link } }), [
      ['script', 'a script as what is picked', 'javascript:alert(1)'],
      ['private', 'a host of a local network', 'https://nas.lan/'],
      ['user', 'an address with a user name', 'https://a@evil.example.net/'],
      ['tracking', 'an address that pays somebody', 'https://example.net/?utm_source=pick'],
      ['none', 'neither a tool nor an address', ''],
    ]),
    ...rows(refuse, (text) => pick({ text }), [
      ['code', 'a program in a pick', 'export const a = 1'],
      ['expression', 'an expression in a pick', 'Words {1 + 1} words.'],
      ['component', 'a component in a pick', '<Callout>\n\nWords.\n\n</Callout>'],
      ['heading', 'a heading, whose id would meet another', '## Words'],
      ['footnote', 'a footnote, whose id would meet another', 'A note.[^1]\n\n[^1]: Words.'],
      ['picture', 'a picture', '![x](./x.png)'],
      ['address', 'a link that runs something', '[a](javascript:alert(1))'],
      ['nowhere', 'a link to a page that is not there', '[a](/picks/1999-01-01/)'],
    ]),
    ...rows(
      refuse,
      (date) => pick({ fields: { date }, path: 'content/picks/2026/2026-05-01.mdx' }),
      [
        ['other-day', 'another day than that of the file', '2026-05-02'],
        ['no-day', 'a day that does not exist', '"2026-02-30"'],
      ],
    ),
    refuse('both', 'a tool and an address', pick({ fields: { link: 'https://example.net/' } })),
    refuse('author', 'an author who is not there', pick({ fields: { author: 'constructor' } })),
    refuse(
      'topic',
      'a topic named like an inherited property',
      pick({ fields: { topics: '[constructor]' } }),
    ),
    refuse(
      'title-bidi',
      'a change of direction in a title',
      pick({ fields: { title: '"A pick \\u202e turned round"' } }),
    ),
    refuse(
      'folder',
      'a pick in the folder of another year',
      raw('content/picks/2025/2026-05-01.mdx', 'x'),
    ),
    refuse('name', 'a pick that is no day', raw('content/picks/2026/today.mdx', 'x')),
    harmless('long-word', 'a word of 300 letters in a pick', pick({ text: WIDE })),
    harmless(
      'title-long',
      'a title of one word of eighty letters',
      pick({ fields: { title: 'P'.repeat(80) } }),
    ),
    harmless(
      'title-markup',
      'signs of markup in a title',
      pick({ fields: { title: '"R & D \\"quoted\\" ]] and so on"' } }),
    ),
  ]),
  ...kind('digest', [
    ...rows(refuse, (address) => fiveWith(link(address)), [
      ['script', 'a script as a link of the week', 'javascript:alert(1)'],
      ['bracket', 'an address that cannot be read', 'https://[bad/'],
      ['homograph', 'a host with letters of two scripts', 'https://m\u043e\u043edle.org/'],
      ['twice', 'one page twice', 'https://five-1.example.net/'],
    ]),
    ...rows(refuse, (more) => fiveWith(link('https://one.example.net/', more)), [
      ['published-after', 'a page that appeared after it was read', ', published: 2026-11-30'],
      ['published-month', 'a thirteenth month', ', published: "2026-13"'],
      ['field', 'a field that does not exist', ', stars: 5'],
    ]),
    refuse(
      'markup',
      'markup in the title of a link',
      fiveWith(
        link('https://one.example.net/')
          .replace('A page', '"<b>A</b> page')
          .replace('reading', 'reading"'),
      ),
    ),
    refuse(
      'four',
      'four links',
      links(
        `\n${[1, 2, 3, 4].map((number) => link(`https://four-${number}.example.net/`)).join('\n')}`,
      ),
    ),
    refuse('none', 'no links', links('[]')),
    refuse(
      'week',
      'a week in which the day does not lie',
      digest({ fields: { published: '2026-11-20' } }),
    ),
    refuse(
      'week-none',
      'a week that no year has',
      anywhere(digest({ fields: { week: '2026-w60' } })),
    ),
    refuse(
      'future',
      'a page read in time to come',
      fiveWith(link('https://one.example.net/').replace('2026-11-01', '2027-06-01')),
    ),
    refuse('heading', 'a heading, whose id would meet another', digest({ text: '## Words' })),
    harmless(
      'long',
      'titles and authors as long as they may be',
      digest({
        fields: {
          title: 'D'.repeat(90),
          links: `\n${[1, 2, 3, 4, 5].map((number) => `  - { title: ${'T'.repeat(200)}, link: "https://long-${number}.example.net/${'p'.repeat(400)}", author: ${'A'.repeat(160)}, seen: 2026-11-01, why: ${'W'.repeat(400)} }`).join('\n')}`,
        },
      }),
    ),
  ]),
  ...kind('challenge', [
    ...rows(refuse, oneDay, [
      ['minutes-none', 'a task of no time', CHALLENGE_DAY.replace('10', '0')],
      ['minutes-text', 'a time in quotation marks', CHALLENGE_DAY.replace('10', '"10"')],
      [
        'task-markup',
        'markup in a task',
        CHALLENGE_DAY.replace('Do this', '"<i>Do</i> this').replace('afternoon.', 'afternoon."'),
      ],
      ['tool', 'a tool that is not there', CHALLENGE_DAY.replace(' }', ', tools: [alpha-quizz] }')],
      [
        'tool-inherited',
        'a tool named like an inherited property',
        CHALLENGE_DAY.replace(' }', ', tools: [constructor] }'),
      ],
      ['day-null', 'a day that is nothing', 'null'],
    ]),
    refuse('days-29', 'twenty-nine days', days(Array<string>(29).fill(CHALLENGE_DAY))),
    refuse('days-31', 'thirty-one days', days(Array<string>(31).fill(CHALLENGE_DAY))),
    refuse('days-map', 'days that are no list', challenge({ fields: { days: '{ "0": x }' } })),
    refuse('code', 'a program in a challenge', challenge({ text: 'export const a = 1' })),
    refuse(
      'future',
      'a challenge added in time to come',
      challenge({ fields: { added: '2027-06-01' } }),
    ),
    harmless('sound', 'a challenge', challenge()),
    harmless(
      'long',
      'fields as long as they may be',
      challenge({
        fields: {
          title: 'C'.repeat(80),
          promise: 'P'.repeat(200),
          audience: 'A'.repeat(200),
          worked: `[${'W'.repeat(200)}, ${'V'.repeat(200)}]`,
          days: `\n${`  - { title: ${'T'.repeat(60)}, task: ${'t'.repeat(400)}, minutes: 20, why: ${'w'.repeat(240)}, tools: [alpha-quiz] }\n`.repeat(30).trimEnd()}`,
        },
        text: WIDE,
      }),
    ),
  ]),
  ...kind('way', [
    ...rows(refuse, (number) => way({ fields: { number } }), [
      ['number-none', 'a place before the first', '0'],
      ['number-beyond', 'a place after the last', '31'],
      ['number-half', 'half a place', '1.5'],
    ]),
    refuse(
      'number-twice',
      'two ways at one place',
      beside(way({ path: 'content/ways/h-first.mdx', fields: { number: '7' } })),
      way({ path: 'content/ways/h-second.mdx', fields: { number: '7' } }),
    ),
    refuse(
      'heading',
      'a heading, whose id would meet that of another way',
      way({ text: '## Words' }),
    ),
    refuse(
      'tool',
      'a tool named like an inherited property',
      way({ fields: { tools: '[constructor]' } }),
    ),
    refuse(
      'article',
      'an article that is not there',
      way({ fields: { articles: '[constructor]' } }),
    ),
    refuse(
      'slug-id',
      'a way whose address is an id of the page',
      anywhere(way({ path: 'content/ways/main.mdx' })),
    ),
    harmless(
      'long-word',
      'a word of 300 letters in a way',
      way({ text: WIDE, fields: { title: 'W'.repeat(80) } }),
    ),
    harmless(
      'inherited',
      'a way named like an inherited property',
      way({ path: 'content/ways/constructor.mdx' }),
    ),
  ]),
  ...kind('collection', [
    refuse(
      'few',
      'a collection of four tools',
      ...fiveTools.slice(0, 3),
      toolSet(['alpha-quiz', ...FIVE.slice(0, 3)]),
    ),
    refuse('twice', 'a tool twice', ...fiveTools, toolSet(['alpha-quiz', 'alpha-quiz', ...FIVE])),
    refuse('unknown', 'a tool that is not there', ...fiveTools, toolSet(['nowhere', ...FIVE])),
    refuse(
      'inherited',
      'a tool named like an inherited property',
      ...fiveTools,
      toolSet(['constructor', ...FIVE]),
    ),
    refuse(
      'curator',
      'a curator named like an inherited property',
      ...fiveTools,
      toolSet(['alpha-quiz', ...FIVE], { curator: 'constructor' }),
    ),
    refuse(
      'markup',
      'markup in a purpose',
      ...fiveTools,
      toolSet(['alpha-quiz', ...FIVE], {
        purpose: '"<b>For</b> everybody who wants something done quickly."',
      }),
    ),
    refuse(
      'address',
      'an address in a title',
      ...fiveTools,
      toolSet(['alpha-quiz', ...FIVE], { title: 'Buy at https://evil.example.org' }),
    ),
    refuse(
      'advertising',
      'advertising in a purpose',
      ...fiveTools,
      toolSet(['alpha-quiz', ...FIVE], {
        purpose: 'The most powerful tools for everybody who wants something done.',
      }),
    ),
    refuse('tools-map', 'tools that are no list', toolSet([], { tools: '{ alpha-quiz: good }' })),
    refuse(
      'list',
      'a collection that is a list',
      raw('content/collections/list.yaml', '- alpha-quiz\n'),
    ),
    harmless(
      'long',
      'fields as long as they may be',
      ...fiveTools,
      toolSet(['alpha-quiz', ...FIVE], {
        title: 'C'.repeat(80),
        purpose: 'P'.repeat(240),
        leavesOut: 'L'.repeat(300),
      }),
    ),
  ]),
];
