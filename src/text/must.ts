/**
 * What is known to be there.
 * @param what what it is, for the message
 * @throws Error with what is missing, where it is not there after all
 */
export function must<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`${what} is missing`);
  return value;
}
