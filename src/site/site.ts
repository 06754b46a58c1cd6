import { orExit, readEnvironment } from '../env.ts';
import { DATA_PAGE, changeAddress, dataAddress } from '../model/page-addresses.ts';
import { absolute, fromHost } from '../text/site-address.ts';

/** Names and addresses of the site itself: the one place where they stand. */
export const SITE = {
  name: 'Directory of Learning & Performance Tools',
  shortName: 'Learning Tools',
  magazine: 'Modern Workplace Learning',
  description:
    'A free, independent directory of tools for learning, teaching and supporting work, with a magazine for people who help others learn.',
  language: 'en-GB',
} as const;

/** The licence of everything under `content/`. */
export const LICENCE = {
  name: 'CC-BY-SA-4.0',
  title: 'Creative Commons Attribution-ShareAlike 4.0 International',
  path: 'https://creativecommons.org/licenses/by-sa/4.0/',
} as const;

/** The Top Tools lists as files, with their licence. */
export const TOP_TOOLS_DATA = {
  licence: LICENCE.path,
  files: [
    { href: dataAddress('top-tools.json'), type: 'application/json' },
    { href: dataAddress('top-tools.csv'), type: 'text/csv' },
  ],
} as const;

const { repository, site, contact } = orExit(readEnvironment);

/** The address at which the site lives, with a slash at the end. */
export const HOME = new URL(site);

/** The whole form of an address of the site. */
export function absoluteAddress(address: string): string {
  return absolute(address, HOME);
}

/** The whole address of a page as a reader may type it, given the `url` that Astro has for it. */
export function typedAddress(url: URL): string {
  return absoluteAddress(addressOf(url)).replace(/^https?:\/\//, '');
}

/** The address of the site at which Astro has a page, given its `url`. */
export function addressOf({ pathname }: URL): string {
  return fromHost(pathname, import.meta.env.BASE_URL);
}

/** What structured data say of the site and its publisher. */
export const PUBLICATION = {
  home: HOME.href,
  name: SITE.name,
  magazine: SITE.magazine,
  description: SITE.description,
  language: SITE.language,
} as const;

/**
 * The address of the repository, without a last slash. Without one (a local build) the edit links lead to the
 * contribute page.
 */
export const REPOSITORY = repository?.url;

/** The mail address of the editors, where this copy has one. */
export const CONTACT = contact;

/** A page of the repository about its branch, or about a file on it. */
function onBranch(kind: 'edit' | 'new', file = ''): string | undefined {
  if (!repository) return undefined;
  const path = [...repository.branch.split('/'), ...(file ? file.split('/') : [])];
  return [repository.url, kind, ...path.map(encodeURIComponent)].join('/');
}

/** Where a change to the entry of a file can be suggested. */
export function editUrl(file: string): string {
  return changeAddress(file);
}

/** The address at which the repository lets a branch be edited, without the path of the file. */
export function editFolderUrl(): string | undefined {
  return onBranch('edit');
}

/** The forms of the project's issues; undefined where the repository is not known. */
export function issueFormsUrl(): string | undefined {
  return repository && `${repository.url}/issues/new/choose`;
}

/** The address at which a new file of the repository can be written in the browser; `filename` and `value` fill it in. */
export function newFileUrl(): string | undefined {
  return onBranch('new');
}

/** The rest of the site, which the footer names. */
export const FURTHER_NAVIGATION = [
  { href: '/picks/', label: 'Pick of the day' },
  { href: '/digests/', label: 'Weekly digest' },
  { href: '/challenges/', label: 'Challenges' },
  { href: '/ways/', label: 'Thirty ways' },
  { href: '/collections/', label: 'Collections' },
  { href: '/learning-in-the-workplace/', label: 'Workplace survey' },
  { href: '/new/', label: 'What is new' },
  { href: '/compare/', label: 'Compare' },
  { href: '/shortlist/', label: 'Shortlist' },
  { href: '/community/', label: 'Community' },
  { href: '/people/', label: 'People' },
  { href: '/search/', label: 'Search' },
  { href: '/feeds/', label: 'Feeds' },
  { href: DATA_PAGE, label: 'Open data' },
] as const;

/** The main navigation, in order. */
export const NAVIGATION = [
  { href: '/tools/', label: 'Tools' },
  { href: '/magazine/', label: 'Magazine' },
  { href: '/top-tools/', label: 'Top Tools' },
  { href: '/contribute/', label: 'Contribute' },
  { href: '/about/', label: 'About' },
] as const;
