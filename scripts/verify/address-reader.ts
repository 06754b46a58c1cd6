import { pageNames, parkedBy } from '../../src/lib/verify/addresses.ts';
import type { AddressAnswer } from '../../src/lib/verify/answers.ts';
import { NoAnswer, type PoliteClient } from './polite.ts';

/**
 * Asks an address what is there.
 * @param names names of the tool, of which the page may say one
 * @throws NoAnswer when its host asks to be left alone
 */
export async function readAddress(
  client: PoliteClient,
  address: string,
  names: readonly string[],
): Promise<AddressAnswer> {
  try {
    const { status, url, body } = await client.get(address, {
      headers: { accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.5' },
    });
    if (status !== 200) return { kind: 'status', at: url, status };
    const parked = parkedBy(address, url, body);
    return { kind: 'page', at: url, named: pageNames(body, names), ...(parked && { parked }) };
  } catch (error) {
    if (error instanceof NoAnswer && error.kind !== 'later')
      return { kind: 'none', why: error.message };
    throw error;
  }
}
