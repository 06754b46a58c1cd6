/** A number from 0 to 2³² − 1 that depends on a text alone (FNV-1a, 32 bits, in the public domain). */
export function hashOf(text: string): number {
  let hash = 2166136261;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
  return hash >>> 0;
}
