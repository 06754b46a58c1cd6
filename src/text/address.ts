import punycode from 'punycode/punycode.js';
import { oddCharacters } from './characters.ts';
import { doiProblem } from './doi.ts';
import { quote } from './finding.ts';
import { imitatesLatin, mixedScripts, scriptsOf } from './lookalikes.ts';

/**
 * The one judge of addresses that lead out of the site, for fields, sources, texts, components and people. Whatever
 * it takes, `new URL()` takes. What it says reads on after the address: “https://a@b.org/” has a user name.
 */

/** Longer ones are cut off by proxies and browsers, and nobody has typed them. */
const LONGEST = 2000;

/** Names at the end of a host that never lead to a public one (RFC 6761, RFC 6762, RFC 8375, RFC 9476; ICANN's list of names never to be delegated). */
const NOT_PUBLIC = new Set(
  'alt arpa corp example home internal intranet invalid lan local localdomain localhost mail onion private test'.split(
    ' ',
  ),
);

/** Parameters that say where a reader came from or who is paid for it, whatever their value. */
const TRACKING =
  /^(?:utm_\w+|gclid|gclsrc|gbraid|wbraid|dclid|fbclid|msclkid|irclickid|irgwc|yclid|ttclid|twclid|igshid|li_fat_id|mc_[ce]id|_hs(?:enc|mi)|mkt_tok|s_kwcid|vero_id|oly_(?:anon|enc)_id|aff|aff_?id|aff_?code|affiliate(?:_?id)?|afftrack|a_aid|awc|awin\w*|cjevent|ranmid|ransiteid|clickid|click_id|subid|referr?er|referral|ref_?code|referral_?code|promo_?code|coupon(?:_?code)?|sponsor(?:_?id)?|partner_?id|campaign_?id)$/i;

/** Parameters that often do the same, but also mean other things: their value tells. */
const MAYBE_TRACKING = /^(?:ref_?|tag|via|partner)$/i;
/** An associate's number, or a word for somebody who refers. */
const REFERRER =
  /^[\w.]+-\d\d$|aff|partner|refer|assoc|sponsor|promo|commission|newsletter|campaign|producthunt|hackernews/i;
/** A site that refers, or the id of an account. */
const ACCOUNT = /^(?:[\w-]+\.)+[a-z]{2,}$|^(?=.*[a-z])(?=.*\d)[a-z\d]{5,}$|^\d{3,}$/i;
/** A branch, a version or a commit, which `ref` names on sites that keep code. */
const REVISION = /^(?:main|master|head|develop|v?\d+(?:\.\d+)+|[\da-f]{7,40}|refs\/.+|heads\/.+)$/i;

/**
 * What is wrong with an address that should lead to a public page over https.
 * @returns one clause for each fault, to be read after the address; none when it may stand
 */
