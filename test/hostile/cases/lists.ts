import { beside, harmless, kind, refuse, rows, type Make } from '../case.ts';
import { author, listed, raw } from '../samples.ts';

const searchItem = (lines: string): Make =>
  raw('content/search.yaml', `- id: a\n${lines.replace(/^/gm, '  ')}\n`);
const words = (list: string): Make => searchItem(`categories: [quiz-makers]\nwords: ${list}`);
const category = (lines: string): Make => listed('content/categories.yaml', `${lines}\n`);
const REST =
  'scope: Tools that loop around themselves.\n  question: loop around things\n  icon: pencil';

/** The lists that everything refers to: one slip in them reaches every page. */
export const lists = [
  ...kind('search', [
    ...rows(refuse, words, [
      ['stop-words', 'words that the search leaves out', '["a", "the tool", "for my"]'],
      ['bar', 'the sign that parts words in the file of the search', '["quiz|maker"]'],
      ['none', 'no words', '[]'],
      [
        'many',
        'sixty-one words',
        `[${Array.from({ length: 61 }, (_, n) => `word${n}`).join(', ')}]`,
      ],
      ['long', 'a word of 61 letters', `[${'x'.repeat(61)}]`],
      ['number', 'a number', '[2020]'],
      ['markup', 'markup', '["<b>quiz</b>"]'],
      ['signs', 'signs alone', '["!!!"]'],
      ['text', 'a word where a list belongs', 'quiz'],
      ['twice', 'a word that stands twice', '[quiz thing, quiz thing]'],
    ]),
    ...rows(refuse, searchItem, [
      [
        'facet-proto',
        'a facet named __proto__',
        'facets: { "__proto__": [x] }\nwords: [gratis thing]',
      ],
      [
        'facet-unknown',
        'a facet that does not exist',
        'facets: { colour: [red] }\nwords: [red thing]',
      ],
      [
        'facet-value',
        'a value that the facet does not have',
        'facets: { pricing: [gratis] }\nwords: [gratis thing]',
      ],
      [
        'category-unknown',
        'a category that is not there',
        'categories: [quiz-maker]\nwords: [thing]',
      ],
      [
        'category-inherited',
        'a category named like an inherited property',
        'categories: [constructor]\nwords: [thing]',
      ],
      [
        'both',
        'categories and facets',
        'categories: [quiz-makers]\nfacets: { pricing: [free] }\nwords: [thing]',
      ],
      ['neither', 'neither', 'words: [thing]'],
    ]),
    refuse('map', 'a map where a list belongs', raw('content/search.yaml', 'a: 1\n')),
    refuse('empty', 'an empty file', raw('content/search.yaml', '')),
    refuse(
      'id-twice',
      'an id that stands twice',
      raw(
        'content/search.yaml',
        '- id: a\n  categories: [quiz-makers]\n  words: [thing]\n- id: a\n  categories: [quiz-makers]\n  words: [other]\n',
        [4, 6],
      ),
    ),
    refuse(
      'id-proto',
      'an id that is no slug',
      raw(
        'content/search.yaml',
        '- id: __proto__\n  categories: [quiz-makers]\n  words: [thing]\n',
      ),
    ),
    harmless('expression', 'a regular expression as words', words('["(a+)+$", "[a-z]*", "c++"]')),
    harmless(
      'meanings',
      'one word with two meanings',
      raw(
        'content/search.yaml',
        '- id: a\n  categories: [quiz-makers]\n  words: [thing]\n- id: b\n  categories: [authoring]\n  words: [thing]\n',
      ),
    ),
    harmless(
      'parent',
      'words of a category above others',
      searchItem('categories: [authoring]\nwords: [thing]'),
    ),
    harmless(
      'competitor',
      'the name of a tool that leads to a category',
      words('[alpha quiz, kahoot]'),
    ),
    harmless(
      'inherited',
      'words named like inherited properties',
      words('[constructor, to string, __proto__]'),
    ),
  ]),
  ...kind('category', [
    ...rows(refuse, category, [
      [
        'own-parent',
        'a category above itself',
        `- id: loop\n  title: Loop\n  parent: loop\n  ${REST}`,
      ],
      [
        'circle',
        'two categories above each other',
        `- id: loop-a\n  title: Loop A\n  parent: loop-b\n  ${REST}\n- id: loop-b\n  title: Loop B\n  parent: loop-a\n  ${REST}`,
      ],
      [
        'third-level',
        'a third level',
        `- id: third\n  title: Third\n  parent: quiz-makers\n  ${REST}`,
      ],
      [
        'parent-unknown',
        'a category above that is not there',
        `- id: orphan\n  title: Orphan\n  parent: nowhere\n  ${REST}`,
      ],
      [
        'icon-inherited',
        'an icon named like an inherited property',
        '- id: conx\n  title: Conx\n  scope: Tools that loop around themselves.\n  question: loop around things\n  icon: constructor',
      ],
      [
        'icon-unknown',
        'an icon that does not exist',
        '- id: conx\n  title: Conx\n  scope: Tools that loop around themselves.\n  question: loop around things\n  icon: pensil',
      ],
      ['id-twice', 'an id that stands twice', `- id: authoring\n  title: Conx\n  ${REST}`],
      ['id-proto', 'an id that is no slug', `- id: __proto__\n  title: Conx\n  ${REST}`],
      ['id-number', 'an id that is a number', `- id: 2020\n  title: Conx\n  ${REST}`],
      ['title-markup', 'markup as a title', `- id: marked\n  title: "<b>x</b>"\n  ${REST}`],
      ['title-empty', 'a title of a space', `- id: blank\n  title: "  "\n  ${REST}`],
      [
        'scope-advertising',
        'advertising in a scope',
        '- id: best\n  title: Best\n  scope: The most powerful tools that there are.\n  question: loop around things\n  icon: pencil',
      ],
      ['indentation', 'a slip of indentation', `- id: slip\n   title: Slip\n  ${REST}`],
      ['no-id', 'an item without an id', `- title: Nameless\n  ${REST}`],
      ['null-item', 'an item that is nothing', '-'],
      ['text-item', 'an item that is a word', '- authoring'],
    ]),
    refuse('empty', 'no categories at all', raw('content/categories.yaml', '')),
    refuse('alias', 'an alias in a list', raw('content/categories.yaml', '- &a { id: x }\n- *a\n')),
    harmless(
      'id-inherited',
      'a category named like an inherited property',
      category(`- id: constructor\n  title: Constructor\n  ${REST}`),
    ),
  ]),
  ...kind('heading', [
    refuse(
      'topic-twice',
      'a topic that stands twice',
      listed(
        'content/topics.yaml',
        '- id: evidence\n  title: Again\n  description: Studies of how people learn at work, once more.\n',
      ),
    ),
    refuse(
      'topic-long',
      'a topic with a title of 41 letters',
      listed(
        'content/topics.yaml',
        `- id: long\n  title: ${'x'.repeat(41)}\n  description: Studies of how people learn at work, once more.\n`,
      ),
    ),
    refuse(
      'series-markup',
      'markup in a description',
      listed(
        'content/series.yaml',
        '- id: marked\n  title: Marked\n  description: "Studies of <b>how</b> people learn at work."\n',
      ),
    ),
    refuse(
      'series-field',
      'a field that does not exist',
      listed(
        'content/series.yaml',
        '- id: coloured\n  title: Coloured\n  colour: red\n  description: Studies of how people learn at work.\n',
      ),
    ),
    refuse('topics-missing', 'no topics at all', raw('content/topics.yaml', '# nothing\n')),
    harmless(
      'topic-inherited',
      'a topic named like an inherited property',
      listed(
        'content/topics.yaml',
        '- id: constructor\n  title: Constructor\n  description: Studies of how people build what they learn with.\n',
      ),
    ),
  ]),
  ...kind('author', [
    refuse('kind', 'a kind that does not exist', author({ kind: 'admin' })),
    refuse(
      'editors',
      'somebody who says to be the editors',
      author({ kind: 'editors', name: 'The editors' }),
    ),
    refuse(
      'seven-links',
      'seven links',
      author({
        links: `[${Array.from({ length: 7 }, (_, n) => `{ label: site ${n}, url: "https://example.org/${n}" }`).join(', ')}]`,
      }),
    ),
    refuse(
      'link-script',
      'a script as a link',
      author({ links: '[{ label: site, url: "javascript:alert(1)" }]' }),
    ),
    refuse('name-markup', 'markup as a name', author({ name: '"<b>x</b>"' })),
    harmless(
      'same-name',
      'two people of one name',
      beside(
        raw(
          'content/authors/first.yaml',
          'name: Ann Example\nkind: person\nbio: She writes about learning at work.\n',
        ),
      ),
      author({ name: 'Ann Example' }),
    ),
    harmless(
      'apostrophe',
      'a name with signs that belong to it',
      author({ name: "Siobh\u00e1n O'Neill-\u0141\u00f3d\u017a" }),
    ),
    harmless(
      'arabic',
      'a name in Arabic',
      author({ name: '\u0645\u0631\u064a\u0645 \u0639\u0644\u064a' }),
    ),
  ]),
];
