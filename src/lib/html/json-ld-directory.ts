import { isListed } from '../../text/licence.ts';
import { given, publisher, type JsonLd, type Publication } from './json-ld.ts';
import { absolute } from '../../text/site-address.ts';

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
export function software(facts: ToolFacts, home: string): JsonLd {
  const url = absolute(facts.path, home);
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

/** A set of data (https://developers.google.com/search/docs/appearance/structured-data/dataset). */
export function dataset(
  facts: {
    path: string;
    title: string;
    description: string;
    /** The years that it covers, `2007` or `2007/2025`. */
    years?: string;
    version?: string;
    /** The day of its last change, yyyy-mm-dd. */
    modified?: string;
    licence: string;
    files: readonly { href: string; type: string }[];
  },
  publication: Publication,
): JsonLd {
  const { home } = publication;
  return {
    '@type': 'Dataset',
    '@id': `${absolute(facts.path, home)}#data`,
    url: absolute(facts.path, home),
    name: facts.title,
    description: facts.description,
    ...given('temporalCoverage', facts.years),
    ...given('version', facts.version),
    ...given('dateModified', facts.modified),
    license: facts.licence,
    isAccessibleForFree: true,
    creator: publisher(publication),
    distribution: facts.files.map(({ href, type }) => ({
      '@type': 'DataDownload',
      contentUrl: absolute(href, home),
      encodingFormat: type,
    })),
  };
}
