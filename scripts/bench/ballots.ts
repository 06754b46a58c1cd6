/** Counts 100,000 made-up ballots, against the floor of making and parsing nothing but their JSON. */
import { tally } from '../../src/lib/rankings/tally.ts';

const SIZE = 100_000;

/** Counts made-up ballots that exist only here, one at a time, as `npm run tally` does. */
export function timeBallots(size = SIZE) {
  const tools = Array.from({ length: 2400 }, (_, index) => `tool-${index}`);
  const line = (index: number) =>
    JSON.stringify({
      year: 2027,
      voter: `voter ${index}`,
      cast: '2027-01-15',
      tools: Array.from({ length: 10 }, (_, vote) => ({
        tool: tools[(index * 7 + vote * vote * 13) % 2400]!,
        contexts: ['workplace'],
      })),
    });
  function* stream() {
    for (let index = 0; index < size; index++)
      yield { file: `${index}.yaml`, ballot: JSON.parse(line(index)) as unknown };
  }
  const parsing = performance.now();
  for (let pass = 0; pass < 2; pass++)
    for (const { ballot } of stream()) if (!ballot) throw new Error('no ballot');
  const floor = (performance.now() - parsing) / 1000;
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const started = performance.now();
  const { counted } = tally(
    stream,
    { year: 2027, opens: '2026-11-23', closes: '2027-08-20' },
    new Set(tools),
  );
  const seconds = (performance.now() - started) / 1000;
  return {
    counted,
    seconds,
    floor,
    ratio: seconds / floor,
    megabytes: (process.memoryUsage().heapUsed - before) / 1e6,
  };
}
