/** What is wrong with codes of languages and countries, by the names that Intl knows for them (CLDR). */

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const SCRIPTS = new Intl.DisplayNames('en', { type: 'script', fallback: 'none' });
const REGIONS = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Codes that stand for no language: several, none, one without a code, one not known. */
const NO_LANGUAGE = new Set(['mul', 'zxx', 'mis', 'und']);

/** Regions that are no country: exceptional reservations of ISO 3166-1, unions, and codes for tests. */
const NO_COUNTRY = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ'.split(' '));

/**
 * What is wrong with a language tag (BCP 47), to be read after it: language, with script and region where they matter.
 * Case makes no difference, as RFC 5646 has it.
 */
export function languageProblem(tag: string): string | undefined {
  const locale = localeOf(tag);
  if (!locale || locale.baseName !== Intl.getCanonicalLocales(tag)[0])
    return 'is not a language tag such as en, pt-BR or zh-Hans';
  const { language, script, region } = locale;
  if (NO_LANGUAGE.has(language) || !isKnown(LANGUAGES, language))
    // Some versions of Node say that `und` has no language.
    return `names no language: ${tag.split('-')[0]}`;
  if (script && !isKnown(SCRIPTS, script)) return `names no script: ${script}`;
  return region && !isKnown(REGIONS, region) ? `names no region: ${region}` : undefined;
}

/** A language tag as RFC 5646 writes it: pt-br as pt-BR. */
export function canonicalTag(tag: string): string {
  return localeOf(tag)?.baseName ?? tag;
}

/** What is wrong with a country's code (ISO 3166-1, two letters), to be read after it. */
export function countryProblem(code: string): string | undefined {
  if (!/^[A-Z]{2}$/.test(code)) return 'must be a two-letter country code such as GB';
  const today = localeOf(`und-${code}`)?.region;
  if (today && today !== code && !NO_COUNTRY.has(code)) return `is ${today} in ISO 3166`;
  return NO_COUNTRY.has(code) || !isKnown(REGIONS, code) ? 'is no country' : undefined;
}

/** Whether Intl has a name for a code; it throws at some that no list could hold. */
function isKnown(names: Intl.DisplayNames, code: string): boolean {
  try {
    return names.of(code) !== undefined;
  } catch {
    return false;
  }
}

function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}
