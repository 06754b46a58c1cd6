/**
 * The controlled words of the directory. Each list is the single source for
 * validation, JSON Schemas, forms, filters and labels.
 */

/** Price models, in the order readers meet them; the value is the label shown. */
export const PRICING = {
  free: 'Free',
  freemium: 'Free plan',
  paid: 'Paid',
  'open-source': 'Open source',
} as const;

/** Where a tool runs, with the label shown. */
export const PLATFORMS = {
  web: 'Web',
  windows: 'Windows',
  macos: 'macOS',
  linux: 'Linux',
  ios: 'iPhone and iPad',
  android: 'Android',
  'browser-extension': 'Browser extension',
  'self-hosted': 'Self-hosted',
  'command-line': 'Command line',
} as const;

/** Where people use a tool to learn, with the label shown. */
export const CONTEXTS = {
  workplace: 'Workplace learning',
  education: 'Schools and universities',
  personal: 'Own learning',
} as const;

/** Interoperability standards of learning technology, with the label shown. */
export const STANDARDS = {
  scorm: 'SCORM',
  xapi: 'xAPI',
  cmi5: 'cmi5',
  lti: 'LTI',
  qti: 'QTI',
  aicc: 'AICC',
  h5p: 'H5P',
  caliper: 'Caliper',
  oneroster: 'OneRoster',
  'common-cartridge': 'Common Cartridge',
} as const;

/** What became of a tool, with the label shown. */
export const STATUSES = {
  active: 'Active',
  discontinued: 'Closed',
  merged: 'Merged into another tool',
  renamed: 'Renamed',
} as const;

/** Whether one needs an account, with the label shown. */
export const ACCOUNTS = { no: 'not needed', optional: 'optional', yes: 'needed' } as const;

/** Where a service keeps data, with the label shown. */
export const HOSTING = {
  eu: 'European Union',
  us: 'United States',
  choice: 'region of one’s choice',
  'own-server': 'one’s own server',
} as const;

/** Ways to sign on through one's own organisation, with the label shown. */
export const SIGN_ON = { saml: 'SAML', oidc: 'OpenID Connect', lti: 'LTI' } as const;

export type Platform = keyof typeof PLATFORMS;
export type Context = keyof typeof CONTEXTS;

/**
 * The keys of a vocabulary as the non-empty tuple that `z.enum` wants.
 * @param vocabulary one of the objects above
 */
export function keysOf<T extends Record<string, string>>(
  vocabulary: T,
): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(vocabulary) as [keyof T & string, ...(keyof T & string)[]];
}
