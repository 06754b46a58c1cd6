import { absolute } from '../../text/site-address.ts';

/**
 * Structured data for search engines and reference managers, in the words of https://schema.org.
 * Nothing is said that the page itself does not show: no rating, no price, no person that is not a contributor.
 */

/** A node of the graph, without `@context`. */
export interface JsonLd {
  '@type': string;
  [property: string]: unknown;
}

/** Where the site lives and who publishes it. */
export interface Publication {
  /** Address of the site, with a slash at the end. */
  home: string;
  name: string;
  magazine: string;
  description: string;
  language: string;
}

/** A link by the path of its page. */
export interface Step {
  href: string;
  title: string;
}

/**
 * The text of a JSON-LD element. Whatever a title holds, it cannot end the element: `<`, `>` and `&` are
 * written as escapes, which JSON reads the same way (https://html.spec.whatwg.org/#restrictions-for-contents-of-script-elements).
 */
export function serialise(node: JsonLd): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...node }).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * The way to a page, from the outermost one down to the page itself
 * (https://developers.google.com/search/docs/appearance/structured-data/breadcrumb).
 */
export function breadcrumbs(steps: readonly Step[], home: string): JsonLd {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ href, title }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      item: absolute(href, home),
    })),
  };
}

/** The site as a whole, with the search box that it offers. */
export function website({ home, name, description, language }: Publication): JsonLd {
  return {
    '@type': 'WebSite',
    '@id': absolute('/#website', home),
    url: absolute('/', home),
    name,
    description,
    inLanguage: language,
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${absolute('/search/', home)}?q={search_term_string}`,
      },
      'query-input': 'required name=search_term_string',
    },
  };
}

/** Who publishes everything here. */
export function publisher({ home, name }: Publication): JsonLd {
  return {
    '@type': 'Organization',
    '@id': absolute('/#publisher', home),
    name,
    url: absolute('/', home),
  };
}

/** A page that lists things: a category, a series, a topic, the archive. */
export function collection(
  page: {
    path: string;
    title: string;
    description: string;
    items: readonly Step[];
    image?: string;
  },
  home: string,
): JsonLd {
  return {
    '@type': 'CollectionPage',
    url: absolute(page.path, home),
    name: page.title,
    description: page.description,
    ...given('image', page.image && absolute(page.image, home)),
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: page.items.length,
      itemListElement: page.items.map(({ href, title }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: title,
        url: absolute(href, home),
      })),
    },
  };
}

/** The absolute address of a path of the site. */

/** A property, left out when there is nothing to say. */
export function given(name: string, value: unknown): Record<string, unknown> {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
    ? {}
    : { [name]: value };
}
