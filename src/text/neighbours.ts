/** Each two items that follow one another, in their order. */
export function* neighbours<T>(items: Iterable<T>): Generator<[before: T, after: T]> {
  let last: [T] | undefined;
  for (const item of items) {
    if (last) yield [last[0], item];
    last = [item];
  }
}
