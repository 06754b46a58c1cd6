import { authorAddress } from '../../model/page-addresses.ts';
import { given, publisher, type JsonLd, type Publication } from './json-ld.ts';
import { absolute } from '../../text/site-address.ts';

/** The magazine. */
export function periodical(publication: Publication): JsonLd {
  const { home, magazine, language } = publication;
  return {
    '@type': 'Periodical',
    '@id': absolute('/magazine/#periodical', home),
    url: absolute('/magazine/', home),
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
  home: string,
): JsonLd {
  return {
    '@type': kind === 'person' ? 'Person' : 'Organization',
    name,
    url: absolute(authorAddress(slug), home),
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
  home: string,
): JsonLd {
  return {
    '@type': 'ProfilePage',
    url: absolute(authorAddress(slug), home),
    mainEntity: { ...author(slug, data, home), description: data.bio },
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
  const url = absolute(facts.path, publication.home);
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
    image: absolute(facts.image, publication.home),
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
