/** A noun with its indefinite article: `an article`, `a tool`; by its first letter, which serves for the nouns of the registry. */
export function indefinite(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}
