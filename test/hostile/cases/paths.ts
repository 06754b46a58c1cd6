import { beside, harmless, kind, refuse, rows, type Make } from '../case.ts';
import { article, raw, tool } from '../samples.ts';

const at = (path: string): Make => tool({ path });
const articleAt = (path: string): Make => article({ path });
const litter = (path: string): Make => raw(path, 'x');
const linkTo =
  (path: string, target: string): Make =>
  () => ({ path, content: target, form: 'link' });

/** Names and places of files that a system, a terminal or the site would stumble over. */
export const paths = kind('path', [
  ...rows(refuse, at, [
    ['aux', 'a name that Windows keeps for a device', 'content/tools/a/aux.mdx'],
    ['nul', 'another', 'content/tools/n/nul.mdx'],
    ['com1', 'another, with a number', 'content/tools/c/com1.mdx'],
    ['long', 'a slug of 246 letters', `content/tools/x/${'x'.repeat(246)}.mdx`],
    ['longer-than-80', 'a slug of 81 letters', `content/tools/x/${'x'.repeat(81)}.mdx`],
    ['rss', 'the address of a feed', 'content/tools/r/rss.mdx'],
    ['newest', 'the address of a list', 'content/tools/n/newest.mdx'],
    ['a-z', 'the address of the letters', 'content/tools/a/a-z.mdx'],
    ['upper', 'upper case', 'content/tools/b/Beta.mdx'],
    ['folder-other', 'the folder of another letter', 'content/tools/x/beta.mdx'],
    ['folder-upper', 'a folder in upper case', 'content/tools/B/beta.mdx'],
    ['folder-word', 'a folder that is a word', 'content/tools/be/beta.mdx'],
    ['folder-none', 'no folder', 'content/tools/beta.mdx'],
    ['deeper', 'a folder too many', 'content/tools/b/beta/beta.mdx'],
    ['double-hyphen', 'two hyphens', 'content/tools/b/be--ta.mdx'],
    ['hyphen-first', 'a hyphen at the beginning', 'content/tools/0/-beta.mdx'],
    ['space', 'a space', 'content/tools/b/be ta.mdx'],
    ['space-last', 'a space at the end', 'content/tools/b/beta.mdx '],
    ['underscore', 'an underscore', 'content/tools/b/be_ta.mdx'],
    ['dots', 'two dots', 'content/tools/b/..mdx'],
    ['escape', 'a command to the terminal', 'content/tools/b/a\u001b[31m.mdx'],
    ['newline', 'a line end', 'content/tools/b/a\nb.mdx'],
    ['bidi', 'a change of direction', 'content/tools/b/a\u202ebat.mdx'],
    ['cyrillic', 'a letter of another script', 'content/tools/b/b\u0435ta.mdx'],
    ['accent', 'a letter with a mark', 'content/tools/c/caf\u00e9.mdx'],
    ['emoji', 'a pictograph', 'content/tools/b/\u{1f642}.mdx'],
    ['shell', 'a command of a shell', 'content/tools/b/$(touch x).mdx'],
    ['option', 'a name that looks like an option', 'content/tools/b/--fix.mdx'],
    ['percent', 'encoded dots', 'content/tools/b/%2e%2e.mdx'],
    ['two-endings', 'two endings', 'content/tools/b/beta.md.mdx'],
    ['markdown', 'another ending', 'content/tools/b/beta.md'],
    ['ending-upper', 'the ending in upper case', 'content/tools/b/beta.MDX'],
  ]),
  ...rows(refuse, articleAt, [
    ['topics', 'the address of the topics', 'content/articles/2026/topics.mdx'],
    ['series', 'the address of the series', 'content/articles/2026/series.mdx'],
    ['archive', 'the address of the archive', 'content/articles/2026/archive.mdx'],
    [
      'article-long',
      'an article with a slug of 246 letters',
      `content/articles/2026/${'y'.repeat(246)}.mdx`,
    ],
    ['article-year', 'an article in a folder that is no year', 'content/articles/later/one.mdx'],
    ['article-no-year', 'an article in no folder', 'content/articles/one.mdx'],
    ['article-five', 'an article in a year of five digits', 'content/articles/20266/one.mdx'],
    ['article-prn', 'an article with the name of a printer', 'content/articles/2026/prn.mdx'],
  ]),
  refuse(
    'article-year-zero',
    'an article of the year nought',
    article({ path: 'content/articles/0000/early.mdx', fields: { published: '0000-02-01' } }),
  ),
  refuse(
    'article-twice',
    'two articles of one address',
    beside(
      article({ path: 'content/articles/2025/twice.mdx', fields: { published: '2025-02-01' } }),
    ),
    article({ path: 'content/articles/2026/twice.mdx' }),
  ),
  ...rows(refuse, litter, [
    ['yaml', 'a file of YAML among tools', 'content/tools/b/beta.yaml'],
    ['script', 'a program', 'content/evil.ts'],
    ['environment', 'settings that would be secret', 'content/.env'],
    ['config', 'a configuration of the builder', 'content/astro.config.mjs'],
    ['package', 'a package', 'content/package.json'],
    ['constructor', 'a collection named like an inherited property', 'content/constructor'],
    ['proto', 'a folder named like an inherited property', 'content/__proto__/x.mdx'],
    ['svg', 'a picture that can run something', 'content/articles/2026/x.svg'],
    ['html', 'a page', 'content/articles/2026/x.html'],
    ['ballot-no-year', 'a ballot in no year', 'content/ballots/ann.yaml'],
    ['ballot-deeper', 'a ballot a folder too deep', 'content/ballots/2027/a/ann.yaml'],
    ['ranking-name', 'a ranking that is no year', 'content/rankings/latest.yaml'],
    ['list-elsewhere', 'a list in a folder', 'content/categories/categories.yaml'],
    ['yml', 'an author with another ending', 'content/authors/ann.yml'],
  ]),
  ...rows(harmless, litter, [
    ['finder', 'what Finder leaves', 'content/tools/.DS_Store'],
    ['finder-fork', 'what Finder leaves on other disks', 'content/tools/a/._alpha-quiz.mdx'],
    ['explorer', 'what Explorer leaves', 'content/articles/2026/Thumbs.db'],
    ['desktop-ini', 'what Windows leaves', 'content/tools/desktop.ini'],
    ['vim', 'what Vim leaves', 'content/tools/a/.alpha-quiz.mdx.swp'],
    ['backup', 'what Emacs leaves', 'content/tools/a/alpha-quiz.mdx~'],
    ['autosave', 'what Emacs saves', 'content/tools/a/#alpha-quiz.mdx#'],
  ]),
  harmless(
    'ignored',
    'what git ignores',
    raw('.gitignore', '*.log\n'),
    raw('content/npm-debug.log', 'x'),
  ),
  refuse('link', 'a link to a file outside', linkTo('content/tools/p/passwd.mdx', '/etc/passwd')),
  refuse(
    'link-inside',
    'a link to another tool',
    linkTo('content/tools/c/copy.mdx', '../a/alpha-quiz.mdx'),
  ),
  refuse('link-broken', 'a link to nothing', linkTo('content/tools/b/broken.mdx', 'nowhere')),
  refuse('link-folder', 'a link to a folder', linkTo('content/tools/y', '../../..')),
  refuse('link-self', 'a link to itself', linkTo('content/tools/l/loop.mdx', 'loop.mdx')),
  refuse(
    'link-picture',
    'a link as a picture',
    linkTo('content/articles/2026/secret.png', '/etc/passwd'),
  ),
  refuse('pipe', 'a pipe, at which a reader waits for ever', () => ({
    path: 'content/tools/p/pipe.mdx',
    content: '',
    form: 'pipe',
  })),
  harmless('folder', 'an empty folder with the name of a file', () => ({
    path: 'content/tools/f/folder.mdx',
    content: '',
    form: 'folder',
  })),
  harmless(
    'slug-inherited',
    'a tool named like an inherited property',
    tool({ path: 'content/tools/c/constructor.mdx', fields: { name: 'Constructor' } }),
  ),
  harmless(
    'slug-index',
    'a tool named index',
    tool({ path: 'content/tools/i/index.mdx', fields: { name: 'Index' } }),
  ),
  harmless('slug-digit', 'a tool that is a digit', tool({ path: 'content/tools/0/0.mdx' })),
  harmless('article-index', 'an article named index', articleAt('content/articles/2026/index.mdx')),
  harmless(
    'article-404',
    'an article named like the page of what is not there',
    articleAt('content/articles/2026/404.mdx'),
  ),
  harmless(
    'article-rss',
    'an article named like a feed',
    articleAt('content/articles/2026/rss.mdx'),
  ),
  refuse(
    'article-far',
    'an article of a far year',
    article({ path: 'content/articles/9999/late.mdx', fields: { published: '9999-12-31' } }),
  ),
]);
