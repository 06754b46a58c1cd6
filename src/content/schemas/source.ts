import { z } from 'zod';
import { DATA_SETS } from '../data-sets.ts';

/** Where a fact was seen: an https address, or `<data set>:<place in it>`. */
export const sourceReference = z
  .string()
  .min(4)
  .max(300)
  .refine((value) => readSource(value) !== undefined, {
    error: `must be an https address, or a data set and a place in it such as awesome-selfhosted-data:software/moodle.yml`,
  });

export interface Source {
  /** What to show as the link's text. */
  label: string;
  /** Where it leads; always https. */
  href: string;
}

/**
 * Reads one item of `sources`.
 * @param value an https address or `<data set>:<place>`; `#` starts a place inside a file
 * @returns its label and address, or undefined when it is neither
 */
export function readSource(value: string): Source | undefined {
  if (/[\n\r\t<>"`{}|\\^]/.test(value)) return undefined;
  if (value.startsWith('https://')) {
    if (value.includes(' ') || !URL.canParse(value)) return undefined;
    const url = new URL(value);
    const path = url.pathname === '/' ? '' : url.pathname;
    return { label: url.hostname.replace(/^www\./, '') + path, href: url.href };
  }
  const colon = value.indexOf(':');
  const dataSet = DATA_SETS[value.slice(0, colon)];
  const place = value.slice(colon + 1);
  if (!dataSet || !place || place.includes('..')) return undefined;
  const file = place.split('#')[0]!;
  return {
    label: `${value.slice(0, colon)}: ${file}`,
    href: `https://github.com/${dataSet.repository}/blob/${dataSet.commit}/${file.split('/').map(encodeURIComponent).join('/')}`,
  };
}
