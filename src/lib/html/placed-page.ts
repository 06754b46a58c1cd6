import { onHost } from '../../text/site-address.ts';
import { contentSecurityPolicy } from '../serving/security-policy.ts';

/** A tag that opens an element, with its attributes. */
const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gi;

/** An attribute with its value in double quotes; what stands in other quotes is passed over. */
const ATTRIBUTE = /([\w-]+)="([^"]*)"|"[^"]*"|'[^']*'/g;

/** The attributes of a page that hold an address of the site, and what stands before it there. */
const ADDRESSES: Record<string, RegExp> = {
  href: /^/,
  src: /^/,
  action: /^/,
  // Of a page that leads on.
  content: /^0; url=/,
};

/**
 * A page as it has to be where the site stands below a path of its host: what its tags name by addresses of the site
 * is asked for below that path. Its texts stay.
 * @param html as components write it, with double quotes round the addresses
 * @param base the path, with a slash at each end
 */
export function placedPage(html: string, base: string): string {
  return html.replace(TAG, (tag) =>
    tag.replace(ATTRIBUTE, (attribute, name: string | undefined, value: string) => {
      const [before] = (name && ADDRESSES[name]?.exec(value)) || [];
      return before === undefined
        ? attribute
        : `${name}="${before}${onHost(value.slice(before.length), base)}"`;
    }),
  );
}

/**
 * A page that states its content security policy itself, for hosts that send no headers. A page cannot say who may
 * frame it (https://www.w3.org/TR/CSP3/#meta-element).
 * @param address of the page on the site
 */
export function withPolicy(html: string, address: string): string {
  const policy = contentSecurityPolicy(address).replace(/; frame-ancestors [^;]*/, '');
  return html.replace(
    /<meta charset="utf-8" ?\/?>/i,
    (charset) => `${charset}<meta http-equiv="content-security-policy" content="${policy}">`,
  );
}
