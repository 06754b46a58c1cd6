import { isListed } from '../../text/licence.ts';
import { authorAddress } from '../../model/page-addresses.ts';

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
  /** Address of the site, such as `https://example.org`. */
  origin: string;
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
export function breadcrumbs(steps: readonly Step[], origin: string): JsonLd {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ href, title }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      item: address(href, origin),
    })),
  };
}

/** The site as a whole, with the search box that it offers. */
export function website({ origin, name, description, language }: Publication): JsonLd {
  return {
    '@type': 'WebSite',
    '@id': address('/#website', origin),
    url: address('/', origin),
    name,
    description,
    inLanguage: language,
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${address('/search/', origin)}?q={search_term_string}`,
      },
      'query-input': 'required name=search_term_string',
    },
  };
}

/** Who publishes everything here. */
function publisher({ origin, name }: Publication): JsonLd {
  return {
    '@type': 'Organization',
    '@id': address('/#publisher', origin),
    name,
    url: address('/', origin),
  };
}

/** The magazine. */
export function periodical(publication: Publication): JsonLd {
  const { origin, magazine, language } = publication;
  return {
    '@type': 'Periodical',
    '@id': address('/magazine/#periodical', origin),
    url: address('/magazine/', origin),
    name: magazine,
    inLanguage: language,
    publisher: publisher(publication),
  };
}

/** An author as bylines name one: a person, or the editors as an organisation. */
export function author(
  slug: string,
  {
    name,
    kind,
    links,
  }: { name: string; kind: 'person' | 'editors'; links: readonly { url: string }[] },
  origin: string,
): JsonLd {
  return {
    '@type': kind === 'person' ? 'Person' : 'Organization',
    name,
    url: address(authorAddress(slug), origin),
    ...given(
      'sameAs',
      links.map(({ url }) => url),
    ),
  };
}

/** The page of an author. */
export function profile(
  slug: string,
  data: Parameters<typeof author>[1] & { bio: string },
  origin: string,
): JsonLd {
  return {
    '@type': 'ProfilePage',
    url: address(authorAddress(slug), origin),
    mainEntity: { ...author(slug, data, origin), description: data.bio },
  };
}

/** What is known of an article. */
export interface ArticleFacts {
  path: string;
  title: string;
  standfirst: string;
  published: string;
  updated?: string | undefined;
  /** Path of the image for shared links. */
  image: string;
  authors: JsonLd[];
  /** Titles of its topics. */
  topics: string[];
  words: number;
  sources: readonly {
    author: string;
    title: string;
    /** A year, or `n.d.`, or `in press`. */
    year: number | string;
    url?: string | undefined;
  }[];
}

/** An article of the magazine (https://developers.google.com/search/docs/appearance/structured-data/article). */
export function article(facts: ArticleFacts, publication: Publication): JsonLd {
  const url = address(facts.path, publication.origin);
  return {
    '@type': 'Article',
    '@id': `${url}#article`,
    mainEntityOfPage: url,
    headline: facts.title,
    description: facts.standfirst,
    datePublished: facts.published,
    ...given('dateModified', facts.updated),
    author: facts.authors,
    publisher: publisher(publication),
    isPartOf: periodical(publication),
    image: address(facts.image, publication.origin),
    inLanguage: publication.language,
    keywords: facts.topics,
    wordCount: facts.words,
    isAccessibleForFree: true,
    ...given(
      'citation',
      facts.sources.map((source) => ({
        '@type': 'CreativeWork',
        name: source.title,
        author: { '@type': 'Thing', name: source.author },
        ...given(
          'datePublished',
          typeof source.year === 'number' ? String(source.year) : undefined,
        ),
        ...given('creativeWorkStatus', source.year === 'in press' ? 'In press' : undefined),
        ...given('url', source.url),
      })),
    ),
  };
}

/** What is known of a tool. */
export interface ToolFacts {
  path: string;
  name: string;
  /** Homepage; left out for a closed tool, whose address may belong to somebody else by now. */
  homepage?: string | undefined;
  summary: string;
  aliases?: readonly string[] | undefined;
  /** Title of its home category. */
  category: string;
  /** Labels of the platforms. */
  platforms: readonly string[];
  pricing: 'free' | 'freemium' | 'paid' | 'open-source';
  licence?: string | undefined;
  maker?: string | undefined;
  launched?: number | undefined;
}

/** A tool of the directory. */
export function software(facts: ToolFacts, origin: string): JsonLd {
  const url = address(facts.path, origin);
  const free = { free: true, 'open-source': true, paid: false, freemium: undefined }[facts.pricing];
  return {
    '@type': 'SoftwareApplication',
    '@id': `${url}#tool`,
    mainEntityOfPage: url,
    name: facts.name,
    ...given('alternateName', facts.aliases),
    ...given('url', facts.homepage),
    description: facts.summary,
    applicationCategory: facts.category,
    ...given('operatingSystem', facts.platforms.join(', ')),
    ...given('isAccessibleForFree', free),
    // Only a single identifier has a page of its own at SPDX; “MIT OR Apache-2.0” has none.
    ...given(
      'license',
      facts.licence && isListed(facts.licence)
        ? `https://spdx.org/licenses/${facts.licence}.html`
        : undefined,
    ),
    ...given('creator', facts.maker && { '@type': 'Thing', name: facts.maker }),
    ...given('dateCreated', facts.launched?.toString()),
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
  origin: string,
): JsonLd {
  return {
    '@type': 'CollectionPage',
    url: address(page.path, origin),
    name: page.title,
    description: page.description,
    ...given('image', page.image && address(page.image, origin)),
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: page.items.length,
      itemListElement: page.items.map(({ href, title }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: title,
        url: address(href, origin),
      })),
    },
  };
}

/** The ranks of the Top Tools lists as data (https://developers.google.com/search/docs/appearance/structured-data/dataset). */
export function dataset(
  facts: {
    path: string;
    title: string;
    description: string;
    years: string;
    licence: string;
    files: readonly { href: string; type: string }[];
  },
  publication: Publication,
): JsonLd {
  const { origin } = publication;
  return {
    '@type': 'Dataset',
    '@id': `${address(facts.path, origin)}#data`,
    url: address(facts.path, origin),
    name: facts.title,
    description: facts.description,
    temporalCoverage: facts.years,
    license: facts.licence,
    isAccessibleForFree: true,
    creator: publisher(publication),
    distribution: facts.files.map(({ href, type }) => ({
      '@type': 'DataDownload',
      contentUrl: address(href, origin),
      encodingFormat: type,
    })),
  };
}

function address(path: string, origin: string): string {
  return new URL(path, origin).href;
}

/** A property, left out when there is nothing to say. */
function given(name: string, value: unknown): Record<string, unknown> {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
    ? {}
    : { [name]: value };
}