export function addressProblems(address: string): string[] {
  const shape = shapeProblem(address);
  if (shape) return [shape];
  const scheme = /^[a-z][a-z\d+.-]*:/i.exec(address)?.[0].toLowerCase();
  if (scheme === 'http:') return ['is not https'];
  if (scheme && scheme !== 'https:' && !/^[^:]+:\d/.test(address)) return [`begins with ${scheme}`];
  if (!/^https:\/\/[^/?#]/i.test(address) || !URL.canParse(address))
    return ['is not a whole address, such as https://example.org/'];
  const url = new URL(address);
  const [, authority = ''] = /^https:\/\/([^/?#]*)/i.exec(address) ?? [];
  const tracking = trackingParameter(url);
  const doi = doiProblem(url);
  return [
    ...(authority.includes('@') ? ['has a user name'] : []),
    ...(url.port ? [`has the port ${url.port}`] : []),
    ...hostProblems(url.hostname),
    ...(tracking ? [`has the tracking parameter ${tracking}`] : []),
    ...(doi ? [doi] : []),
  ];
}

/**
 * What is wrong with a `mailto:` address: it names one mailbox on a public host, and neither subject nor text.
 * @returns as `addressProblems` does
 */
export function mailProblems(address: string): string[] {
  const shape = shapeProblem(address);
  if (shape) return [shape];
  if (address.includes('?')) return ['has headers, such as a subject'];
  const [, host] = /^mailto:[\w.!#$'*+/=^`~-]+@([^@\s]+)$/i.exec(address) ?? [];
  if (!host || !URL.canParse(`https://${host}`)) return ['is not one plain mail address'];
  const url = new URL(`https://${host}`);
  return url.host === url.hostname && url.pathname === '/' && !/[/?#]/.test(host)
    ? hostProblems(url.hostname)
    : ['is not one plain mail address'];
}

/** What is wrong with the letters of an address, whatever it leads to. */
export function shapeProblem(address: string): string | undefined {
  if (address.length > LONGEST)
    return `has ${address.length} characters, but at most ${LONGEST} are taken`;
  if (/[\s\\]/.test(address)) return 'holds a space or a backslash';
  const [odd] = oddCharacters(address, 'line');
  if (odd) return odd.problem;
  const [entity] = /&(?:amp|lt|gt|quot|apos|nbsp|#\d+|#x[\da-f]+);/i.exec(address) ?? [];
  if (entity) return `holds the HTML entity ${entity}`;
  const [stranger] = /[<>"`{}|^“”„«»]|[’'‘,;]$/.exec(address) ?? [];
  if (stranger)
    return address.endsWith(stranger)
      ? `ends with ${quote(stranger)}, which belongs to the text around it`
      : `holds ${quote(stranger)}, which no address does`;
  if (address.endsWith(')') && !address.includes('('))
    return 'ends with “)”, which belongs to the text around it';
  return undefined;
}

/** @param host as `URL` gives it: lower case, other scripts in Punycode */
function hostProblems(host: string): string[] {
  if (host.startsWith('[') || /^\d+(?:\.\d+){3}$/.test(host)) return ['leads to an IP address'];
  if (host.endsWith('.')) return ['has a host name that ends with a dot'];
  const labels = host.split('.');
  const last = labels.at(-1) ?? '';
  if (labels.length < 2 || NOT_PUBLIC.has(last) || !/^(?:[a-z]{2,63}|xn--[a-z\d-]+)$/.test(last))
    return [`has no public host name: ${quote(host)}`];
  if (host.length > 253 || !labels.every((label) => /^(?!-)[a-z\d_-]{1,63}(?<!-)$/.test(label)))
    return [`has the impossible host name ${quote(host)}`];
  return labels.flatMap((label) => labelProblems(label, last));
}

function labelProblems(label: string, last: string): string[] {
  if (!label.startsWith('xn--')) return [];
  const written = decoded(label);
  if (written === '' || written.startsWith('xn--'))
    return [`has the impossible host name ${quote(label)}`];
  const [odd] = oddCharacters(written, 'line');
  if (odd) return [`has a host name that ${odd.problem}`];
  const mixed = mixedScripts(written);
  if (mixed.length > 0)
    return [`has a host name that mixes ${mixed.join(' and ')} letters: ${quote(written)}`];
  // Under a name of its own script a word is what it says it is: Chromium draws the line there as well.
  return imitatesLatin(written) && !last.startsWith('xn--')
    ? [
        `has a host name in ${scriptsOf(written).join()} letters that look like others: ${quote(written)}`,
      ]
    : [];
}

/** A label in its own script; empty where it is no Punycode. */
function decoded(label: string): string {
  try {
    const written = punycode.toUnicode(label);
    // The control characters of Latin-1 are what makes no letters gives.
    return /[\u0080-\u009f]/.test(written) ? '' : written;
  } catch {
    return '';
  }
}

function trackingParameter({ searchParams, hostname }: URL): string | undefined {
  for (const [key, value] of searchParams) {
    if (TRACKING.test(key)) return key;
    if (!MAYBE_TRACKING.test(key) || REVISION.test(value)) continue;
    const tag = key.toLowerCase() === 'tag';
    if (REFERRER.test(value) || (tag ? /(?:^|\.)amazon\./.test(hostname) : ACCOUNT.test(value)))
      return `${key}=${value.slice(0, 40)}`;
  }
  return undefined;
}
