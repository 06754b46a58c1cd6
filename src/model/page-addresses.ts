/**
 * Addresses of pages on this site, from the slugs of what they show. The registry and whatever links to a page have
 * them from here. It imports nothing, so that a script of the browser that links to a page carries no schema.
 */

export const toolAddress = (slug: string) => `/tools/${slug}/`;

export const categoryAddress = (id: string) => `/categories/${id}/`;

/** The page of the tools under a letter, as `byLetter` names it. */
export const letterAddress = (letter: string) => `/tools/a-z/${letter}/`;

export const articleAddress = (slug: string) => `/magazine/${slug}/`;

/** What was changed of an article, on the page of all corrections. */
export const changesAddress = (slug: string) => `/magazine/corrections/#${slug}`;

export const topicAddress = (id: string) => `/magazine/topics/${id}/`;

export const seriesAddress = (id: string) => `/magazine/series/${id}/`;

export const issueAddress = (id: string) => `/magazine/issues/${id}/`;

export const replyAddress = (slug: string) => `/replies/${slug}/`;

export const authorAddress = (slug: string) => `/authors/${slug}/`;

/** The page of the Top Tools list of a year, or of its vote. */
export const topToolsAddress = (year: string | number) => `/top-tools/${year}/`;

/** The Learning in the Workplace survey: its results over the years, and our own. */
export const surveyAddress = () => '/learning-in-the-workplace/';

export const surveyResultAddress = (id: string) => `${surveyAddress()}#${id}`;

export const pickAddress = (day: string) => `/picks/${day}/`;

export const digestAddress = (week: string) => `/digests/${week}/`;

/** A digest as plain text. */
export const digestTextAddress = (week: string) => `/digests/${week}.txt`;

export const challengeAddress = (slug: string) => `/challenges/${slug}/`;

export const wayAddress = (slug: string) => `/ways/#${slug}`;

/** The page of a curated set of tools. */
export const toolSetAddress = (slug: string) => `/collections/${slug}/`;

/** The page of two tools side by side, by the slug of its file. */
export const comparisonAddress = (slug: string) => `/compare/${slug}/`;

/** Tools of the reader's choice side by side, by slug. */
export const compareAddress = (slugs: readonly string[]) => `/compare/?tools=${slugs.join(',')}`;

/** Tools of a list that somebody passes on, by slug. */
export const shortlistAddress = (slugs: readonly string[]) =>
  `/shortlist/?tools=${slugs.join(',')}`;

/** What happened on a day. */
export const newsAddress = (day: string) => `/new/#day-${day}`;

export const eventAddress = () => '/community/#events';

export const communityAddress = () => '/community/#communities';

export const correctionsAddress = (day: string) => `/about/facts/corrections/#day-${day}`;

export const readingAddress = (day: string) => `/about/facts/readings/#day-${day}`;

/** The form by which an entry of some kind is added, by its part of the address. */
export const formAddress = (path: string) => `/contribute/${path}/`;

/** Where a change to an entry can be suggested, by the file of the entry. */
export const changeAddress = (file: string) =>
  `/contribute/change/?file=${encodeURIComponent(file)}`;

/** The page of the doors for people without git, which becomes the editor. */
export const EDIT_PAGE = '/edit/';

/** What the editor is told when it starts. */
export const editorConfigAddress = () => `${EDIT_PAGE}config.json`;

/** A file of content as it was contributed, by its path from the root of the repository. */
export const sourceAddress = (file: string) => `/data/source/${file}`;

/** Which homepage belongs to which tool. */
export const homepagesAddress = () => '/contribute/homepages.json';

/** The feed of what a page lists. */
export const feedAddress = (page: string) => `${page}rss.xml`;

/** The feed of the magazine in each of its formats. */
export const MAGAZINE_FEED_PATHS = {
  rss: '/rss.xml',
  atom: '/atom.xml',
  json: '/feed.json',
} as const;

export type MagazineFormat = keyof typeof MAGAZINE_FEED_PATHS;

/** An archive of the magazine's feed, by its number from the earliest. */
export const archiveAddress = (number: number, format: MagazineFormat) =>
  `/magazine/archive/${number}-${MAGAZINE_FEED_PATHS[format].slice(1)}`;

/** The JSON Schema of the entries of a collection. */
export const schemaAddress = (collection: string) => `/schemas/${collection}.schema.json`;

/** The page about the open data, and the folder of their files. */
export const DATA_PAGE = '/data/';

/** A file of the open data, by its path in their folder. */
export const dataAddress = (file: string) => `${DATA_PAGE}${file}`;

/** What a page is called in Markdown, in its folder. */
export const TWIN_FILE = 'index.md';

/** The same page in Markdown, by its address. */
export const twinAddress = (page: string) => `${page}${TWIN_FILE}`;

/** The small page that shows a tool in a frame on another site. */
export const embedAddress = (slug: string) => `/embed/${slug}/`;

/** The image of a shared link, by the key of its card. */
export const cardAddress = (key: string) => `/og/${key}.png`;

/** The file of the marks of the tools at home in a category. */
export const marksAddress = (category: string) => `/marks/${category}.svg`;

/** A data file of the search, by the version of the data and its name. */
export const searchFileAddress = (version: string, name: string) =>
  `/search/data/${version}/${name}.json`;
