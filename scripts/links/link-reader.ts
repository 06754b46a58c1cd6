import type { LinkAnswer } from '../../src/lib/links/link-answers.ts';
import { missingBy } from '../../src/lib/links/soft-missing.ts';
import { parkedBy } from '../../src/lib/verify/addresses.ts';
import { isPrivate, NoAnswer, type Answer, type PoliteClient } from '../verify/polite.ts';

/**
 * Asks an address whether something is there: its head first. Its body only where the head is that of a page, which
 * may say that there is nothing, or where the host makes nothing of a question for the head.
 * @throws NoAnswer when its host asks to be left alone
 */
export async function readLink(client: PoliteClient, address: string): Promise<LinkAnswer> {
  // Pull requests are asked about before anybody has accepted what they hold.
  if (isPrivate(new URL(address))) return { kind: 'none', why: 'leads to no public host' };
  try {
    const head = await headOf(client, address);
    const answer =
      head?.status === 200 && !isPage(head)
        ? head
        : await client.get(address, {
            headers: { accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.5' },
          });
    const { status, url: at, body, moved } = answer;
    if (status < 200 || status > 299) return { kind: 'status', at, status };
    const parked = isPage(answer) ? parkedBy(address, at, body) : undefined;
    const missing = isPage(answer) ? missingBy(address, at, body) : undefined;
    return {
      kind: 'there',
      at,
      ...(moved !== undefined && { moved }),
      ...(parked !== undefined && { parked }),
      ...(missing !== undefined && { missing }),
    };
  } catch (error) {
    if (error instanceof NoAnswer && error.kind !== 'later')
      return { kind: 'none', why: error.message };
    throw error;
  }
}

/** @returns undefined where none came: the host may still answer a question for the whole */
async function headOf(client: PoliteClient, address: string): Promise<Answer | undefined> {
  try {
    return await client.get(address, { method: 'HEAD' });
  } catch (error) {
    if (error instanceof NoAnswer && error.kind === 'silent') return undefined;
    throw error;
  }
}

function isPage({ headers }: Answer): boolean {
  return /^(?:$|text\/html|application\/xhtml)/i.test(headers['content-type'] ?? '');
}
