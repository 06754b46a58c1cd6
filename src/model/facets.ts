import { FACTS } from './fact-fields.ts';
import {
  ACCOUNTS,
  CONTEXTS,
  HOSTING,
  PLATFORMS,
  PRICING,
  SIGN_ON,
  STANDARDS,
} from './vocabulary.ts';

/** A facet by which lists of tools and the search are narrowed. */
export interface FacetDefinition {
  /** Its title for readers. */
  title: string;
  /** The values it can have with their labels; left out where the content says them: ids of categories, formats. */
  values?: Readonly<Record<string, string>>;
  /**
   * Its fact stands in an entry only when a source shows it, so that an entry without a value says nothing: whoever
   * asks for it in words is shown those that have it first, and keeps the rest.
   */
  onlyShown?: true;
}

/** The facets by name, in the order in which readers meet them; the names are those of form fields and query parameters alike. */
export const FACET_DEFINITIONS = {
  type: { title: 'Kind', values: { tool: 'Tools', article: 'Articles' } },
  category: { title: 'Category' },
  price: { title: 'Price', values: PRICING },
  platform: { title: 'Runs on', values: PLATFORMS },
  context: { title: 'Used for', values: CONTEXTS },
  licence: { title: 'Licence', values: { open: 'Open source', closed: 'Proprietary' } },
  standard: { title: 'Standard', values: STANDARDS },
  account: { title: 'Account', values: ACCOUNTS, onlyShown: true },
  offline: { title: 'Offline', values: { yes: 'works offline' }, onlyShown: true },
  hosting: { title: FACTS.hosting.label, values: HOSTING, onlyShown: true },
  'sign-on': { title: FACTS.signOn.label, values: SIGN_ON, onlyShown: true },
  accessibility: {
    title: 'Accessibility',
    values: { yes: 'has a statement or report' },
    onlyShown: true,
  },
  export: { title: FACTS.exports.label, onlyShown: true },
  evidence: {
    title: 'Evidence',
    values: { all: 'Every fact shown', some: 'Some facts shown', none: 'No fact shown' },
  },
  status: { title: 'Status', values: { active: 'In use', closed: 'Closed or renamed' } },
} as const satisfies Record<string, FacetDefinition>;

export type Facet = keyof typeof FACET_DEFINITIONS;

export const FACETS = Object.keys(FACET_DEFINITIONS) as Facet[];

/** What is true of a facet, without the type of its values. */
export function facetDefinition(facet: Facet): FacetDefinition {
  return FACET_DEFINITIONS[facet];
}

/** The values that something carries for each facet; a facet without values is left out. */
export type FacetValues = Partial<Record<Facet, readonly string[]>>;
