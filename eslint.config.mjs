import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

/** Functions with more branches than this are hard to hold in mind and to test whole. */
const BRANCHES = 15;

/** The rooms of src, and those from which each may import. */
const ROOMS = {
  text: [],
  model: ['text'],
  lib: ['text', 'model'],
  read: ['text', 'model', 'lib'],
  checks: ['text', 'model', 'lib', 'read'],
  site: ['text', 'model', 'lib', 'read'],
  share: ['text', 'model', 'lib', 'site'],
  integrations: ['text', 'model', 'lib', 'read', 'checks', 'site', 'share'],
  client: ['text', 'model', 'lib'],
  components: ['text', 'model', 'lib', 'site', 'share', 'client'],
  layouts: ['text', 'model', 'lib', 'site', 'share', 'client', 'components'],
  feeds: ['text', 'model', 'lib', 'site', 'share', 'components'],
  pages: ['text', 'model', 'lib', 'site', 'share', 'client', 'components', 'layouts', 'feeds'],
};

/** One room's rule: what climbs out of the room may only go down into the rooms it names. */
function directionOf(room) {
  const others = [...Object.keys(ROOMS), 'scripts', 'test'];
  const forbidden = others.filter((other) => other !== room && !ROOMS[room].includes(other));
  const patterns = [
    {
      regex: `^(?:\\.\\./)+(?:${forbidden.join('|')})/`,
      message: `src/${room} may import from: ${ROOMS[room].join(', ') || 'no other room'}.`,
    },
  ];
  if (['text', 'model', 'lib'].includes(room))
    patterns.push({
      regex: '^(?:node:(?:fs|os|process|child_process|http|net)|astro\\b)',
      message: `src/${room} is pure: no disk, no clock, no Astro.`,
    });
  return {
    files: [`src/${room}/**`],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
}

/** An order that depends on the language of the machine. */
const ORDER_OF_THE_MACHINE = {
  selector:
    'CallExpression[arguments.length=1] > MemberExpression.callee[property.name="localeCompare"]',
  message: 'What is built is in the same order on every machine: byText of src/text/order.ts.',
};

/** An address of the site put together by hand, as a template or by adding up. */
const HANDMADE_ADDRESSES = [
  'TemplateLiteral[expressions.length>0] > TemplateElement:first-child[value.raw=/^\\u002f[a-z-]+\\u002f/]',
  'BinaryExpression[operator="+"] > Literal.left[value=/^\\u002f[a-z-]+\\u002f/]',
].map((selector) => ({
  selector,
  message: 'Addresses of the site are made in src/model/page-addresses.ts.',
}));

/** What knows an address of the site only where it stands at the root of its host. */
const AT_THE_ROOT = [
  {
    selector: 'NewExpression[callee.name="URL"][arguments.1.name=/^(?:HOME|home|site|origin)$/]',
    message: 'absolute() of src/text/site-address.ts keeps the path below which the site stands.',
  },
  {
    selector:
      'MemberExpression[property.name="pathname"] > MemberExpression.object[object.name="Astro"][property.name="url"]',
    message: 'addressOf(Astro.url) is the address of the page on the site.',
  },
];

/** The same in a script of the browser. */
const AT_THE_ROOT_IN_BROWSER = [
  'CallExpression[callee.name=/^(?!read)[a-z]\\w*Address$/]:not(CallExpression[callee.name=/^(?:pathTo|absolute)$/] > CallExpression)',
  ':not(CallExpression[callee.name="pathTo"]) > Literal[value=/^\\u002f[a-z_]/]',
  'MemberExpression[object.name="location"][property.name="origin"]',
].map((selector) => ({
  selector,
  message: 'Where the site stands on its host is known to src/client/site-paths.ts: pathTo().',
}));

/** A rule is switched off only with its reason beside it. */
export default defineConfig(
  globalIgnores([
    'dist/',
    '.astro/',
    '.cache/',
    '.lighthouse/',
    '.shots/',
    '.bench/',
    'content/',
    'test/fixtures/',
  ]),
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      complexity: ['error', BRANCHES],
      // `astro check` knows every name; ESLint does not even know `process`.
      'no-undef': 'off',
      // Control characters stand in expressions on purpose: contributed text is searched for them.
      'no-control-regex': 'off',
    },
  },
  {
    files: ['**/*.ts'],
    // What eslint-plugin-astro cuts out of a <script> belongs to no project.
    ignores: ['**/*.astro/*.ts'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // Functions of a definition are handed around without it.
      '@typescript-eslint/no-invalid-void-type': ['error', { allowAsThisParameter: true }],
      // A kind that a union gains later must not fall through a switch unseen.
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `list[0]!` says that an index lies in range; noUncheckedIndexedAccess asks for it.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `() => element.focus()` and `return summary.focus()` say what they mean.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // `void (a && b)` keeps a callback from returning what nobody asked for.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // A text spread gives its code points, which is meant wherever it is done.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // There are no enums (erasableSyntaxOnly) and few classes; both rules take seconds.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    // With types, the components alone would take a minute, and had no finding. `astro check` has.
    files: ['**/*.astro'],
    extends: [ts.configs.recommended, astro.configs.recommended],
    // HTML that is not escaped is let in place by place, below.
    rules: { 'astro/no-set-html-directive': 'error' },
  },
  {
    files: [
      'src/components/mdx/Body.astro', // HTML that renderBody wrote and escaped
      'src/components/mdx/Diagram.astro', // the same: the table of a contributed diagram
      'src/components/mdx/Plot.astro', // the same: the table of a contributed plot
      'src/components/article/ArticleContents.astro', // the same: the headings of a text in its list of contents
      'src/components/article/ArticleOpener.astro', // drawings from the packages of icons
      'src/components/tool/ToolMark.astro', // the same
      'src/components/site/Icon.astro', // drawings from the package of icons
      'src/components/site/JsonLd.astro', // JSON in which every < is escaped
    ],
    rules: { 'astro/no-set-html-directive': 'off' },
  },
  {
    // Only `astro check` can read a component; to ESLint what is imported here has no type.
    files: ['src/components/mdx/index.ts', 'src/feeds/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
  {
    // What a test reads from a built file it judges itself, and what it is given it may trust.
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // An address with a slug in it is made in one place; the definition of a new collection may declare its own.
    files: ['src/**'],
    ignores: [
      'src/model/page-addresses.ts',
      'src/model/collections/*.ts',
      'src/text/site-address.ts', // makes whole addresses of them
    ],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...HANDMADE_ADDRESSES,
        ...AT_THE_ROOT,
        ORDER_OF_THE_MACHINE,
      ],
    },
  },
  {
    files: ['src/client/*.ts'],
    ignores: ['src/client/site-paths.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...HANDMADE_ADDRESSES, ...AT_THE_ROOT_IN_BROWSER],
    },
  },
  {
    // What is sorted in the browser is sorted for its reader.
    files: ['src/lib/search/facets.ts'],
    rules: { 'no-restricted-syntax': ['error', ...HANDMADE_ADDRESSES, ...AT_THE_ROOT] },
  },
  {
    // Where absolute() is.
    files: ['src/text/site-address.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // Addresses of forges, not of the site.
    files: ['src/lib/verify/forge-place.ts', 'src/lib/verify/forges/*.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  ...Object.keys(ROOMS).map(directionOf),
  {
    files: ['scripts/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(?:\\.\\./)+test/', message: 'Only tests import from test.' }] },
      ],
    },
  },
);
