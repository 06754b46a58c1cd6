import { getDomain } from 'tldts';
import type { Evidence } from '../../model/schemas/evidence.ts';
import type { Platform } from '../../model/vocabulary.ts';
import { homepageKey } from '../../text/identity.ts';

/** What of a tool decides whose a source is. */
export interface Addresses {
  url: string;
  repository?: string | undefined;
}

/** Shops where makers list their own products, a listing being the maker's own text, with the platforms of which one is sure to be a listing's. */
const STORES: ReadonlyMap<string, readonly Platform[]> = new Map([
  ['apps.apple.com', ['ios', 'macos']],
  ['itunes.apple.com', ['ios', 'macos']],
  ['play.google.com', ['android']],
  ['apps.microsoft.com', ['windows']],
  ['microsoftedge.microsoft.com', ['browser-extension']],
  ['appsource.microsoft.com', []],
  ['marketplace.microsoft.com', []],
  ['chromewebstore.google.com', ['browser-extension']],
  ['workspace.google.com', []],
  ['addons.mozilla.org', ['browser-extension']],
  ['store.steampowered.com', []],
  ['marketplace.visualstudio.com', []],
] as const);

/** Hosts where everybody's pages lie side by side: the first part of the path says whose they are. */
const SHARED = new Set([
  'github.com',
  'gist.github.com',
  'raw.githubusercontent.com',
  'gitlab.com',
  'codeberg.org',
  'bitbucket.org',
  'sr.ht',
  'sourceforge.net',
  'huggingface.co',
  'medium.com',
  'npmjs.com',
  'pypi.org',
  'packagist.org',
  'wordpress.org',
  'sites.google.com',
  'docs.google.com',
  'youtube.com',
  'linkedin.com',
  'facebook.com',
  'twitter.com',
  'x.com',
  'reddit.com',
  'itch.io',
]);

/** Domains whose sub-domains belong to their customers and that the public suffix list does not name. */
const RENTED = new Set([
  'zendesk.com',
  'freshdesk.com',
  'helpscoutdocs.com',
  'intercom.help',
  'notion.site',
  'substack.com',
  'wordpress.com',
  'atlassian.net',
  'zohodesk.com',
  'uservoice.com',
]);

/** Domains of makers with many products: a page there need not be about the one at hand. */
const MANY_PRODUCTS = new Set([
  'google.com',
  'microsoft.com',
  'apple.com',
  'adobe.com',
  'zoho.com',
  'atlassian.com',
  'mozilla.org',
  'amazon.com',
  'autodesk.com',
  'oracle.com',
  'kde.org',
  'gnome.org',
  'apache.org',
  'wikimedia.org',
]);

/** Hosts of source code on which a path begins with owner and repository. */
const FORGES = new Set(['github.com', 'gitlab.com', 'codeberg.org', 'bitbucket.org']);

/** Hosts that show what lies on another one. */
const SAME = new Map([
  ['raw.githubusercontent.com', 'github.com'],
  ['gist.github.com', 'github.com'],
  ['api.github.com', 'github.com'],
]);

/**
 * Whether a source is the maker's own: it lies on the registrable domain of the tool's address, or with the owner
 * of its source code, or it is a listing in an app store. An item's `maker` overrules that.
 * @returns 'derived', or 'judged' where only an editor says so, or undefined
 */
export function makerOf(
  { source, maker }: Pick<Evidence, 'source' | 'maker'>,
  tool: Addresses,
): 'derived' | 'judged' | undefined {
  if (maker === false || !URL.canParse(source) || !source.startsWith('https:')) return undefined;
  const site = siteKey(source);
  const derived =
    isStoreListing(source) ||
    (site !== undefined && site === siteKey(tool.url)) ||
    [tool.url, tool.repository].some((own) => isSameOwner(source, own));
  if (derived) return 'derived';
  return maker ? 'judged' : undefined;
}

/**
 * Whether a source lies on the tool's own domain, and so shows its address: on shared hosts and with makers of many
 * products below the address itself, elsewhere anywhere on the domain.
 */
