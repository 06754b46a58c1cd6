import type { ContentFile } from '../lib/content-files.ts';
import { compareFindings, type Finding } from '../lib/finding.ts';
import { altText } from './alt-text.ts';
import { articleSources } from './article-sources.ts';
import { authors } from './authors.ts';
import { ballots } from './ballots.ts';
import { bannedPhrases } from './banned-phrases.ts';
import { bodyLength } from './body-length.ts';
import { dates } from './dates.ts';
import { duplicates } from './duplicates.ts';
import { headingLevels } from './heading-levels.ts';
import { htmlEntities } from './html-entities.ts';
import { icons } from './icons.ts';
import { internalLinks } from './internal-links.ts';
import { longSentences } from './long-sentences.ts';
import { names } from './names.ts';
import { nearDuplicates } from './near-duplicates.ts';
import { outgoingLinks } from './outgoing-links.ts';
import { pictures } from './pictures.ts';
import { plots } from './plots.ts';
import { quotations } from './quotations.ts';
import { rankings } from './rankings.ts';
import { readLibrary } from './read-library.ts';
import { references } from './references.ts';
import type { Library, Rule } from './rule.ts';
import { sharedSentences } from './shared-sentences.ts';
import { successors } from './successors.ts';
import { unfinished } from './unfinished.ts';
import { unlinkedTools } from './unlinked-tools.ts';
import { wornPhrases } from './worn-phrases.ts';

/** Every rule over the whole library; the rules over single files are in read-library.ts. */
export const RULES: readonly Rule[] = [
  references,
  successors,
  authors,
  ballots,
  rankings,
  duplicates,
  names,
  htmlEntities,
  dates,
  icons,
  internalLinks,
  outgoingLinks,
  pictures,
  plots,
  bannedPhrases,
  bodyLength,
  unfinished,
  sharedSentences,
  wornPhrases,
  nearDuplicates,
  headingLevels,
  altText,
  articleSources,
  quotations,
  longSentences,
  unlinkedTools,
];

/**
 * Checks contributed files: each by itself, then all together. Executes nothing of them.
 * @param files from `readContentFiles`
 * @param today the day to check against, yyyy-mm-dd
 * @returns what could be read, and all findings of all files in order
 */
export function checkContent(
  files: Iterable<ContentFile>,
  today: string,
): { library: Library; findings: Finding[] } {
  const { library, findings } = readLibrary(files, today);
  for (const rule of RULES) {
    for (const found of rule.check(library))
      findings.push({ severity: 'error', rule: rule.id, ...found });
  }
  return { library, findings: findings.sort(compareFindings) };
}

/** Today's date in UTC, yyyy-mm-dd; `SITE_TODAY` in the environment sets another for rehearsals of scheduled publishing. */
export function today(environment: Record<string, string | undefined> = process.env): string {
  return environment['SITE_TODAY'] ?? new Date().toISOString().slice(0, 10);
}
