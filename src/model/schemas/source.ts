import { z } from 'zod';
import { addressProblems } from '../../text/address.ts';
import { oddCharacters } from '../../text/characters.ts';
import { dataSetOf } from '../data-sets.ts';

/** Where a fact was seen: an https address, or `<data set>:<place in it>`. */
export const sourceReference = z
  .string()
  .min(4)
  .max(300)
  .superRefine((value, context) => {
    for (const message of sourceProblems(value)) context.addIssue({ code: 'custom', message });
  });

/** What is wrong with one item of `sources`, to be read after it. */
function sourceProblems(value: string): string[] {
  if (/^\w+:\/\//.test(value)) return addressProblems(value);
  const [odd] = oddCharacters(value, 'line');
  if (odd) return [odd.problem];
  return readSource(value)
    ? []
    : [
        'must be an https address, or a data set and a place in it such as awesome-selfhosted-data:software/moodle.yml',
      ];
}

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
  if (/^https:\/\//i.test(value)) {
    if (addressProblems(value).length > 0) return undefined;
    const url = new URL(value);
    const path = url.pathname === '/' ? '' : url.pathname;
    return { label: url.hostname.replace(/^www\./, '') + path, href: url.href };
  }
  const colon = value.indexOf(':');
  const name = value.slice(0, colon);
  const dataSet = dataSetOf(value);
  const place = value.slice(colon + 1);
  // A place is a path: nothing that climbs, written out or in percent signs, and nothing that is no part of a path.
  if (!dataSet || !/^[^\s/]/.test(place) || /\.\.|%2e|[\n\r\t<>"`{}|\\^]/i.test(place))
    return undefined;
  const [file = ''] = place.split('#');
  return {
    label: `${name}: ${file}`,
    href: `https://github.com/${dataSet.repository}/blob/${dataSet.commit}/${file.split('/').map(encodeURIComponent).join('/')}`,
  };
}
