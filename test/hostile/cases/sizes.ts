import { anywhere, beside, harmless, kind, refuse, rows, type Make } from '../case.ts';
import { article, ballot, raw, ranking, tool } from '../samples.ts';

const inTool = (text: string): Make => anywhere(tool({ text }));
const inArticle = (text: string): Make => anywhere(article({ text }));
const platforms = (value: string): Make => anywhere(tool({ fields: { platforms: value } }));
/** A row of a thousand times `count` repetitions, or of what a function makes of each number. */
const many = (count: number, part: string | ((index: number) => string)): string =>
  typeof part === 'string'
    ? part.repeat(count)
    : Array.from({ length: count }, (_, index) => part(index)).join('');

/** Files that are large, deep or made to cost more than they weigh. None may take a second. */
export const sizes = kind('size', [
  ...rows(refuse, inTool, [
    ['quotations', 'quotations 8,000 deep', many(8_000, '>')],
    ['quotations-spaced', 'quotations 60,000 deep', `${many(60_000, '> ')}x`],
    ['quotations-wide', 'quotations as deep as a file is large', many(190_000, '>')],
    ['lists', 'lists 600 deep', many(600, (n) => `${' '.repeat(n)}- x\n`)],
    ['lists-line', 'lists 3,000 deep on one line', `${many(3_000, '- ')}x`],
    ['emphasis', 'emphasis that is never closed', many(60_000, '*a ')],
    ['emphasis-mixed', 'emphasis of two kinds that is never closed', many(45_000, '*a_ ')],
    ['emphasis-deep', 'emphasis 5,000 deep', `${many(5_000, '*a **b ')}${many(5_000, '** *')}`],
    ['brackets', 'brackets that are never closed', many(95_000, '[')],
    ['links', 'links that are never closed', many(45_000, '[a](')],
    ['images', 'pictures that are never closed', many(90_000, '![')],
    ['less-than', 'signs of an element', many(190_000, '<')],
    ['less-than-few', 'signs of an element, within the size of a tool', many(12_000, '<')],
    ['braces', 'braces that are never closed', many(190_000, '{')],
    ['braces-few', 'braces that are never closed, within the size of a tool', many(12_000, '{')],
    ['braces-quotes', 'braces and quotation marks', many(90_000, '{"')],
    ['braces-closed', 'braces in braces', `${many(4_000, '{')}${many(4_000, '}')}`],
    ['elements-open', 'elements that are never closed', many(20_000, '<Callout>')],
    [
      'elements-deep',
      'elements 5,000 deep',
      `${many(5_000, '<Callout>')}${many(5_000, '</Callout>')}`,
    ],
    [
      'elements-deep-small',
      'elements 700 deep, within the size of a tool',
      `${many(700, '<Callout>')}${many(700, '</Callout>')}`,
    ],
    [
      'attributes',
      'ten thousand attributes',
      `<Callout ${many(10_000, (n) => `a${n}="x" `)}>x</Callout>`,
    ],
    [
      'attribute-long',
      'an attribute of 180 kB',
      `<Callout title="${many(180_000, 'a')}">x</Callout>`,
    ],
    ['entities', 'thirty thousand references', many(30_000, '&#x41;')],
    ['ampersands', 'ampersands', many(190_000, '&')],
    [
      'backticks',
      'code spans that are never closed',
      many(600, (n) => `${'`'.repeat(n % 300)} a `),
    ],
    [
      'table',
      'a wide table with many short rows',
      `|${many(2_000, 'a|')}\n|${many(2_000, '-|')}\n${many(20_000, '|x|\n')}`,
    ],
    ['definitions', 'ten thousand definitions', many(7_000, (n) => `[a${n}]: /tools/\n`)],
    ['footnotes', 'five thousand footnotes', many(5_000, (n) => `[^${n}]: x[^${n + 1}]\n\n`)],
    ['dead-links', 'thousands of dead links', many(6_500, (n) => `[a](/tools/qqqzzzxxx-${n}/) `)],
    ['mail-long', 'a mail address of 180 kB without a host', `[a](mailto:${many(180_000, 'a')})`],
    ['address-long', 'an address of 180 kB', `[a](https://example.org/${many(180_000, 'a')})`],
    [
      'address-labels',
      'an address of ten thousand labels',
      `[a](https://${many(10_000, 'a.')}org/)`,
    ],
    ['slug-long', 'a link to a slug of 180 kB', `[a](/tools/${many(20_000, 'alpha-quiz-')}x/)`],
    ['marks', 'a letter under fifty thousand marks', `a${many(50_000, '\u0323\u0301')}`],
    ['joiners', 'thousands of invisible characters', many(60_000, 'a\u200d')],
    ['tabs', 'tabs before a word', `${many(100_000, '\t')}x`],
    ['blank-lines', 'a hundred thousand empty lines', many(100_000, '\n')],
    ['rules', 'sixty thousand rules', many(60_000, '---\n\n').slice(0, 190_000)],
  ]),
  ...rows(refuse, inArticle, [
    ['footnote-names', 'references to footnotes that never close', many(55_000, '[^a')],
    ['quotation-marks', 'quotation marks that never close', many(34_000, '\u201ca ')],
    ['straight-marks', 'straight quotation marks', many(34_001, '"a ')],
    ['sentence', 'a sentence of 180 kB', many(35_000, 'word ')],
    ['headings', 'ten thousand headings', many(10_000, (n) => `## h${n} a\n\n`)],
    [
      'article-dead-links',
      'thousands of dead links',
      many(6_500, (n) => `[a](/magazine/qqqzzzxxx-${n}/) `),
    ],
    [
      'plot-rows',
      'a chart of ten thousand rows',
      `<Plot kind="bars" title="Much too long">\n\n| a | b |\n| --- | --- |\n${many(15_000, '| x | 1 |\n')}\n</Plot>`,
    ],
    [
      'plot-columns',
      'a chart of ten thousand columns',
      `<Plot kind="bars" title="Much too wide">\n\n|${many(10_000, 'a|')}\n|${many(10_000, '-|')}\n|${many(10_000, '1|')}\n\n</Plot>`,
    ],
    [
      'plots',
      'a thousand charts',
      many(
        1_000,
        (n) =>
          `<Plot kind="bars" title="Chart ${n}">\n\n| a | b |\n| --- | --- |\n| x | 1 |\n\n</Plot>\n\n`,
      ),
    ],
    ['cards', 'five thousand cards', many(5_000, '<Tool slug="alpha-quiz" />\n\n')],
    ['capitals', 'sixty thousand names', many(60_000, 'Aa.')],
    ['points', 'a letter and 180,000 points', `A${many(180_000, '.')}`],
    ['abbreviations', 'a sentence of abbreviations', many(45_000, 'a.b ')],
    ['code-block', 'code of 180 kB', `\`\`\`\n${many(180_000, 'a')}\n\`\`\``],
    ['names', 'the name of a tool ten thousand times', many(14_000, 'Alpha Quiz. ')],
    ['bullets', 'twenty thousand items', many(20_000, (n) => `- item ${n}\n`).slice(0, 190_000)],
  ]),
  ...rows(refuse, platforms, [
    ['yaml-brackets', 'brackets 90,000 deep', `${many(90_000, '[')}${many(90_000, ']')}`],
    ['yaml-brackets-few', 'brackets 3,000 deep', `${many(3_000, '[')}${many(3_000, ']')}`],
    ['yaml-brackets-open', 'brackets that are never closed', many(90_000, '[')],
    ['yaml-braces', 'maps 2,000 deep on one line', `${many(2_000, '{ a: ')}${many(2_000, '}')}`],
    ['yaml-maps', 'maps 600 deep', many(600, (n) => `\n${' '.repeat(n + 1)}a:`)],
    ['yaml-lists', 'lists 50,000 deep on one line', `\n  ${many(50_000, '- ')}x`],
    ['yaml-lists-few', 'lists 2,000 deep on one line', `\n  ${many(2_000, '- ')}x`],
    ['yaml-questions', 'keys that are keys of keys', `\n  ${many(3_000, '? ')}x`],
    ['platforms', 'twenty-eight thousand platforms', `[${many(27_999, (n) => `p${n},`)}p]`],
    ['anchors', 'fifteen thousand anchors', `[${many(15_000, (n) => `&a${n} x, `)}x]`],
    [
      'bomb',
      'aliases that would make nine billion words',
      `[&a [x,x,x,x,x,x,x,x,x], &b [*a,*a,*a,*a,*a,*a,*a,*a,*a], &c [*b,*b,*b,*b,*b,*b,*b,*b,*b], &d [*c,*c,*c,*c,*c,*c,*c,*c,*c], &e [*d,*d,*d,*d,*d,*d,*d,*d,*d], &f [*e,*e,*e,*e,*e,*e,*e,*e,*e], &g [*f,*f,*f,*f,*f,*f,*f,*f,*f], &h [*g,*g,*g,*g,*g,*g,*g,*g,*g], &i [*h,*h,*h,*h,*h,*h,*h,*h,*h]]`,
    ],
    ['tags', 'ten thousand tags', `[${many(10_000, (n) => `!t${n} x, `)}x]`],
  ]),
  refuse(
    'field-long',
    'a field whose name has 180 kB',
    anywhere(tool({ lines: `${many(180_000, 'x')}: y` })),
  ),
  refuse(
    'pricing-long',
    'a price model of 180 kB that holds all of them',
    anywhere(tool({ fields: { pricing: many(18_000, 'free-paid-') } })),
  ),
  refuse(
    'summary-long',
    'a summary of 180 kB',
    anywhere(tool({ fields: { summary: many(90_000, 'a ') } })),
  ),
  refuse(
    'alternatives-long',
    'a slug of 180 kB that holds every other',
    anywhere(tool({ fields: { alternatives: `[${many(16_000, 'alpha-quiz-')}x]` } })),
  ),
  refuse(
    'alternatives-many',
    'eight slugs of 20 kB',
    anywhere(
      tool({
        fields: { alternatives: `[${many(8, (n) => `${many(1_800, 'alpha-quiz-')}${n}, `)}x]` },
      }),
    ),
  ),
  refuse(
    'comments',
    'sixty thousand comments',
    anywhere(tool({ lines: `maker: x\n${many(45_000, '# y\n')}` })),
  ),
  refuse(
    'sources',
    'nine thousand sources with a mistake each',
    anywhere(article({ fields: { sources: `[${many(7_000, '{author: a, titel: b}, ')}]` } })),
  ),
  refuse(
    'fields',
    'ten thousand fields',
    anywhere(tool({ lines: many(10_000, (n) => `field${n}: x\n`) })),
  ),
  refuse(
    'escapes',
    'a name of sixty thousand escapes',
    anywhere(tool({ fields: { name: `"${many(30_000, '\\u0041')}"` } })),
  ),
  refuse(
    'tool-too-large',
    'a tool of more than 16 kB',
    anywhere(tool({ text: many(2_200, 'Zubaro. ') })),
  ),
  refuse(
    'article-too-large',
    'an article of more than 80 kB',
    anywhere(article({ text: many(12_000, 'Zubaro. ') })),
  ),
  refuse(
    'five-megabytes',
    'a file of five megabytes',
    anywhere(tool({ text: many(5_000_000, 'x') })),
  ),
  refuse(
    'author-large',
    'an author of 180 kB',
    raw('content/authors/large.yaml', `name: A B\nkind: person\nbio: ${many(60_000, 'ab ')}\n`),
  ),
  refuse(
    'search-large',
    'ten thousand items of the search',
    anywhere(
      raw(
        'content/search.yaml',
        many(3_000, (n) => `- id: a${n}\n  categories: [quiz-makers]\n  wordz: [a${n}]\n`),
      ),
    ),
  ),
  refuse(
    'ballot-large',
    'a ballot of five thousand votes',
    anywhere(ballot(many(4_000, '- { tool: alpha-quiz, contexts: [education] }\n'))),
  ),
  refuse(
    'ranking-sources',
    'a rank with five thousand sources',
    anywhere(ranking(`- { rank: 1, tool: alpha-quiz, sources: [${many(5_000, 'list,')}list] }`)),
  ),
  refuse(
    'ranking-ranks',
    'three thousand ranks of one tool',
    anywhere(ranking(many(3_000, '- { rank: 1, tool: alpha-quiz, sources: [list] }\n'))),
  ),
  refuse(
    'not-utf-8',
    'a file that is no text at all',
    raw(
      'content/tools/b/bytes.mdx',
      Uint8Array.from({ length: 100_000 }, (_, n) => n % 256),
    ),
  ),
  refuse(
    'utf-16',
    'a file in UTF-16',
    raw('content/tools/u/utf-16.mdx', Buffer.from('\ufeff---\nname: X\n---\n', 'utf16le')),
  ),
  refuse(
    'latin-1',
    'a file in Latin-1',
    raw('content/tools/l/latin.mdx', Buffer.from('---\nname: Caf\u00e9\n---\n', 'latin1'), [2, 2]),
  ),
  refuse(
    'overlong',
    'a slash in two bytes',
    raw('content/tools/o/overlong.mdx', new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xc0, 0xaf])),
  ),
  refuse('empty', 'an empty file', raw('content/tools/e/empty.mdx', '')),
  refuse('blank', 'a file of spaces', raw('content/tools/b/blank.mdx', ' \n \n')),
  refuse('nul', 'a file of NULs', raw('content/tools/n/nuls.mdx', new Uint8Array(1_000))),
  refuse(
    'carriage-returns',
    'lines that end as on an old Macintosh',
    raw('content/tools/m/macintosh.mdx', '---\rname: X\r---\r\rWords.\r'),
  ),
  refuse('windows', 'lines that end as on Windows', beside(tool({ slug: 'h-unix' })), (id) => {
    const file = tool({ slug: 'h-windows' })(id);
    return { ...file, content: String(file.content).replaceAll('\n', '\r\n') };
  }),
  refuse('mark', 'a byte order mark', (id) => {
    const file = tool()(id);
    return { ...file, content: `\ufeff${String(file.content)}`, place: [1, 1] };
  }),
  refuse(
    'lone-return',
    'one line that ends as on an old Macintosh',
    tool({ text: 'Words\rand words.' }),
  ),
  harmless('no-last-line-end', 'a last line without its end', (id) => {
    const file = tool()(id);
    return { ...file, content: String(file.content).trimEnd() };
  }),
]);