export function showsAddress(source: string, tool: Addresses): boolean {
  if (!URL.canParse(source) || !source.startsWith('https:')) return false;
  const site = siteKey(tool.url);
  if (site === undefined || isShared(hostOf(tool.url)) || MANY_PRODUCTS.has(site))
    return isWithin(source, tool.url);
  return siteKey(source) === site;
}

/**
 * The site that an address lies on, where a site is one tool's own: none on hosts that many share, and none with
 * makers of many products.
 */
export function siteOfOneTool(address: string): string | undefined {
  if (!URL.canParse(address) || !address.startsWith('https:') || isShared(hostOf(address)))
    return undefined;
  const site = siteKey(address);
  return site === undefined || MANY_PRODUCTS.has(site) || SHARED.has(site) ? undefined : site;
}

/** Whether a source lies in the tool's repository. */
export function showsRepository(source: string, tool: Addresses): boolean {
  return tool.repository !== undefined && isWithin(source, tool.repository);
}

/** Whether an address is that of a place, or lies below it. */
function isWithin(address: string, place: string): boolean {
  if (!URL.canParse(address) || !URL.canParse(place)) return false;
  const [inner, outer] = [address, place].map(caseless) as [string, string];
  return inner === outer || inner.startsWith(`${outer}/`);
}

/** The repository in which a page of a forge lies, as host, owner and name, or undefined. */
export function repositoryKey(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const [host = '', owner, name] = caseless(address).split('/');
  return FORGES.has(host) && owner && name ? `${host}/${owner}/${name}` : undefined;
}

/** The platforms of which a tool has one that is listed in a shop at this address; none for any other address. */
export function platformsOfStore(address: string): readonly Platform[] {
  return URL.canParse(address) && isStoreListing(address)
    ? (STORES.get(hostOf(address)) ?? [])
    : [];
}

function isStoreListing(address: string): boolean {
  const { pathname } = new URL(address);
  const host = hostOf(address);
  return (
    STORES.has(host) &&
    pathname.length > 1 &&
    !(host === 'workspace.google.com' && !pathname.startsWith('/marketplace'))
  );
}

/**
 * The registrable domain of an address. None for a page on a shared host, whose domain says nothing of the owner;
 * the front page of such a host belongs to the maker of the host.
 */
function siteKey(address: string): string | undefined {
  const host = hostOf(address);
  if (isShared(host) && new URL(address).pathname !== '/') return undefined;
  const domain = getDomain(host, { allowPrivateDomains: true }) ?? host;
  return RENTED.has(domain) && !/^(?:support|help|www)\./.test(host) ? host : domain;
}

/** Whether two addresses lie with one owner: on a shared host or a forge, the first part of the path names him. */
function isSameOwner(source: string, own: string | undefined): boolean {
  if (own === undefined || !URL.canParse(own)) return false;
  const [one, other] = [ownerKey(source), ownerKey(own)];
  return one !== undefined && one === other;
}

function ownerKey(address: string): string | undefined {
  const pages = /^([\w-]+)\.(github|gitlab)\.io$/.exec(hostOf(address));
  if (pages) return `${pages[2]}.com/${pages[1]}`;
  const [host, owner] = caseless(address).split('/');
  return owner ? `${host}/${owner}` : undefined;
}

function isShared(host: string): boolean {
  return SHARED.has(host) || STORES.has(host);
}

function hostOf(address: string): string {
  return new URL(address).hostname
    .toLowerCase()
    .replace(/^(?:www|m)\./, '')
    .replace(/\.$/, '');
}

function placeKey(address: string): string {
  const [host = '', ...path] = homepageKey(address)
    .replace(/\.git$/, '')
    .split('/');
  return [SAME.get(host) ?? host, ...path].join('/');
}

/** The key of a place; forges take owner and name in either case. */
function caseless(address: string): string {
  const key = placeKey(address);
  const [host = ''] = key.split('/');
  return FORGES.has(host) ? key.toLowerCase() : key;
}
