import { advise, anywhere, beside, harmless, kind, refuse, rows, type Make } from '../case.ts';
import { article, tool } from '../samples.ts';

const inArticle = (text: string): Make => article({ text });
const inTool = (text: string): Make => tool({ text });
const plot = (table: string, attributes = 'kind="bars" title="Some numbers"') =>
  article({ text: `<Plot ${attributes}>\n\n${table}\n\n</Plot>` });
const licensed = (licence: string): Make => tool({ fields: { licence } });
const speaking = (languages: string): Make => tool({ fields: { languages } });
const closed = (slug: string, successor: string): Make =>
  tool({ slug, fields: { status: 'merged', ended: '2010', successor } });

/** What Markdown allows and this site does not, advertising in disguise, and fields that say something untrue. */
export const texts = kind('text', [
  ...rows(harmless, inTool, [
    [
      'footnote-proto',
      'footnotes named like inherited properties',
      'A note.[^__proto__] Another.[^constructor]\n\n[^__proto__]: One.\n\n[^constructor]: Two.',
    ],
    ['footnote-self', 'a footnote that refers to itself', 'A note.[^1]\n\n[^1]: Words.[^1]'],
    [
      'footnote-markup',
      'a footnote with a name full of signs',
      'A note.[^a&"b]\n\n[^a&"b]: Words.',
    ],
    [
      'footnote-in-callout',
      'a footnote explained within a component',
      'A note.[^9]\n\n<Callout>\n\n[^9]: Words.\n\n</Callout>',
    ],
  ]),
  ...rows(harmless, inArticle, [
    [
      'markup-in-code',
      'the ends of scripts and sections in code',
      'Words `]]>` and `</script><script>alert(1)</script>` and `<!--`.\n\n```html\n]]></content:encoded><script>alert(1)</script>\n```',
    ],
    [
      'markup-escaped',
      'escaped markup',
      'Shown: \\<img src=x onerror=alert(1)> and &lt;svg onload=alert(1)&gt;.',
    ],
    [
      'markup-language',
      'markup as the language of a code block',
      '```"><script>alert(1)</script>\nx\n```',
    ],
    [
      'ids-of-page',
      'headings whose ids the page has already',
      '## Content\n\nWords.\n\n## Sources\n\nWords.\n\n## Main\n\nWords.',
    ],
    [
      'ids-inherited',
      'headings named like inherited properties',
      '## Constructor\n\nWords.\n\n## __proto__\n\nWords.',
    ],
    [
      'ids-numbered',
      'headings whose ids are the next of others',
      '## Words 1\n\nWords.\n\n## Words\n\nWords.\n\n### Words 2\n\nWords.',
    ],
    ['heading-emoji', 'a heading that is a pictograph', '## \u{1f642}\n\nWords.'],
    ['heading-code', 'a heading that is code', '## `<script>`\n\nWords.'],
    ['tasks', 'a list of tasks', '- [ ] One\n- [x] Two'],
    ['list-start', 'a list that begins with a huge number', '999999999. One\n1000000000. Two'],
    ['rule-soup', 'rules and headings underlined', 'Words\n---\n\nWords below.\n\n***'],
    ['table-empty', 'a table without rows', '| a | b |\n| --- | --- |'],
    [
      'table-ragged',
      'a table with rows too short and too long',
      '| a | b |\n| --- | --- |\n| 1 |\n| 1 | 2 | 3 |',
    ],
    [
      'definition-unused',
      'a definition of a page that nothing uses',
      '[alpha]: /tools/alpha-quiz/',
    ],
    [
      'reference-inherited',
      'a reference named like an inherited property',
      'See [constructor] and [__proto__][toString].',
    ],
    ['cards', 'a card of a tool in a list', '- One\n\n  <Tool slug="alpha-quiz" />'],
    [
      'empty-components',
      'components that hold nothing',
      '<Steps>\n\n</Steps>\n\n<Checklist title="To do">\n\n</Checklist>',
    ],
    [
      'quote-empty',
      'a quotation that holds nothing',
      '<PullQuote by="A B" source="C 2020">\n\n</PullQuote>',
    ],
    ['chart-unknown', 'a chart of ranks that nobody knows', '<RankChart tools="alpha-quiz" />'],
  ]),
  harmless(
    'plot-negative',
    'numbers below nought',
    plot('| a | b |\n| --- | --- |\n| x | -3 |\n| y | \u22120.5 |'),
  ),
  harmless(
    'plot-noughts',
    'numbers that are all nought',
    plot('| a | b |\n| --- | --- |\n| x | 0 |\n| y | 0 |'),
  ),
  harmless(
    'plot-equal',
    'a line that is level',
    plot(
      '| Year | b |\n| --- | --- |\n| 2001 | 5 |\n| 2002 | 5 |',
      'kind="line" title="A level line"',
    ),
  ),
  harmless(
    'plot-gap',
    'a line with one point',
    plot('| Year | b |\n| --- | --- |\n| 2001 | 5 |\n| 2002 | |', 'kind="line" title="One point"'),
  ),
  refuse(
    'plot-same-title',
    'two charts of one title',
    article({
      text: Array(2)
        .fill(
          '<Plot kind="bars" title="Twins">\n\n| a | b |\n| --- | --- |\n| x | 1 |\n| y | 2 |\n\n</Plot>',
        )
        .join('\n\n'),
    }),
  ),
  harmless(
    'plot-unit',
    'a unit with signs of markup',
    plot(
      '| a | b |\n| --- | --- |\n| x | 1 |\n| y | 2 |',
      `kind="bars" title="Units &amp; signs" unit="&quot;&amp;'"`,
    ),
  ),
  harmless(
    'plot-huge',
    'numbers of fifteen digits',
    plot('| a | b |\n| --- | --- |\n| x | 999999999999999 |\n| y | 1 |'),
  ),
  ...rows(refuse, (row) => plot(`| a | b |\n| --- | --- |\n${row}\n| y | 1 |`), [
    ['plot-endless', 'a number of a thousand digits', `| x | ${'9'.repeat(1000)} |`],
    ['plot-nan', 'a word that is a number to JavaScript', '| x | NaN |'],
    ['plot-infinite', 'another', '| x | Infinity |'],
    ['plot-exponent', 'a number beyond all numbers', '| x | 1e999 |'],
    ['plot-hex', 'a number in another base', '| x | 0x10 |'],
    ['plot-thousands', 'a number with separators', '| x | 1,204 |'],
    ['plot-link', 'a number with its unit', '| x | 5 % |'],
  ]),
  refuse(
    'plot-none',
    'a chart without a table',
    article({ text: '<Plot kind="bars" title="Nothing">\n\nWords.\n\n</Plot>' }),
  ),
  refuse(
    'plot-two',
    'a chart with two tables',
    plot(
      '| a | b |\n| --- | --- |\n| x | 1 |\n| y | 2 |\n\n| c | d |\n| --- | --- |\n| x | 1 |\n| y | 2 |',
    ),
  ),
  refuse(
    'plot-in-plot',
    'a chart in a chart',
    plot(
      '<Plot kind="bars" title="Inner">\n\n| a | b |\n| --- | --- |\n| x | 1 |\n| y | 2 |\n\n</Plot>',
    ),
  ),
  ...rows(refuse, inArticle, [
    [
      'rank-chart-years',
      'a chart whose first year comes after its last',
      '<RankChart tools="alpha-quiz" from="2020" to="2007" />',
    ],
    ['rank-chart-comma', 'a chart with a comma too many', '<RankChart tools="alpha-quiz," />'],
    [
      'rank-chart-list',
      'a chart of a list named like an inherited property',
      '<RankChart tools="alpha-quiz" list="constructor" />',
    ],
    ['compare-twice', 'a tool beside itself', '<Compare tools="alpha-quiz, alpha-quiz" />'],
    [
      'tool-inherited',
      'a card of a tool named like an inherited property',
      '<Tool slug="constructor" />',
    ],
    ['tool-unknown', 'a card of a tool that is not there', '<Tool slug="alpha-quizz" />'],
    [
      'figure-climbs',
      'a picture out of another folder',
      '<Figure src="./../x.png" alt="A picture of x" />',
    ],
    ['figure-query', 'a picture with a query', '<Figure src="./x.png?url" alt="A picture of x" />'],
    [
      'figure-far',
      'a picture of another site',
      '<Figure src="https://example.org/x.png" alt="A picture of x" />',
    ],
    [
      'figure-missing',
      'a picture that is not there',
      '<Figure src="./nowhere.png" alt="A picture that is not there" />',
    ],
    ['heading-first', 'a heading of the first level', '# A second title'],
    ['heading-empty', 'a heading without words', '##'],
    ['heading-twice', 'a heading that stands twice', '## Same\n\nWords.\n\n## Same'],
    ['footnote-missing', 'a citation of a source that is not there', 'A note.[^nowhere]'],
    ['footnote-unused', 'a footnote that nothing refers to', '[^alone]: Words.'],
    ['footnote-sourceless', 'a footnote that is no source', 'A note.[^1]\n\n[^1]: Words.'],
    ['footnote-twice', 'the note of a source written a second time', '[^fixture]: Page 3.'],
    ['footnote-case', 'the key of a source in other letters', 'A note.[^Fixture]'],
    ['footnote-open', 'a block of code that takes in the notes', '```\nA note.[^fixture]'],
    ['todo', 'a mark of something still to be written', 'TODO: write this.'],
    ['advertising', 'a word of advertising', 'A powerful tool.'],
    ['advertising-joiner', 'the same with an invisible joiner', 'A power\u200dful tool.'],
    ['advertising-hyphen', 'the same with soft hyphens', 'A seam\u00adless tool.'],
    ['advertising-entity', 'the same with a letter as an entity', 'A p&#111;werful tool.'],
    ['advertising-emphasis', 'the same with a letter in emphasis', 'A power*f*ul tool.'],
    ['advertising-break', 'the same over two lines', 'A wide range\nof tools.'],
    ['advertising-upper', 'the same in capitals', 'A POWERFUL tool.'],
    ['advertising-heading', 'the same in a heading', '## A game-changer'],
    [
      'advertising-link',
      'the same as the text of a link',
      '[Revolutionise learning](https://example.org/)',
    ],
    [
      'advertising-attribute',
      'the same in an attribute',
      '<Callout title="A robust choice">\n\nWords.\n\n</Callout>',
    ],
  ]),
  ...rows(refuse, inTool, [
    ['tool-heading-first', 'a heading of the first level in a tool', '# A page title of its own'],
    ['tool-heading-deep', 'a heading of the sixth level in a tool', '###### Deep'],
    [
      'tool-links',
      'forty links to one site',
      Array.from({ length: 40 }, (_, n) => `[a${n}](https://spam.example.org/${n})`).join(' '),
    ],
    [
      'tool-shouting',
      'a word of advertising in wide letters',
      'A \uff50\uff4f\uff57\uff45\uff52\uff46\uff55\uff4c tool.',
    ],
  ]),
  refuse(
    'summary-address',
    'an address in a summary',
    tool({
      fields: {
        summary: 'Buy at https://evil.example.org now and get more of it while you still can.',
      },
    }),
  ),
  refuse('short', 'a tool of five words', anywhere(tool({ body: 'It does this and that.' }))),
  refuse('empty', 'a tool without a word', anywhere(tool({ body: '' }))),
  refuse(
    'short-of-code',
    'a text whose words are all code',
    anywhere(tool({ body: '```\n' + 'word '.repeat(60) + '\n```' })),
  ),
  refuse('no-sources', 'an article that rests on nothing', article({ fields: { sources: '[]' } })),
  refuse(
    'shared-sentence',
    'a sentence that another tool has',
    anywhere(tool({ text: 'That order matters: the guess comes first.' })),
  ),
  refuse(
    'copied',
    'a text that is that of another tool',
    anywhere(
      tool({
        body: 'Learners open a question, type what they think, and see two worked answers before they mark their own. A nurse educator can keep a bank of forty dosage sums this way and let each ward draw ten. Marks stay in the browser until somebody exports them, and the export is a plain table without timing.',
      }),
    ),
  ),
  refuse(
    'same-title-field',
    'a category that is not there',
    tool({ fields: { categories: '[quiz-maker]' } }),
  ),
  refuse(
    'category-inherited',
    'a category named like an inherited property',
    tool({ fields: { categories: '[constructor]' } }),
  ),
  refuse(
    'author-inherited',
    'an author named like an inherited property',
    article({ fields: { authors: '[constructor]' } }),
  ),
  refuse(
    'author-missing',
    'an author who is not there',
    article({ fields: { authors: '[nobody]' } }),
  ),
  refuse(
    'series-proto',
    'a series whose name is no slug',
    article({ fields: { series: '__proto__' } }),
  ),
  ...rows(refuse, licensed, [
    ['licence-none', 'a licence that is none', 'NOT-A-LICENCE'],
    ['licence-dots', 'a licence of dots', '"..."'],
    ['licence-or', 'an expression that is none', 'MIT OR OR'],
    ['licence-path', 'a licence that climbs', '../../x'],
    ['licence-words', 'a licence in words', 'Apache 2.0'],
    ['licence-slash', 'two licences with a slash', 'MIT/Apache-2.0'],
    ['licence-case', 'a licence in lower case', 'mit'],
  ]),
  ...rows(harmless, licensed, [
    ['licence-expression', 'two licences to choose from', 'MIT OR Apache-2.0'],
    [
      'licence-exception',
      'a licence with an exception',
      'GPL-2.0-only WITH Classpath-exception-2.0',
    ],
  ]),
  ...rows(refuse, speaking, [
    ['language-none', 'languages that are none', '[zz, qq-ZZ]'],
    ['language-name', 'the name of a language', '[english]'],
    ['language-underscore', 'a language as programs write it', '[pt_BR]'],
    ['language-twice', 'a language that stands twice', '[en, en]'],
    ['language-false', 'the code of Norwegian as a truth value', '[false]'],
  ]),
  ...rows(harmless, speaking, [
    ['language-region', 'Spanish of a continent', '[es-419]'],
    [
      'language-script',
      'Chinese in a script, Serbian in a script of a country',
      '[zh-Hans, sr-Latn-RS]',
    ],
    ['language-no', 'Norwegian, which is a truth value in other readers', '[no]'],
  ]),
  refuse('icon-path', 'an icon that climbs', tool({ fields: { icon: '../../../package' } })),
  refuse(
    'icon-inherited',
    'an icon named like an inherited property',
    tool({ fields: { icon: 'constructor' } }),
  ),
  refuse(
    'successor-circle',
    'two tools that are the successors of each other',
    beside(closed('h-circle-a', 'h-circle-b')),
    tool({
      slug: 'h-circle-b',
      fields: {
        name: 'Razuki Moneda',
        url: 'https://circle-b.example.org/',
        summary: 'Some summary that goes round in a circle without ever coming back to its start.',
        status: 'merged',
        ended: '2011',
        successor: 'h-circle-a',
      },
      body: 'Dopasi rukelo zimavu tegano fibero lakudi somape vunito razeke golibu. Menopa dusiva keralo fotizu bagine lomedu pivako resuti zonaga febulo. Kadiro tumeso navilu gopeke ziratu befano lusomi dapego vikuro tesaza. Rofina kupelo medago sitavu zobiru lenafe tupoka gisemo varudi kozape.',
    }),
  ),
  refuse('successor-self', 'a tool that is its own successor', closed('h-self', 'h-self')),
  refuse(
    'successor-active',
    'a successor of a tool that is not closed',
    tool({ fields: { successor: 'alpha-quiz' } }),
  ),
  refuse(
    'ended-before',
    'a tool that ended before it began',
    tool({ fields: { launched: '2010', status: 'discontinued', ended: '2005' } }),
  ),
  refuse(
    'alternative-self',
    'a tool that is its own alternative',
    tool({ slug: 'h-own', fields: { alternatives: '[h-own]' } }),
  ),
  refuse(
    'open-source-bare',
    'open source without a licence',
    tool({ fields: { pricing: 'open-source' } }),
  ),
  refuse(
    'updated-before',
    'an article changed before it appeared',
    article({
      fields: {
        updated: '[{ on: 2026-01-01, kind: addition, note: Something was added to it. }]',
      },
    }),
  ),
  advise(
    'alias-known',
    'an alias that is the name of another tool',
    tool({ fields: { aliases: '[Alpha Quiz]' } }),
  ),
]);
