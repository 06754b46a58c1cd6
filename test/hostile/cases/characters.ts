import { advise, harmless, kind, refuse, rows, type Make } from '../case.ts';
import { article, author, ballot, listed, raw, ranking, tool, VOTE_ALPHA } from '../samples.ts';

const named = (value: string): Make => tool({ fields: { name: value } });
const summed = (mark: string): Make =>
  tool({
    fields: { summary: `"A summary that holds ${mark} where everybody expects plain letters."` },
  });
const titled = (value: string): Make => article({ fields: { title: value } });
const inArticle = (text: string): Make => article({ text });
const inTool = (text: string): Make => tool({ text });

/** Characters that are not seen, turn text round, break feeds and terminals, or look like others. */
export const characters = kind('character', [
  ...rows(refuse, named, [
    [
      'escape',
      'the character that begins a command to a terminal, as an escape of YAML',
      '"Esca\\e[31mCards"',
    ],
    ['backspace', 'a backspace, as an escape', '"Back\\bCards"'],
    ['nul', 'a NUL, as an escape', '"Null\\0Cards"'],
    ['delete', 'U+007F, as an escape', '"Dele\\x7fCards"'],
    ['c1', 'a control character of the second set', '"Csi\\x9bCards"'],
    ['bidi', 'a change of direction, as an escape', '"Over\\u202eCards"'],
    ['isolate', 'an isolate that is never closed', '"Iso\\u2066Cards"'],
    ['line-separator', 'a line separator, as an escape', '"Lsep\\u2028Cards"'],
    ['paragraph-separator', 'a paragraph separator, by its short escape', '"Psep\\PCards"'],
    ['next-line', 'a next line, by its short escape', '"Nels\\NCards"'],
    ['surrogate', 'half a character, as an escape', '"Half\\ud800Cards"'],
    ['noncharacter', 'a noncharacter of a far plane', '"Non\\U0010FFFFCards"'],
    ['noncharacter-low', 'a noncharacter among the letters of Arabic', '"Non\\ufdd0Cards"'],
    ['object', 'the mark of an object that is not there', '"Obj\\ufffcCards"'],
    ['replacement', 'the mark of a character that was lost', 'Caf\ufffd Cards'],
    ['zero-width', 'an invisible character in the name of a known tool', 'Alpha\u200b Quiz'],
    ['word-joiner', 'a word joiner in the name of a known tool', 'Alpha\u2060 Quiz'],
    ['soft-hyphen', 'a soft hyphen in the name of a known tool', 'Al\u00adpha Quiz'],
    ['right-to-left-mark', 'marks of direction', 'Right\u200fTool\u061c'],
    ['tags', 'letters of an invisible alphabet', 'Tag\u{e0041}\u{e0042} Tool'],
    ['filler', 'a Hangul filler', '"\u3164"'],
    ['braille-blank', 'a Braille pattern without a dot', '"\u2800"'],
    ['only-zero-width', 'an invisible character alone', '"\u200b"'],
    ['only-no-break', 'a no-break space alone', '"\u00a0"'],
    ['heap', 'a letter under a heap of marks', `Z${'\u0323\u0301\u0334'.repeat(25)}ebra`],
    ['variation', 'a variation selector where nothing varies', 'Vari\ufe0fation'],
    ['variation-far', 'a variation selector of the supplement', 'Vari\u{e0100}ation'],
    ['interlinear', 'an annotation between lines', 'Anno\ufff9tation'],
    [
      'known-wide',
      'the name of a known tool in wide letters',
      '\uff21\uff4c\uff50\uff48\uff41 \uff31\uff55\uff49\uff5a',
    ],
    [
      'known-bold',
      'the name of a known tool in mathematical letters',
      '\u{1d400}\u{1d425}\u{1d429}\u{1d421}\u{1d41a} Quiz',
    ],
    ['known-case', 'the name of a known tool in capitals', 'ALPHA QUIZ'],
    [
      'known-no-break',
      'the name of a known tool with a space that does not break',
      'Alpha\u00a0Quiz',
    ],
    ['angle-brackets', 'markup as a name', '"<b>x</b>"'],
    ['template', 'the language of a template as a name', '"%s %d ${7*7} #{7*7}"'],
  ]),
  ...rows(refuse, named, [
    ['homograph', 'the name of a known tool with a letter of another script', '\u0391lpha Quiz'],
    ['mixed', 'a word in letters of two scripts', 'Gr\u0430mmar Garden'],
    ['signs', 'a name that is nothing but signs', '"!!!"'],
  ]),
  ...rows(advise, named, [
    ['entity', 'HTML entities in a name', '"AT&amp;T Learning &#8211; Hub"'],
    ['entity-markup', 'markup as entities in a name', '"&lt;img src=x onerror=alert(1)&gt;"'],
  ]),
  ...rows(refuse, summed, [
    ['summary-noncharacter', 'U+FFFE, as an escape', '\\uFFFE'],
    ['summary-raw-noncharacter', 'U+FFFF as it is', '\uffff'],
    ['summary-raw-next-line', 'U+0085 as it is', '\u0085'],
    ['summary-raw-separator', 'U+2028 as it is', '\u2028'],
    ['summary-mark-inside', 'a byte order mark within', '\ufeff'],
    ['summary-form-feed', 'a form feed, by its short escape', '\\f'],
  ]),
  refuse(
    'standfirst',
    'a control character in a standfirst',
    article({
      fields: { standfirst: '"A standfirst of length with a \\u0001 inside it, and more."' },
    }),
  ),
  refuse(
    'alias',
    'a change of direction in an alias',
    tool({ fields: { aliases: '["Alias\\u202eone"]' } }),
  ),
  refuse(
    'maker',
    'an invisible character in the name of a maker',
    tool({ fields: { maker: '"Stu\\u200bdio"' } }),
  ),
  refuse(
    'source-title',
    'a control character in the title of a source',
    article({
      fields: { sources: '[{ key: fixture, author: A. B, title: "A\\x1b[2J work", year: 2020 }]' },
    }),
  ),
  refuse(
    'author-name',
    'a control character in the name of an author',
    author({ name: '"E\\bve"' }),
  ),
  refuse(
    'author-bio',
    'a change of direction in a bio',
    author({ bio: '"Writes about nothing \\u202e in particular."' }),
  ),
  refuse(
    'author-homograph',
    'the name of the editors with a letter of another script',
    author({ name: 'The \u0435ditors' }),
  ),
  refuse(
    'category-title',
    'a joiner at the end of a title',
    listed(
      'content/categories.yaml',
      '- id: joined\n  title: "Joined \\u202d"\n  scope: Tools that loop around themselves.\n  question: loop around things\n  icon: pencil\n',
    ),
  ),
  refuse(
    'topic',
    'a control character in a description',
    listed(
      'content/topics.yaml',
      '- id: belled\n  title: Belled\n  description: "What rings \\a a bell whenever it is read aloud."\n',
    ),
  ),
  refuse(
    'voter',
    'a command to the terminal in the name of a voter',
    ballot(VOTE_ALPHA, { voter: '"Eve\\e[2J"' }, 'content/ballots/2027/eve.yaml'),
  ),
  refuse(
    'voter-workflow',
    'a line that is a command of a workflow',
    ballot(VOTE_ALPHA, { voter: '"Eve\\n::error title=x::pwn"' }, 'content/ballots/2027/eve.yaml'),
  ),
  refuse(
    'reason',
    'an invisible character in a reason',
    ballot('- { tool: alpha-quiz, contexts: [education], reason: "It sim\\u200bply works." }'),
  ),
  refuse(
    'ranking-note',
    'a control character in a note of a rank',
    ranking('- { rank: 1, tool: alpha-quiz, note: "One\\x0btwo", sources: [list] }'),
  ),
  refuse(
    'search-word',
    'a backspace in a word of the search',
    raw('content/search.yaml', '- id: a\n  categories: [quiz-makers]\n  words: ["be\\bta"]\n'),
  ),
  ...rows(refuse, inTool, [
    ['text-bidi', 'a change of direction as a reference', 'Here is &#x202e;esrever&#x202c; text.'],
    [
      'text-zero-width',
      'an invisible character as a named entity',
      'Here is wo&ZeroWidthSpace;rd.',
    ],
    ['text-raw-control', 'a control character as it is', 'Here is \u0007 a bell.'],
    ['text-raw-bidi', 'a change of direction as it is', 'Here is \u202e text.'],
    [
      'text-tags',
      'an invisible alphabet',
      'Words\u{e0049}\u{e0067}\u{e006e}\u{e006f}\u{e0072}\u{e0065} and more.',
    ],
  ]),
  ...rows(refuse, inArticle, [
    [
      'body-control',
      'control characters as references',
      'Here is &#8; a backspace and &#x1b;[31m an escape.',
    ],
    ['body-noncharacter', 'a noncharacter as a reference', 'Here is &#xFFFF; a non-character.'],
    [
      'body-code',
      'a change of direction in code, which hides what it does',
      '```js\nif (a) { /*\u202e } */ }\n```',
    ],
    ['body-code-span', 'an invisible character in a code span', 'Call `de\u200blete` now.'],
    ['body-heading', 'an invisible character in a heading', '## Wo\u2060rds'],
    ['body-cell', 'a change of direction in a cell', '| a | b |\n| --- | --- |\n| x\u2067 | y |'],
    ['body-footnote', 'a control character in a footnote', 'A note.[^1]\n\n[^1]: It rings&#7;.'],
    [
      'body-link-title',
      'a change of direction in the title of a link',
      '[a](https://example.org/ "x&#x202e;y")',
    ],
    [
      'body-attribute',
      'an invisible character in an attribute',
      '<Callout title="Wo&#x200b;rds">\n\nWords.\n\n</Callout>',
    ],
    [
      'body-alt',
      'a control character in an attribute',
      '<PullQuote by="A&#7; B" source="C 2020">\n\nWords.\n\n</PullQuote>',
    ],
  ]),
  ...rows(harmless, named, [
    ['chinese', 'a name in Chinese', '\u4e2d\u6587\u6d4b\u9a8c\u5de5\u5177'],
    [
      'arabic',
      'a name in Arabic',
      '\u0623\u062f\u0627\u0629 \u0627\u0644\u0627\u062e\u062a\u0628\u0627\u0631',
    ],
    [
      'persian',
      'a name in Persian, which needs a non-joiner',
      '\u0645\u06cc\u200c\u062e\u0648\u0627\u0646\u0645',
    ],
    ['hindi', 'a name in Hindi with a joiner', '\u0915\u094d\u200d\u0937 \u092a\u093e\u0920'],
    ['greek', 'a name in Greek', '\u039c\u03ac\u03b8\u03b7\u03bc\u03b1'],
    [
      'cyrillic',
      'a name in Cyrillic',
      '\u0423\u0447\u0435\u0431\u043d\u0438\u043a \u0434\u043d\u044f',
    ],
    ['korean', 'a name in Korean', '\ud55c\uad6d\uc5b4 \uad50\uc2e4'],
    [
      'thai',
      'a name in Thai',
      '\u0e01\u0e32\u0e23\u0e40\u0e23\u0e35\u0e22\u0e19\u0e23\u0e39\u0e49',
    ],
    [
      'strokes',
      'letters that no decomposition takes apart',
      '\u00d8redev Stra\u00dfe \u0141\u00f3d\u017a',
    ],
    ['decomposed', 'marks written after their letters', 'Cafe\u0301 Klasse'],
    [
      'emoji',
      'pictographs joined to a family',
      '"\u{1f469}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466} Family"',
    ],
    [
      'flag',
      'the flag of a part of a country',
      '"\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f} Flags"',
    ],
    ['keycap', 'a key with a digit', '"1\ufe0f\u20e3 Steps"'],
    [
      'wide-brackets',
      'wide brackets are letters like others',
      '"\uff1cscript\uff1ealert(1)\uff1c/script\uff1e"',
    ],
    ['plus', 'a name with signs that belong to it', 'Zubi++'],
  ]),
  harmless(
    'net',
    'two names that differ by a dot',
    tool({ slug: 'h-net', fields: { name: 'Zatopek' } }),
    tool({
      slug: 'h-dot-net',
      fields: {
        name: '.Zatopek',
        url: 'https://dot-net.example.org/',
        summary: 'A summary about a dotted thing that has no likeness with the one beside it.',
      },
      body: 'Petumo rilavu kenaso bodife zugaro timelo vanuki sopade fizuma gelobi. Dukari motevu lisapo renaga fobizu kitelo vamedu sirogo punake zeloda. Batufi gomeru nilavo kasepu tirodo fenuga zimabo levusi paroke dugati. Sevoma rufine kolabu tegizo danupe virola mekusa fobido zanuri gepilo.',
    }),
  ),
  harmless(
    'macron',
    'two names that differ by a mark',
    tool({ slug: 'h-yo', fields: { name: 'Vuto' } }),
    tool({
      slug: 'h-yo-long',
      fields: {
        name: 'Vut\u014d',
        url: 'https://yo-long.example.org/',
        summary: 'Some summary about a long vowel which nobody would take for a short one ever.',
      },
      body: 'Kofamu bidero tulasi vegona pazuki limedo rasobu finate gukelo zovipa. Menuda sobiro tagefu kilavo pezunu darima fotelu bisago vunake relozi. Zimopa gudeti nakoru febila sovude tiraka pomezu ligano bufeso kedirvo. Lavusi tegomo radipu nizeka foburo mekadi suvelo pagite zonuba rikefo.',
    }),
  ),
  ...rows(harmless, titled, [
    ['title-word', 'a title of one word of ninety letters', `"${'W'.repeat(90)}"`],
    ['title-emoji', 'a title of pictographs', `"${'\u{1f469}'.repeat(44)}"`],
    ['title-family', 'a title of joined pictographs', `"${'\u{1f469}\u200d\u{1f467}'.repeat(14)}"`],
    [
      'title-chinese',
      'a long title in Chinese',
      `"${'\u5b66\u4e60\u5de5\u5177\u76ee\u5f55'.repeat(14)}"`,
    ],
    [
      'title-thai',
      'a long title in Thai without spaces',
      `"${'\u0e01\u0e32\u0e23\u0e40\u0e23\u0e35\u0e22\u0e19\u0e23\u0e39\u0e49'.repeat(8)}"`,
    ],
    [
      'title-arabic',
      'a title in Arabic with numbers and brackets',
      '\u0627\u0644\u062a\u0639\u0644\u0645 \u0641\u064a \u0627\u0644\u0639\u0645\u0644 (2020) \u0623\u0648\u0644\u0627',
    ],
    ['title-no-break', 'a title that cannot break', `"${'Wide\u00a0'.repeat(17)}end"`],
    [
      'title-brackets',
      'the end of a CDATA section in a title',
      '"A title with ]] and & and no more"',
    ],
    [
      'title-quotes',
      'quotation marks and per cents in a title',
      '"100% & \\"quoted\\" and \'quoted\'"',
    ],
    ['title-private', 'characters of private use', `"${'\ue000'.repeat(20)}"`],
  ]),
  refuse(
    'title-tags',
    'a title of an invisible alphabet',
    titled(`"Tags ${'\u{e0041}'.repeat(20)} end"`),
  ),
  advise(
    'title-entities',
    'entities left in a title',
    titled('"R&amp;D and AT&amp;T in one title"'),
  ),
]);
