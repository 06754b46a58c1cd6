const TEXTS = /* @__PURE__ */ new Intl.Collator('en-GB');
const NAMES = /* @__PURE__ */ new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true });

/**
 * The order of two texts, for sorting: the same on every machine, whatever its language, which `localeCompare` by
 * itself is not.
 */
export function byText(a: string, b: string): number {
  return TEXTS.compare(a, b);
}

/** Order of names as readers look them up: case and accents make no difference, and 9 comes before 10. */
export function byName(a: string, b: string): number {
  return NAMES.compare(a, b);
}
