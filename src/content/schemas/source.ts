import { z } from 'zod';
import { addressProblems } from '../../lib/address.ts';
import { oddCharacters } from '../../lib/characters.ts';

/** A public data set from which facts were taken, pinned to the commit that was read. */
export interface DataSet {
  /** GitHub owner and name. */
  repository: string;
  /** The commit read, abbreviated. */
  commit: string;
  /** The date of that commit, yyyy-mm-dd. */
  seen: string;
  /** Licence the data set states, as an SPDX identifier where it has one. */
  licence: string;
}

/** Every data set an entry may name in `sources`, by the short name used there. */
export const DATA_SETS: Record<string, DataSet> = {
  'simple-icons': {
    repository: 'simple-icons/simple-icons',
    commit: '34c22501f',
    seen: '2026-08-02',
    licence: 'CC0-1.0',
  },
  'enthec/webappanalyzer': {
    repository: 'enthec/webappanalyzer',
    commit: '1b9eee81',
    seen: '2026-08-17',
    licence: 'GPL-3.0',
  },
  'awesome-selfhosted-data': {
    repository: 'awesome-selfhosted/awesome-selfhosted-data',
    commit: '8d4c53ae49',
    seen: '2026-08-21',
    licence: 'CC BY-SA 3.0',
  },
  'Awesome-Design-Tools': {
    repository: 'LisaDziuba/Awesome-Design-Tools',
    commit: 'dc60e63',
    seen: '2020-09-28',
    licence: 'MIT',
  },
  'kagisearch/bangs': {
    repository: 'kagisearch/bangs',
    commit: '239b181',
    seen: '2026-07-22',
    licence: 'MIT',
  },
  'awesome-mac': {
    repository: 'jaywcjlove/awesome-mac',
    commit: 'b4043d92',
    seen: '2026-08-21',
    licence: 'CC0-1.0',
  },
  'ScoopInstaller/Extras': {
    repository: 'ScoopInstaller/Extras',
    commit: 'cd859b80b1',
    seen: '2026-08-22',
    licence: 'Unlicense',
  },
  'Awesome-Linux-Software': {
    repository: 'luong-komorebi/Awesome-Linux-Software',
    commit: 'd82162a',
    seen: '2026-05-03',
    licence: 'none stated',
  },
  openalternative: {
    repository: 'piotrkulpinski/openalternative',
    commit: '248deca0',
    seen: '2026-07-24',
    licence: 'CC0-1.0',
  },
  '2factorauth/twofactorauth': {
    repository: '2factorauth/twofactorauth',
    commit: 'f3ac2ab71',
    seen: '2026-08-04',
    licence: 'MIT',
  },
  'free-for-dev': {
    repository: 'ripienaar/free-for-dev',
    commit: '52f27d44',
    seen: '2026-08-22',
    licence: 'none stated',
  },
  'yc-companies': {
    repository: 'akshaybhalotia/yc_company_scraper',
    commit: 'f630b64',
    seen: '2026-03-13',
    licence: 'MIT',
  },
  'pluja/awesome-privacy': {
    repository: 'pluja/awesome-privacy',
    commit: '775c5af',
    seen: '2026-07-08',
    licence: 'CC0-1.0',
  },
  'awesome-ai-tools': {
    repository: 'mahseema/awesome-ai-tools',
    commit: 'b55186e',
    seen: '2025-08-24',
    licence: 'MIT',
  },
  'android-foss': {
    repository: 'offa/android-foss',
    commit: '72d1b5d',
    seen: '2026-07-24',
    licence: 'GPL-3.0',
  },
  'electron/apps': {
    repository: 'electron/apps',
    commit: '3f3928502',
    seen: '2025-05-14',
    licence: 'MIT',
  },
  'awesome-generative-ai': {
    repository: 'steven2358/awesome-generative-ai',
    commit: '63d8634',
    seen: '2026-08-03',
    licence: 'CC0-1.0',
  },
  'iamcal/oembed': {
    repository: 'iamcal/oembed',
    commit: 'a267245',
    seen: '2026-08-20',
    licence: 'MIT',
  },
  'e-CLOSE/Toolbox': {
    repository: 'e-CLOSE/Toolbox',
    commit: '78dcef6',
    seen: '2023-04-21',
    licence: 'none stated',
  },
  'open-source-mac-os-apps': {
    repository: 'serhii-londar/open-source-mac-os-apps',
    commit: '7efc7fe',
    seen: '2026-04-15',
    licence: 'CC0-1.0',
  },
  'NangoHQ/nango': {
    repository: 'NangoHQ/nango',
    commit: '2f4c0af671',
    seen: '2026-08-21',
    licence: 'Elastic License 2.0',
  },
  'awesome-note-taking': {
    repository: 'tehtbl/awesome-note-taking',
    commit: '073687f',
    seen: '2026-04-20',
    licence: 'CC0-1.0',
  },
  'Awesome-AITools': {
    repository: 'ikaijua/Awesome-AITools',
    commit: '25ffc94',
    seen: '2026-08-19',
    licence: 'none stated',
  },
  'Lissy93/awesome-privacy': {
    repository: 'Lissy93/awesome-privacy',
    commit: '2385748',
    seen: '2026-04-10',
    licence: 'CC0-1.0',
  },
  'Awesome-European-Tech': {
    repository: 'uscneps/Awesome-European-Tech',
    commit: '360824d',
    seen: '2025-05-12',
    licence: 'MIT',
  },
  'awesome-knowledge-management': {
    repository: 'brettkromkamp/awesome-knowledge-management',
    commit: '1f8cc16',
    seen: '2025-03-14',
    licence: 'CC0-1.0',
  },
  'aliammari1/Awesome-Ai-Tools': {
    repository: 'aliammari1/Awesome-Ai-Tools',
    commit: '9922f26',
    seen: '2025-07-20',
    licence: 'CC0-1.0',
  },
  'awesome-oss-alternatives': {
    repository: 'RunaCapital/awesome-oss-alternatives',
    commit: 'e5a1bd6',
    seen: '2025-09-03',
    licence: 'MIT',
  },
  'awesome-productivity': {
    repository: 'jyguyomarch/awesome-productivity',
    commit: '1d9833c',
    seen: '2023-05-17',
    licence: 'CC0-1.0',
  },
  'open-source-ios-apps': {
    repository: 'dkhamsing/open-source-ios-apps',
    commit: 'ca2102f5',
    seen: '2026-08-22',
    licence: 'CC0-1.0',
  },
  'Awesome-Windows': {
    repository: 'Awesome-Windows/Awesome',
    commit: 'bcbdbb7',
    seen: '2021-04-18',
    licence: 'CC0-1.0',
  },
  'jdm-contrib/jdm': {
    repository: 'jdm-contrib/jdm',
    commit: '4762ba50',
    seen: '2026-08-21',
    licence: 'MIT',
  },
  'awesome-language-learning': {
    repository: 'jqhoogland/awesome-language-learning',
    commit: 'd89eb52',
    seen: '2025-05-27',
    licence: 'MIT',
  },
  'DPGAlliance/publicgoods-candidates': {
    repository: 'DPGAlliance/publicgoods-candidates',
    commit: 'a1d99f08',
    seen: '2024-08-19',
    licence: 'Unlicense',
  },
  'awesome-RemoteWork': {
    repository: 'hugo53/awesome-RemoteWork',
    commit: '66b006b',
    seen: '2024-02-03',
    licence: 'none stated',
  },
};

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
  const dataSet = Object.hasOwn(DATA_SETS, name) ? DATA_SETS[name] : undefined;
  const place = value.slice(colon + 1);
  // A place is a path: nothing that climbs, written out or in percent signs, and nothing that is no part of a path.
  if (!dataSet || !/^[^\s/]/.test(place) || /\.\.|%2e|[\n\r\t<>"`{}|\\^]/i.test(place))
    return undefined;
  const file = place.split('#')[0]!;
  return {
    label: `${name}: ${file}`,
    href: `https://github.com/${dataSet.repository}/blob/${dataSet.commit}/${file.split('/').map(encodeURIComponent).join('/')}`,
  };
}
