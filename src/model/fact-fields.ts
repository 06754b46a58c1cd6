/** How a fact is named, how it ages, and what its evidence has to say. */
export interface FactRule {
  /** Its name for readers. */
  label: string;
  /** Months after which evidence for it is too old. */
  months: number;
  /** Its evidence says in a few words what the source states. */
  says?: true;
  /** It stands in an entry only with evidence. */
  onlyShown?: true;
}

/** The facts of a tool that evidence can show, by the field that holds them, in the order of the schema. */
export const FACTS = {
  name: { label: 'Name', months: 36 },
  url: { label: 'Address', months: 36 },
  pricing: { label: 'Price', months: 12, says: true },
  platforms: { label: 'Platforms', months: 24, says: true },
  maker: { label: 'Maker', months: 24 },
  launched: { label: 'First release', months: 36 },
  licence: { label: 'Licence', months: 36 },
  repository: { label: 'Source code', months: 36 },
  standards: { label: 'Standards', months: 36 },
  languages: { label: 'Languages', months: 36 },
  status: { label: 'What became of it', months: 36, says: true },
  ended: { label: 'Year of its end', months: 36, says: true },
  successor: { label: 'Successor', months: 36 },
  account: { label: 'Account', months: 36, onlyShown: true },
  offline: { label: 'Works offline', months: 36, onlyShown: true },
  hosting: { label: 'Where data are kept', months: 36, onlyShown: true },
  signOn: { label: 'Sign-on', months: 36, onlyShown: true },
  accessibility: { label: 'Accessibility statement', months: 36, onlyShown: true },
  exports: { label: 'Exports', months: 36, onlyShown: true },
} as const satisfies Record<string, FactRule>;

export type FactField = keyof typeof FACTS;

/** The fields that evidence can show, in the order of the schema. */
export const FACT_FIELDS = Object.keys(FACTS) as [FactField, ...FactField[]];

/** The rule of a fact. */
export function factRule(field: FactField): FactRule {
  return FACTS[field];
}

const named = (holds: (rule: FactRule) => unknown) =>
  FACT_FIELDS.filter((field) => holds(FACTS[field])).join(', ');

/**
 * The rule of evidence in words. The schema, the check, the contribute page and the page about the facts
 * all take their sentences from here.
 */
export const EVIDENCE_RULE = {
  shows:
    'A source shows a fact only where it states that fact itself, of this very product, and the entry agrees with it.',
  says: `Evidence for ${named((rule) => rule.says)} says in a few own words what the source states, so that a second reader can hold it against the page.`,
  differs:
    'A source that states a fact otherwise than the entry is no evidence until the entry says so under differs: what the source states, which is right, and why.',
  maker:
    "A source is the maker's when it lies on the domain of the tool's address, with its source code, or in an app store; a page elsewhere counts as the maker's only where an editor says so with maker: true.",
  address: "A page on the tool's own domain shows its address, and its repository shows itself.",
  age: 'Evidence for a price is too old after 12 months, for platforms and maker after 24, for the rest after 36, counted from the date that the page states, else from the day it was read. For a closed tool the clock stops with the year of its end.',
  checked:
    'An entry is checked when every fact on its page is shown and at least one source is the maker’s. This is derived from the evidence; nobody can write it.',
  dataSets:
    'A data set shows only the facts that its records state: a list of names and addresses shows a name and an address.',
  banned:
    'Encyclopaedias written by machines, mirrors, copies of other sites and placeholder files are no sources.',
  onlyShown: `These stand in an entry only with evidence: ${named((rule) => rule.onlyShown)}.`,
} as const;
