import { beside, harmless, kind, refuse, rows, type Make } from '../case.ts';
import { VOTE_ALPHA, ballot, raw, ranking, tool } from '../samples.ts';

const voted = (votes: string): Make => ballot(votes);
const dated = (cast: string): Make => ballot(VOTE_ALPHA, { cast });
const cast = (name: string, voter: string, head: Record<string, string> = {}): Make =>
  ballot(VOTE_ALPHA, { voter, ...head }, `content/ballots/${head['year'] ?? '2027'}/${name}.yaml`);
const ranked = (ranks: string): Make => ranking(ranks);
const FIRST = '- { rank: 1, tool: alpha-quiz, sources: [list] }';

/** Votes that count twice, for somebody else or for nobody, and lists that contradict themselves. */
export const votes = [
  ...kind('ballot', [
    refuse('other-name', 'a ballot of Bob in the file of Alice', cast('alice', 'Bob')),
    refuse(
      'year-past',
      'a ballot in a year long past',
      cast('old', 'Old', { year: '2019', cast: '2019-06-01' }),
    ),
    refuse(
      'year-future',
      'a ballot in a year to come, which would erase the one of this',
      beside(cast('ann', 'Ann')),
      cast('ann', 'Ann', { year: '2099' }),
    ),
    refuse(
      'year-folder',
      'a ballot of another year than its folder',
      ballot(VOTE_ALPHA, { year: '2026', voter: 'Yve' }, 'content/ballots/2027/yve.yaml'),
    ),
    refuse(
      'year-text',
      'a year in quotation marks',
      ballot(VOTE_ALPHA, { year: '"2027"', voter: 'Yvo' }, 'content/ballots/2027/yvo.yaml'),
    ),
    ...rows(refuse, dated, [
      ['before', 'a day before the vote', '2026-01-01'],
      ['future', 'a day to come', '2027-08-01'],
      ['after', 'a day after the vote', '2027-12-01'],
      ['time', 'a day with a time', '2026-12-01T10:00:00Z'],
    ]),
    refuse(
      'twice',
      'one voter in two spellings',
      beside(cast('ann-b', 'Ann B.')),
      cast('ann-b2', 'ANN-B'),
    ),
    refuse(
      'twice-homograph',
      'one voter with letters of another script',
      beside(cast('anna', 'Anna')),
      cast('anna2', '\u0410nn\u0430'),
    ),
    refuse(
      'twice-invisible',
      'one voter with an invisible letter',
      beside(cast('eva', 'Eva')),
      cast('eva2', 'E\u200bva'),
    ),
    refuse(
      'twice-spaced',
      'one voter with a space more',
      beside(cast('eva-lind', 'Eva Lind')),
      cast('eva-lind2', 'Eva  Lind'),
    ),
    refuse('markup', 'markup as a voter', cast('b', '"<b>x</b>"')),
    refuse('long', 'a voter of 61 letters', cast('x', 'x'.repeat(61))),
    refuse('empty', 'a voter without a name', cast('nobody', '""')),
    refuse('signs', 'a voter of signs', cast('signs', '"!!!"')),
    ...rows(refuse, voted, [
      [
        'wanted-known',
        'a tool that is wanted and there',
        '- { wanted: Alpha Quiz, contexts: [education] }',
      ],
      [
        'wanted-known-slug',
        'a tool that is wanted by its slug and there',
        '- { wanted: alpha-quiz, contexts: [education] }',
      ],
      [
        'wanted-twice',
        'one wanted tool in two spellings',
        '- { wanted: Zubi Cards, contexts: [education] }\n- { wanted: ZUBI CARDS, contexts: [personal] }',
      ],
      [
        'tool-and-wanted',
        'one tool by slug and by name',
        `${VOTE_ALPHA}\n- { wanted: Alpha Quiz, contexts: [education] }`,
      ],
      [
        'tool-twice',
        'one tool twice',
        `${VOTE_ALPHA}\n- { tool: alpha-quiz, contexts: [personal] }`,
      ],
      [
        'both',
        'one vote for two things',
        '- { tool: alpha-quiz, wanted: x y, contexts: [education] }',
      ],
      ['neither', 'a vote for nothing', '- { contexts: [education] }'],
      ['wanted-markup', 'markup that is wanted', '- { wanted: "<b>x</b>", contexts: [education] }'],
      ['wanted-signs', 'signs that are wanted', '- { wanted: "!!!", contexts: [education] }'],
      ['unknown', 'a tool that is not there', '- { tool: alpha-quizz, contexts: [education] }'],
      [
        'inherited',
        'a tool named like an inherited property',
        '- { tool: constructor, contexts: [education] }',
      ],
      ['context', 'a context that is none', '- { tool: alpha-quiz, contexts: [school] }'],
      [
        'context-field',
        'the singular for the plural',
        '- { tool: alpha-quiz, context: education }',
      ],
      [
        'context-twice',
        'a context twice',
        '- { tool: alpha-quiz, contexts: [education, education] }',
      ],
      [
        'weight',
        'a vote that weighs a hundred',
        '- { tool: alpha-quiz, contexts: [education], weight: 100 }',
      ],
      ['text', 'a vote that is a word', '- alpha-quiz'],
      [
        'reason-markup',
        'markup in a reason',
        '- { tool: alpha-quiz, contexts: [education], reason: "<script>x</script>" }',
      ],
      [
        'eleven',
        'eleven votes',
        Array.from(
          { length: 11 },
          (_, n) => `- { wanted: Zubi ${'abcdefghijk'[n]}, contexts: [education] }`,
        ).join('\n'),
      ],
    ]),
    refuse('none', 'a ballot without votes', ballot('[]')),
    ...rows(refuse, (country) => cast('land', 'Land', { country }), [
      ['country-none', 'a country that is none', 'ZZ'],
      ['country-user', 'a code that is nobody\u2019s', 'XX'],
      ['country-lower', 'a country in lower case', 'gb'],
      ['country-name', 'the name of a country', 'France'],
      ['country-false', 'Norway, unquoted, for a reader of an older YAML', 'no'],
    ]),
    refuse(
      'field',
      'a field that does not exist',
      cast('mail', 'Mail', { email: 'a@example.org' }),
    ),
    refuse(
      'list',
      'a ballot that is a list',
      raw('content/ballots/2027/list.yaml', '- { tool: alpha-quiz }\n'),
    ),
    refuse('number', 'a ballot that is a number', raw('content/ballots/2027/seven.yaml', '7\n')),
    harmless(
      'emoji',
      'two voters who are animals',
      ballot(VOTE_ALPHA, { voter: '"\u{1f98a}"' }, 'content/ballots/2027/fox.yaml'),
      ballot(VOTE_ALPHA, { voter: '"\u{1f43c}"' }, 'content/ballots/2027/panda.yaml'),
    ),
    harmless(
      'two-anns',
      'two voters whom only a space tells apart',
      ballot(VOTE_ALPHA, { voter: 'Ann Lee' }, 'content/ballots/2027/ann-lee.yaml'),
      ballot(VOTE_ALPHA, { voter: 'AnnLee' }, 'content/ballots/2027/annlee.yaml'),
    ),
    harmless(
      'chinese',
      'a voter in Chinese',
      ballot(VOTE_ALPHA, { voter: '\u5f20\u4f1f' }, 'content/ballots/2027/zhang-wei.yaml'),
    ),
    harmless(
      'wanted-inherited',
      'wanted tools named like inherited properties',
      voted(
        '- { wanted: "__proto__", contexts: [education] }\n- { wanted: constructor, contexts: [education] }',
      ),
    ),
    harmless('norway', 'Norway', cast('nora', 'Nora', { country: 'NO' })),
  ]),
  ...kind('ranking', [
    refuse('year-file', 'a year that is not that of the file', () => ({
      ...ranking(FIRST, {}, '2019')(''),
      content: String(ranking(FIRST, {}, '2020')('').content),
    })),
    refuse('year-twice', 'two files of one year', beside(ranking(FIRST, {}, '2020')), () => ({
      path: 'content/rankings/2018.yaml',
      content: ranking(FIRST, {}, '2020')('').content,
    })),
    refuse('year-open', 'the list of a vote that is still open', ranking(FIRST, {}, '2027')),
    refuse('year-future', 'the list of a year to come', ranking(FIRST, {}, '2099')),
    refuse('year-before', 'the list of a year before the first', ranking(FIRST, {}, '1999')),
    refuse('year-none', 'a list without a year', ranking(FIRST, { year: '' })),
    ...rows(refuse, ranked, [
      [
        'tool-twice',
        'one tool at two ranks',
        `${FIRST}\n- { rank: 2, tool: alpha-quiz, sources: [list] }`,
      ],
      [
        'tool-unknown',
        'a tool that is not there',
        '- { rank: 1, tool: alpha-quizz, sources: [list] }',
      ],
      ['rank-nought', 'rank nought', '- { rank: 0, tool: alpha-quiz, sources: [list] }'],
      ['rank-half', 'half a rank', '- { rank: 1.5, tool: alpha-quiz, sources: [list] }'],
      [
        'rank-text',
        'a rank in quotation marks',
        '- { rank: "1", tool: alpha-quiz, sources: [list] }',
      ],
      [
        'votes-endless',
        'more votes than there are people',
        '- { rank: 1, tool: alpha-quiz, votes: 1e308, sources: [list] }',
      ],
      [
        'votes-negative',
        'votes below nought',
        '- { rank: 1, tool: alpha-quiz, votes: -3, sources: [list] }',
      ],
      [
        'votes-infinite',
        'votes without end',
        '- { rank: 1, tool: alpha-quiz, votes: .inf, sources: [list] }',
      ],
      ['source-none', 'a rank without a source', '- { rank: 1, tool: alpha-quiz, sources: [] }'],
      [
        'source-unknown',
        'a source that is not there',
        '- { rank: 1, tool: alpha-quiz, sources: [nowhere] }',
      ],
      [
        'source-inherited',
        'a source named like an inherited property',
        '- { rank: 1, tool: alpha-quiz, sources: [constructor] }',
      ],
      [
        'source-repeated',
        'one source a hundred times',
        `- { rank: 1, tool: alpha-quiz, sources: [${'list, '.repeat(100)}list] }`,
      ],
      [
        'as-markup',
        'markup as a printed name',
        '- { rank: 1, tool: alpha-quiz, as: "<b>x</b>", sources: [list] }',
      ],
    ]),
    refuse(
      'beyond-size',
      'a rank beyond the end of the list',
      ranking('- { rank: 300, tool: alpha-quiz, sources: [list] }', { size: '10' }),
    ),
    refuse(
      'complete',
      'a complete list with one rank of ten',
      ranking(FIRST, { size: '10', complete: 'true' }),
    ),
    refuse(
      'source-twice',
      'two sources of one key',
      ranking(FIRST, {
        sources: '[{ key: list, title: one title }, { key: list, title: other title }]',
      }),
    ),
    refuse(
      'source-script',
      'a script as the address of a source',
      ranking(FIRST, { sources: '[{ key: list, title: one, url: "javascript:alert(1)" }]' }),
    ),
    refuse(
      'interim-list',
      'an interim list of a list that does not exist',
      ranking(FIRST, {
        interim:
          '[{ title: After a week, list: constructor, published: May, voters: 3, ranks: [] }]',
      }),
    ),
    refuse(
      'mention-unknown',
      'a mention of a tool that is not there',
      ranking(FIRST, { mentions: '[{ tool: nowhere, as: Nowhere, list: overall, source: list }]' }),
    ),
    refuse(
      'list-proto',
      'a list named __proto__',
      raw(
        'content/rankings/2020.yaml',
        'year: 2020\ntitle: Top Tools 2020\ncomplete: false\nsources: []\nlists:\n  "__proto__":\n    - { rank: 1, tool: alpha-quiz, sources: [] }\n',
      ),
    ),
    refuse(
      'lists-null',
      'lists that are nothing',
      raw(
        'content/rankings/2020.yaml',
        'year: 2020\ntitle: Top Tools 2020\ncomplete: false\nsources: []\nlists:\n',
      ),
    ),
    refuse(
      'note-tab',
      'a vertical tab in a printed name',
      ranked('- { rank: 1, tool: alpha-quiz, note: "\uff1d1+1", as: "\\x0b=1", sources: [list] }'),
    ),
    harmless(
      'formula',
      'a formula of a spreadsheet in a note',
      ranking(
        '- { rank: 1, tool: alpha-quiz, note: "x;=1+1;", sources: [list] }',
        { sources: '[{ key: list, title: \'a;=HYPERLINK("https://evil.example")\' }]' },
        '2019',
      ),
    ),
    harmless(
      'shared-rank',
      'two tools that share a rank',
      tool({ slug: 'h-shared' }),
      ranking(`${FIRST}\n- { rank: 1, tool: h-shared, sources: [list] }`, {}, '2018'),
    ),
  ]),
];
