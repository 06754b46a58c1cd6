import { beside, harmless, kind, rows, type Make } from '../case.ts';
import { article, author, listed, raw, tool } from '../samples.ts';

const inArticle = (text: string): Make => article({ text });
const LONG = 'Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft';
const WIDE = 'w'.repeat(300);
const cells = (count: number, word: string) => `|${` ${word} |`.repeat(count)}`;
const wideTable = (columns: number, word: string) =>
  `${cells(columns, word)}\n${cells(columns, '---')}\n${cells(columns, word)}`;

/** Contributions that are fine, and wider, longer or more numerous than a page expects. */
export const layout = kind('layout', [
  ...rows(harmless, (sources: string): Make => article({ fields: { sources } }), [
    [
      'source',
      'a source of long words',
      `[{ key: fixture, author: ${LONG}, title: ${'w'.repeat(200)}, year: 2020, note: ${WIDE} }]`,
    ],
  ]),
  ...rows(harmless, inArticle, [
    ['word', 'a word of 300 letters', WIDE],
    ['word-long', 'a word of 3,000 letters', 'w'.repeat(3_000)],
    ['heading', 'a heading of one long word', `## ${LONG}${LONG}`],
    [
      'heading-second',
      'a heading of the second level of one long word',
      `## Words\n\nWords.\n\n### ${WIDE}`,
    ],
    ['list', 'a list of long words', `- ${WIDE}\n- ${LONG}\n  1. ${WIDE}`],
    ['quotation', 'a quotation of a long word', `According to a report:\n\n> ${WIDE}`],
    ['code-span', 'a long code span', `\`${WIDE}\``],
    ['code-block', 'a long line of code', `\`\`\`\n${WIDE}${WIDE}\n\`\`\``],
    ['address', 'a long address as its own link', `https://example.org/${WIDE}`],
    ['link', 'a long word as a link', `[${WIDE}](https://example.org/)`],
    ['emphasis', 'a long word within emphasis', `**_${WIDE}_**`],
    ['table', 'a table of eight columns', wideTable(8, 'Gelegenheiten')],
    ['table-wider', 'a table of forty columns', wideTable(40, 'words')],
    ['table-words', 'a table of long words', wideTable(3, LONG)],
    ['table-code', 'a table of code', wideTable(4, `\`${LONG}\``)],
    [
      'table-quoted',
      'a wide table in a quotation',
      `According to a report:\n\n> ${wideTable(8, 'Gelegenheiten').replaceAll('\n', '\n> ')}`,
    ],
    [
      'table-in-list',
      'a wide table in a list',
      `- Words\n\n  ${wideTable(8, 'Gelegenheiten').replaceAll('\n', '\n  ')}`,
    ],
    [
      'table-in-callout',
      'a wide table in a component',
      `<Callout>\n\n${wideTable(8, 'Gelegenheiten')}\n\n</Callout>`,
    ],
    [
      'callout',
      'a component with a long title',
      `<Callout title="${'W'.repeat(80)}">\n\n${WIDE}\n\n</Callout>`,
    ],
    [
      'quote',
      'a quotation set apart by somebody with a long name',
      `<PullQuote by="${'W'.repeat(120)}" source="${'w'.repeat(200)}">\n\n${WIDE}\n\n</PullQuote>`,
    ],
    ['steps', 'steps of long words', `<Steps>\n\n1. ${WIDE}\n2. ${LONG}\n\n</Steps>`],
    [
      'checklist',
      'a list to tick off, of long words',
      `<Checklist title="${'W'.repeat(80)}">\n\n- ${WIDE}\n- ${LONG}\n\n</Checklist>`,
    ],
    [
      'list-deep',
      'lists ten deep',
      Array.from({ length: 10 }, (_, n) => `${'  '.repeat(n)}- Words`).join('\n'),
    ],
    ['quotation-deep', 'quotations ten deep', `According to a report:\n\n${'> '.repeat(10)}Words`],
    [
      'plot-labels',
      'a chart with long labels',
      `<Plot kind="bars" title="Very ${'wide '.repeat(22)}chart" caption="${'w'.repeat(400)}">\n\n| ${LONG} | ${LONG} |\n| --- | --- |\n| ${LONG} | 1 |\n| ${WIDE} | 2 |\n\n</Plot>`,
    ],
    [
      'plot-rows',
      'a chart of fourteen rows and three columns',
      `<Plot kind="bars" title="Many bars">\n\n| a | b | c | d |\n| --- | --- | --- | --- |\n${Array.from({ length: 14 }, (_, n) => `| Group ${n} | ${n} | ${n * 100} | 0.${n} |`).join('\n')}\n\n</Plot>`,
    ],
    [
      'plot-line',
      'a line with four columns of long names',
      `<Plot kind="line" title="Four lines">\n\n| Year | ${LONG} | ${LONG}a | b | c |\n| --- | --- | --- | --- | --- |\n| 2001 | 1 | 2 | 3 | 4 |\n| 2020 | 100000 | 2 | | 4 |\n\n</Plot>`,
    ],
    [
      'plot-range',
      'ranges with long labels',
      `<Plot kind="range" title="Ranges">\n\n| a | low | middle | high |\n| --- | --- | --- | --- |\n| ${LONG} | 1 | 2 | 3 |\n| b | -100000 | 0 | 100000 |\n\n</Plot>`,
    ],
  ]),
  harmless(
    'tool',
    'a tool whose every field is as long as it may be',
    tool({
      fields: {
        name: 'N'.repeat(80),
        maker: 'M'.repeat(80),
        aliases: `[${Array.from({ length: 10 }, (_, n) => `${n}${'A'.repeat(79)}`).join(', ')}]`,
        url: `https://long.example.org/${'p'.repeat(400)}`,
        summary: `${'S'.repeat(159)}.`,
        platforms:
          '[web, windows, macos, linux, ios, android, browser-extension, self-hosted, command-line]',
        contexts: '[workplace, education, personal]',
      },
    }),
  ),
  harmless(
    'tool-text',
    'a tool with a word of 300 letters',
    tool({ text: `${WIDE}\n\n- ${WIDE}` }),
  ),
  harmless('tool-table', 'a wide table in a tool', tool({ text: wideTable(8, 'Gelegenheiten') })),
  harmless(
    'tool-languages',
    'a tool that speaks sixty languages',
    tool({
      fields: {
        languages:
          '[af, am, ar, az, be, bg, bn, bs, ca, cs, cy, da, de, el, en, es, et, eu, fa, fi, fr, ga, gl, gu, he, hi, hr, hu, hy, id, is, it, ja, ka, kk, km, kn, ko, ky, lo, lt, lv, mk, ml, mn, mr, ms, my, ne, nl, pa, pl, pt, ro, ru, si, sk, sl, sq, sr]',
      },
    }),
  ),
  harmless(
    'compare',
    'four tools with long names side by side',
    ...['a', 'b', 'c', 'd'].map((letter) =>
      beside(
        tool({
          slug: `h-compare-${letter}`,
          fields: {
            name: letter.repeat(80),
            url: `https://compare-${letter}.example.org/`,
            summary: `Compared ${letter.repeat(12)} stands beside ${letter.repeat(9)} others here${letter.repeat(5)}.`,
          },
          body:
            Array.from(
              { length: 50 },
              (_, n) => `${letter}${'aeiou'[n % 5]}${'bdgkl'[n % 4]}${n}`,
            ).join(' ') + '.',
        }),
      ),
    ),
    article({
      text: '<Compare tools="h-compare-a, h-compare-b, h-compare-c, h-compare-d" caption="Four" />',
    }),
  ),
  harmless(
    'article',
    'an article whose every field is as long as it may be',
    beside(
      author({
        name: 'A'.repeat(80),
        bio: 'B'.repeat(400),
        links: `[{ label: ${'L'.repeat(40)}, url: "https://example.org/" }]`,
      }),
    ),
    article({
      fields: {
        title: 'T'.repeat(90),
        standfirst: 'S'.repeat(240),
        authors: '[editors, h-layout-article]',
        sources: `[{ key: fixture, author: ${'A'.repeat(160)}, title: ${'T'.repeat(200)}, publication: ${'P'.repeat(160)}, year: 2020 }]`,
      },
    }),
  ),
  harmless(
    'category',
    'a category with a title of sixty letters',
    listed(
      'content/categories.yaml',
      `- id: long-title\n  title: ${'C'.repeat(60)}\n  scope: ${'S'.repeat(200)}\n  question: ${'q'.repeat(80)}\n  icon: pencil\n  parent: authoring\n`,
    ),
  ),
  harmless(
    'topic',
    'a topic with a title of forty letters',
    listed(
      'content/topics.yaml',
      `- id: long-title\n  title: ${'T'.repeat(40)}\n  description: ${'d'.repeat(160)}\n`,
    ),
  ),
  harmless(
    'series',
    'a series with a title of forty letters',
    listed(
      'content/series.yaml',
      `- id: long-title\n  title: ${'S'.repeat(40)}\n  description: ${'d'.repeat(160)}\n`,
    ),
  ),
  harmless(
    'ranking',
    'a list of a year with long notes',
    raw(
      'content/rankings/2010.yaml',
      `year: 2010\ntitle: ${'T'.repeat(120)}\npublished: ${'P'.repeat(120)}\ncomplete: false\nnotes: [${'n'.repeat(400)}]\nsources: [{ key: list, title: ${'s'.repeat(240)} }]\nlists:\n  overall:\n    - { rank: 1, tool: alpha-quiz, as: ${'a'.repeat(80)}, note: ${'n'.repeat(300)}, votes: 12.5, sources: [list] }\n`,
    ),
  ),
]);
