import { daysBetween } from '../../text/days.ts';
import type { LinkLine } from './link-answers.ts';

/**
 * The addresses to be asked for, in their order: those never asked first, then by the age of their answers; of hosts
 * in turn, so that none keeps the others waiting.
 * @param today yyyy-mm-dd
 * @param again days for which an answer is fresh; those with a fresh one are left out
 */
export function linkQueue(
  addresses: readonly string[],
  journal: ReadonlyMap<string, LinkLine>,
  today: string,
  again: number,
): string[] {
  const dayOf = (address: string) => journal.get(address)?.day ?? '';
  const due = addresses
    .filter((address) => dayOf(address) === '' || daysBetween(dayOf(address), today) >= again)
    .toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
  const turns = new Map<string, number>();
  return due
    .map((address) => {
      const { host } = new URL(address);
      const turn = turns.get(host) ?? 0;
      turns.set(host, turn + 1);
      return { address, turn };
    })
    .toSorted((a, b) => a.turn - b.turn)
    .map(({ address }) => address);
}
