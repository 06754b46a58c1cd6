import { visibleText } from '../html/visible-text.ts';

/** How titles and first headings say that a page is not there, in the languages in which the directory has most of its links. */
const TITLES = new RegExp(
  [
    String.raw`\b(?:error\s*)?404\b(?!\s*(?:tools|ways))`,
    String.raw`(?:page|file|document|article|content|resource|product|site) (?:was |is |could |can |has |does |you[\w ]{0,30} )?(?:not|no longer|cannot)\b[^.|]{0,20}(?:be )?(?:found|exist|available)`,
    String.raw`\b(?:page|site|file) (?:not found|unavailable|missing)\b|^\W*not found\W*$`,
    'seite (?:wurde )?nicht gefunden|page (?:introuvable|non trouvée)|página no encontrada|pagina niet gevonden|pagina non trovata',
  ].join('|'),
  'i',
);

/** Paths that redirects give to what is not there. */
const PATHS = /(?:^|\/)(?:404|not-?found|page-not-found|error(?:-?404)?)(?:\.\w{2,5})?\/?$/i;

/** A path that leads no further than the front page, in whatever language. */
const FRONT = /^\/(?:(?:[a-z]{2}(?:[-_][a-z]{2})?|home|index\.\w{2,5})\/?)?$/i;

/**
 * The sign by which a page that came with status 200 says that there is nothing.
 * @param asked the address that was asked for
 * @param at where the page came from at last
 * @param html its source, or the beginning of it
 * @returns what gives it away, or undefined
 */
export function missingBy(asked: string, at: string, html: string): string | undefined {
  const [from, to] = [new URL(asked), new URL(at)];
  if (PATHS.test(to.pathname) && to.pathname !== from.pathname) return `it leads to ${to.pathname}`;
  if (FRONT.test(to.pathname) && !FRONT.test(from.pathname) && to.search === '')
    return 'it leads to the front page';
  const said = [...html.matchAll(/<(title|h1)\b[^>]*>([\s\S]*?)<\/\1\s*>/gi)]
    .map(([, , inner]) => visibleText(inner!))
    .find((text) => text.length < 120 && TITLES.test(text));
  return said === undefined ? undefined : `“${said}”`;
}
