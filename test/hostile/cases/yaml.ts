import { anywhere, harmless, kind, refuse, rows, type Make } from '../case.ts';
import { article, author, raw, tool } from '../samples.ts';

const maker = (value: string): Make => tool({ fields: { maker: value } });
const named = (value: string): Make => tool({ fields: { name: value } });
const launched = (value: string): Make => tool({ fields: { launched: value } });
const withLines = (lines: string): Make => tool({ lines });
const FLOW =
  'authors: [editors], published: 2026-02-01, topics: [practice], sources: [{ key: fixture, author: A. Fixture, title: A work, year: 2020 }]';

/** YAML has ways to say things that no contributor needs, and ways to lose what was said. */
export const yaml = kind('yaml', [
  ...rows(refuse, withLines, [
    ['alias', 'an alias', 'maker: &a x\naliases: [*a]'],
    ['anchor', 'an anchor that nothing uses', 'maker: &a Somebody'],
    ['merge', 'a merge key', '<<: { maker: x }'],
    ['merge-tag', 'a tag that makes a merge key', '!!merge maker: x'],
    ['duplicate', 'a field that stands twice', 'maker: x\nmaker: y'],
    [
      'duplicate-quoted',
      'a field that stands twice, once in quotation marks',
      'maker: x\n"maker": y',
    ],
    ['proto-key', 'a field named __proto__', '"__proto__": { maker: x }'],
    ['constructor-key', 'a field named constructor', 'constructor: x'],
    ['complex-key', 'a field whose name is a list', '? [a, b]\n: c'],
    ['explicit-key', 'a field written with a question mark', '? mascot\n: A cat'],
    ['empty-key', 'a field without a name', ': x'],
    ['null-key', 'a field named null', '~: x'],
    ['number-key', 'a field named 1', '1: x'],
    ['invisible-key', 'a field with an invisible letter in its name', 'mak\u200ber: x'],
    ['homograph-key', 'a field with a letter of another script in its name', 'm\u0430ker: x'],
    ['upper-key', 'a field in upper case', 'Maker: x'],
    ['tab', 'a tab before a field', '\tmaker: x'],
    ['document-end', 'the end of a document', 'maker: x\n...\nevil: y'],
    ['directive', 'a directive', '%YAML 1.1'],
    ['tag-directive', 'a directive that makes tags', '%TAG ! tag:evil.example,2000:'],
    ['unclosed', 'a quotation mark that is never closed', 'maker: "x'],
    ['unclosed-list', 'a bracket that is never closed', 'aliases: [a, b'],
    ['indented', 'a field that is indented', 'maker: x\n  aliases: [y]'],
    ['colon', 'a value with a colon and a space', 'maker: One: two'],
    ['layout', 'a field for a second reader to find', 'layout: data:text/javascript,0'],
  ]),
  ...rows(refuse, maker, [
    ['sexagesimal', 'a word that other readers take for a number', '12:30:45'],
    ['tag-unknown', 'a tag that nobody knows', '!!foo Somebody'],
    ['tag-js', 'a tag of another reader', '!!js/function "x"'],
    ['tag-python', 'a tag of another language', '!!python/object/apply:os.system ["id"]'],
    ['tag-local', 'a local tag', '!local Somebody'],
    ['tag-verbatim', 'a tag written out', '!<tag:yaml.org,2002:evil> Somebody'],
    ['tag-null', 'a tag that makes nothing of words', '!!null Somebody'],
    ['tag-string', 'a tag that says what is plain', '!!str 2001'],
    ['tag-bare', 'a tag without a name', '! Somebody'],
    ['number', 'a number where words belong', '1984'],
    ['list', 'a list where words belong', '[a, b]'],
    ['map', 'a map where words belong', '{ a: b }'],
    ['null', 'nothing where words belong', '~'],
    ['block', 'a block of lines where one line belongs', '|\n  One\n  two'],
    ['reserved', 'a sign that YAML reserves', '@somebody'],
    ['escape-unknown', 'an escape that does not exist', '"\\q"'],
    ['escape-too-large', 'a character that does not exist', '"\\UFFFFFFFF"'],
  ]),
  ...rows(refuse, named, [
    ['name-true', 'a name that is a truth value', 'true'],
    ['name-version', 'a name that is a number', '3.10'],
    ['name-tilde', 'a name that is nothing', '~'],
    ['name-null', 'a name that is null in YAML', 'Null'],
    ['name-empty', 'an empty name', '""'],
    ['name-space', 'a name that is a space', '" "'],
    ['name-binary', 'a name in base64', '!!binary SGVsbG8='],
    ['name-hex', 'a name that is a number in another base', '0x1F'],
    ['name-infinite', 'a name that is infinite', '.inf'],
  ]),
  ...rows(refuse, launched, [
    ['year-text', 'a year in quotation marks', '"2001"'],
    ['year-float-tag', 'a year with a tag', '!!float 2001'],
    ['year-infinite', 'a year that is infinite', '.inf'],
    ['year-nan', 'a year that is no number', '.nan'],
    ['year-half', 'half a year', '2001.5'],
    ['year-huge', 'a year beyond all numbers', '99999999999999999999'],
    ['year-negative', 'a year before all years', '-1'],
    ['year-future', 'a year to come', '2099'],
    ['year-date', 'a day where a year belongs', '2001-05-06'],
    ['year-underscore', 'a year of an older YAML', '2_001'],
  ]),
  ...rows(harmless, launched, [
    ['year-hex', 'a year in another base is a year', '0x7D0'],
    ['year-octal', 'a year in base eight is a year', '0o3724'],
    ['year-exponent', 'a year with an exponent is a year', '2.004e3'],
  ]),
  ...rows(refuse, (added) => tool({ fields: { added } }), [
    ['day-short', 'a day without its noughts', '2026-1-5'],
    ['day-impossible', 'a day that does not exist', '2026-02-30'],
    ['day-leap', 'a leap day in a year without one', '2023-02-29'],
    ['day-time', 'a day with a time', '2026-01-15T00:00:00Z'],
    ['day-zero', 'a day before all days', '0000-00-00'],
    ['day-week', 'a day that comes after next', '2026-12-17'],
    ['day-tag', 'a day with a tag', '!!timestamp 2026-01-15'],
    ['day-list', 'a list of days', '[2026-01-15]'],
  ]),
  harmless(
    'day-tomorrow',
    'a day that is tomorrow only in UTC',
    tool({ fields: { added: '2026-12-16' } }),
  ),
  harmless('day-leap-year', 'a leap day', tool({ fields: { added: '2024-02-29' } })),
  ...rows(harmless, maker, [
    ['norway', 'a word that other readers take for a truth value', 'No'],
    ['yes', 'another', 'yes'],
    ['quotes', 'quotation marks within quotation marks', "'It''s \"here\"'"],
    ['hash', 'a sign that begins no comment', 'C#shop'],
    [
      'formula',
      'a formula of a spreadsheet is words',
      '\'=HYPERLINK("https://evil.example","x")\'',
    ],
    ['placeholders', 'placeholders of a printer are words', '"$& $1 $` %s %n"'],
    ['sql', 'a quotation mark and a command are words', '"Robert\'); DROP TABLE students;--"'],
  ]),
  refuse(
    'lost-comment',
    'words after a number sign that YAML leaves out',
    tool({
      fields: {
        summary: 'A summary in sixty letters or so, which stop here. #1 And it goes on.',
      },
    }),
  ),
  refuse('lost-maker', 'half of a name after a number sign', maker('Studio #9')),
  harmless(
    'own-comment',
    'a comment on a line of its own',
    withLines('# checked by hand\nmaker: Somebody'),
  ),
  ...rows(refuse, (title) => article({ fields: { title } }), [
    ['article-tag', 'a tag before a title', '!!foo Hello there world'],
    ['article-binary', 'a title in base64', '!!binary SGVsbG8gdGhlcmU='],
    ['article-regexp', 'a title as a regular expression', '!!js/regexp /Hello there/'],
    ['article-set', 'a title as a set', '!!set { Hello }'],
  ]),
  ...rows(refuse, (published) => article({ fields: { published } }), [
    ['article-timestamp', 'a day with a tag', '!!timestamp 2026-02-01'],
    ['article-wrong-year', 'a day of another year than that of the folder', '2025-02-01'],
  ]),
  ...rows(refuse, (draft) => article({ fields: { draft } }), [
    ['draft-word', 'a truth value of an older YAML', 'no'],
    ['draft-text', 'a truth value in quotation marks', '"true"'],
    ['draft-null', 'a truth value left open', ''],
  ]),
  ...rows(refuse, (sources) => article({ fields: { sources } }), [
    [
      'source-year-old',
      'a work from before printing',
      '[{ key: fixture, author: A. B, title: A work, year: 1499 }]',
    ],
    [
      'source-year-future',
      'a work of a year to come',
      '[{ key: fixture, author: A. B, title: A work, year: 2099 }]',
    ],
    [
      'source-extra',
      'a field of a source that does not exist',
      '[{ key: fixture, author: A. B, titel: A work, year: 2020 }]',
    ],
    ['source-text', 'a source that is words', '[Ebbinghaus 1885]'],
    [
      'source-merge',
      'a merge key in a source',
      '[{ <<: { year: 2020 }, author: A. B, title: A work }]',
    ],
    ['source-null', 'a source that is nothing', '[null]'],
    [
      'source-hole',
      'a hole in a list',
      '[{ key: fixture, author: A. B, title: A work, year: 2020 }, , ]',
    ],
  ]),
  ...rows(
    harmless,
    (year) =>
      article({
        fields: { sources: `[{ key: fixture, author: A. B, title: A work, year: ${year} }]` },
      }),
    [
      ['source-ebbinghaus', 'a work of 1885', '1885'],
      ['source-no-year', 'a work without a year', 'n.d.'],
      ['source-in-press', 'a work that has not appeared yet', 'in press'],
    ],
  ),
  refuse(
    'proto-article',
    'a field named __proto__ that holds a layout',
    article({ lines: '"__proto__": { layout: ../../../src/layouts/Page.astro }' }),
  ),
  refuse(
    'plus-line',
    'a line of plus signs in a quoted value, which ends the fields for another reader',
    article({
      frontMatter: `{ title: "A flowing title of length", standfirst: "Words that stand first and are long enough\n+++\nand go on to the end.", ${FLOW} }`,
    }),
  ),
  refuse(
    'dash-line',
    'a line with three hyphens and a letter in a quoted value, which does the same',
    article({
      frontMatter: `{ title: "A second flowing title", standfirst: "Words that stand first and are long enough\n---x\nand go on to the end.", ${FLOW} }`,
    }),
  ),
  refuse(
    'flow',
    'front matter as one flow mapping',
    article({
      frontMatter: `{ title: A flowing title of length, standfirst: Words that stand first and are long enough for it, ${FLOW} }`,
    }),
  ),
  refuse(
    'byte-order-mark',
    'a byte order mark before the first field',
    article({
      frontMatter: `\uFEFF{ title: A marked title of length, standfirst: "Words that stand first\nlayout: data:text/javascript,0\nend: of it.", ${FLOW} }`,
    }),
  ),
  refuse('front-list', 'front matter that is a list', tool({ frontMatter: '- name: x' })),
  refuse('scalar', 'front matter that is a word', tool({ frontMatter: 'hello' })),
  refuse('empty', 'front matter without a field', anywhere(tool({ frontMatter: '' }))),
  refuse(
    'open-space',
    'a space after the first line',
    raw('content/tools/o/open-space.mdx', '--- \nname: Open\n---\n\nWords.\n'),
  ),
  refuse(
    'close-space',
    'a space after the line that closes',
    raw('content/tools/c/close-space.mdx', '---\nname: Close\n--- \n\nWords.\n'),
  ),
  refuse(
    'four-dashes',
    'four hyphens',
    raw('content/tools/f/four-dashes.mdx', '----\nname: Four\n----\n\nWords.\n'),
  ),
  refuse(
    'blank-first',
    'an empty line before the front matter',
    raw('content/tools/b/blank-first.mdx', '\n---\nname: Blank\n---\n\nWords.\n'),
  ),
  refuse(
    'never-closed',
    'front matter that is never closed',
    raw('content/tools/n/never-closed.mdx', '---\nname: Never\n'),
  ),
  refuse(
    'toml',
    'front matter in TOML',
    raw('content/tools/t/toml.mdx', '+++\nname = "Toml"\n+++\n\nWords.\n'),
  ),
  refuse(
    'json',
    'front matter in JSON',
    raw('content/tools/j/json.mdx', '{ "name": "Json" }\n\nWords.\n'),
  ),
  refuse(
    'author-two-documents',
    'a second document in the file of an author',
    raw(
      'content/authors/two.yaml',
      'name: Cas Example\nkind: person\nbio: She writes about learning at work.\n---\nname: Other\n',
    ),
  ),
  harmless(
    'author-dashes',
    'a document that begins with three hyphens',
    raw(
      'content/authors/dash-start.yaml',
      '---\nname: Ann Example\nkind: person\nbio: She writes about learning at work.\n',
    ),
  ),
  harmless(
    'author-dots',
    'a document that ends with three dots',
    raw(
      'content/authors/dash-dots.yaml',
      '---\nname: Ben Example\nkind: person\nbio: He writes about learning at work.\n...\n',
    ),
  ),
  refuse('author-number', 'an author that is a number', raw('content/authors/five.yaml', '5\n')),
  refuse('author-word', 'an author that is a word', raw('content/authors/hello.yaml', 'hello\n')),
  refuse('author-empty', 'an author that is nothing', raw('content/authors/empty.yaml', '')),
  refuse('author-list', 'a list of authors', raw('content/authors/list.yaml', '- name: A B\n')),
  harmless(
    'author-folded',
    'a sentence folded over two lines',
    author({ bio: '>-\n  Somebody who writes about learning\n  at work and about nothing else.' }),
  ),
]);
