/**
 * Digital Object Identifiers: `10.`, four to nine digits that stand for who registered it (in parts, where it has
 * some), a slash, and a suffix (DOI Handbook, 2.2; the digits after Crossref, “DOIs and matching regular
 * expressions”, 2015).
 */
const DOI = /^10\.\d{4,9}(?:\.\d+)*\/[^\s"?#]*[^\s"?#.,;:]$/;

/** Where a DOI stands in an address: behind a slash or in a parameter, up to the next part that is none of it. */
const IN_ADDRESS = /[/=](10\.\d{4,9}(?:\.\d+)*(?:\/|%2F)[^\s"<>?#&]+)/i;
/** What publishers put behind a DOI in the addresses of their pages. */
const BEHIND =
  /\/(?:abstract|full|full-text|fulltext|pdf|epdf|epub|meta|html|references|summary)$|\.pdf$/i;

const RESOLVER = 'doi.org';

/**
 * What is wrong with an address of doi.org.
 * @returns a clause to be read after the address; undefined for a DOI, and for an address that leads elsewhere
 */
export function doiProblem({ hostname, pathname, search, hash }: URL): string | undefined {
  if (hostname !== RESOLVER && !hostname.endsWith(`.${RESOLVER}`)) return undefined;
  const doi = decoded(pathname.slice(1));
  if (!DOI.test(doi) || search !== '' || hash !== '')
    return `holds no DOI: one is written ${RESOLVER}/10.1000/abc123`;
  return /^(?:dx|www)\./.test(hostname)
    ? `has the resolver's former name: write https://${RESOLVER}${pathname}`
    : undefined;
}

/**
 * The lasting address of a work whose DOI stands in the address of a page about it.
 * @param address an absolute address
 * @returns its address at doi.org; undefined where there is no DOI in it, or it is one already
 */
export function doiAddress(address: string): string | undefined {
  if (!URL.canParse(address) || new URL(address).hostname.endsWith(RESOLVER)) return undefined;
  const found = IN_ADDRESS.exec(address)?.[1];
  const doi = found && decoded(found).replace(BEHIND, '');
  return doi && DOI.test(doi) ? `https://${RESOLVER}/${encodeURI(doi)}` : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
