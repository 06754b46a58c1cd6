import { getDomain } from 'tldts';
import { visibleText } from '../html/visible-text.ts';
import { looseNameKey } from '../../text/identity.ts';

/** Where domains wait for a buyer: whoever ends here has left. */
const PARKING_HOSTS = new Set([
  'hugedomains.com',
  'dan.com',
  'afternic.com',
  'sedo.com',
  'sedoparking.com',
  'bodis.com',
  'parkingcrew.net',
  'above.com',
  'undeveloped.com',
  'buydomains.com',
  'domainmarket.com',
  'namebright.com',
  'sav.com',
  'uniregistry.com',
  'brandbucket.com',
  'squadhelp.com',
  'atom.com',
  'parklogic.com',
  'domainnamesales.com',
  'smartname.com',
]);

/** What only a parked page fetches. */
const PARKING_CODE =
  /(?:sedoparking|parkingcrew|parklogic|bodis|domainnamesales|afternic|img1\.wsimg\.com\/parking-lander)[.\w/-]*|location(?:\.href)?\s*=\s*["']\/lander["']/i;

/** How pages say that a domain is for sale, in the languages in which it is often said. */
const SALE = new RegExp(
  [
    String.raw`(?:domain(?: name)?|website)\bREST\b(?:(?:is|may be|could be) (?:available )?for sale|is parked)`,
    '(?:buy|purchase|inquire about|make an offer (?:on|for)) this domain',
    'domain (?:has )?expired|parked (?:free|domain)',
    'domainREST steht (?:zum|zu) verkauf',
    '(?:nom de )?domaineREST est (?:à|a) vendre',
    'dominioREST est(?:á|a) en venta|dominioREST (?:è |e )?in vendita',
    'domein(?:naam)?REST te koop',
  ]
    .join('|')
    // The rest of a sentence; a dot inside a domain does not end it.
    .replaceAll('REST', String.raw`(?:[^.!?]|\.\S){0,60}?`),
  'i',
);

/** A page with more words than this says something of its own. */
const NEARLY_EMPTY = 1200;

/**
 * The sign by which a page is one of a domain that is parked or for sale.
 * @param asked the address that was asked for
 * @param at where the page came from at last
 * @param html its source, or the beginning of it
 * @returns what gives it away, or undefined
 */
export function parkedBy(asked: string, at: string, html: string): string | undefined {
  const domain = domainOf(at);
  if (PARKING_HOSTS.has(domain) && domain !== domainOf(asked)) return `it leads to ${domain}`;
  const text = visibleText(html);
  if (text.length > NEARLY_EMPTY) return undefined;
  const code = PARKING_CODE.exec(html)?.[0];
  if (code) return `it fetches ${code.slice(0, 60)}`;
  const sale = SALE.exec(text)?.[0];
  return sale && `it says “${sale.slice(0, 100)}”`;
}

/** Whether a page's title or a heading of the first order names one of several names. */
export function pageNames(html: string, names: readonly string[]): boolean {
  const parts = [...html.matchAll(/<(title|h1)\b[^>]*>([\s\S]*?)<\/\1\s*>/gi)];
  return namesOneOf(parts.map(([, , inner]) => visibleText(inner!)).join(' | '), names);
}

/** Whether a text holds one of several names, without regard to case, spaces and signs. */
export function namesOneOf(text: string, names: readonly string[]): boolean {
  const words = ` ${spaced(text)} `;
  const joined = looseNameKey(text);
  return names.some((name) => {
    const [key, loose] = [spaced(name), looseNameKey(name)];
    const stands = key.length > 1 && words.includes(` ${key} `);
    // “OpenBoard” for Open Board; a short name would be found inside other words.
    return stands || (loose.length > 5 && joined.includes(loose));
  });
}

function spaced(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}

/** The registrable domain of an address, or its host where it has none. */
export function domainOf(address: string): string {
  const { hostname } = new URL(address);
  return getDomain(hostname, { allowPrivateDomains: true }) ?? hostname;
}
