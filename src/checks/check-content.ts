import { COLLECTION_NAMES } from '../model/collections.ts';
import type { ContentFile } from '../read/content-files.ts';
import { compareFindings, type Finding } from '../text/finding.ts';
import { altText } from './alt-text.ts';
import { articleSources } from './article-sources.ts';
import { authors } from './authors.ts';
import { ballots } from './ballots.ts';
import { bannedPhrases } from './banned-phrases.ts';
import { bodyLength } from './body-length.ts';
import { calendar } from './calendar.ts';
import { contradictions } from './contradictions.ts';
import { dates } from './dates.ts';
import { diagrams } from './diagrams.ts';
import { duplicates } from './duplicates.ts';
import { editorsOrder } from './editors-order.ts';
import { evidence } from './evidence.ts';
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
import { proseClaims } from './prose-claims.ts';
import { quotations } from './quotations.ts';
import { rankings } from './rankings.ts';
import { readLibrary } from '../read/read-library.ts';
import { categoryLevels } from './category-levels.ts';
import { filePlaces } from './file-places.ts';
import { references } from './references.ts';
import { type Rule, type RuleFinding } from './rule.ts';
import { allEntries, type Library, type Readings } from '../read/library.ts';
import { sharedSentences } from './shared-sentences.ts';
import { shortTexts } from './short-texts.ts';
import { successors } from './successors.ts';
import { unfinished } from './unfinished.ts';
import { unlinkedTools } from './unlinked-tools.ts';
import { wornPhrases } from './worn-phrases.ts';

/** Every rule over the whole library; the rules over single files are in read-library.ts. */
export const RULES: readonly Rule[] = [
  references,
  categoryLevels,
  filePlaces,
  successors,
  authors,
  ballots,
  rankings,
  duplicates,
  names,
  htmlEntities,
  dates,
  evidence,
  contradictions,
  icons,
  internalLinks,
  outgoingLinks,
  pictures,
  plots,
  diagrams,
  bannedPhrases,
  bodyLength,
  unfinished,
  sharedSentences,
  wornPhrases,
  proseClaims,
  nearDuplicates,
  headingLevels,
  shortTexts,
  altText,
  articleSources,
  editorsOrder,
  calendar,
  quotations,
  longSentences,
  unlinkedTools,
];

/**
 * Checks contributed files: each by itself, then all together, as far as each can be read. Executes nothing of them.
 * @param files from `readContentFiles`
 * @param today the day to check against, yyyy-mm-dd
 * @param only paths of the files whose findings are wanted, when it is not all; takes a fraction of the time
 * @returns the entries that are whole, what could be read of all, and all findings in order
 */
export function checkContent(
  files: readonly ContentFile[],
  today: string,
  only?: ReadonlySet<string>,
): { library: Library; readings: Readings; findings: Finding[] } {
  const { library, readings, findings } = readLibrary(files, today, only);
  for (const rule of RULES) {
    for (const found of outcome(rule, readings))
      findings.push({ severity: 'error', rule: rule.id, ...found });
  }
  const wanted = only ? findings.filter(({ file }) => only.has(file)) : findings;
  return { library, readings, findings: wanted.sort(compareFindings) };
}

/** What a rule says. One that fails names the entry it fails on, and the other rules go on. */
function outcome(rule: Rule, readings: Readings): RuleFinding[] {
  try {
    return [...rule.check(readings)];
  } catch (error) {
    const problem = `the rule ${rule.id} fails here: ${error instanceof Error ? error.message : String(error)}`;
    return [
      {
        file: culprit(rule, readings),
        line: 1,
        column: 1,
        problem,
        remedy: 'write it more simply',
      },
    ];
  }
}

/** The file without which a rule no longer fails, found by halving; the first one where it takes several. */
function culprit(rule: Rule, readings: Readings): string {
  const fails = (files: ReadonlySet<string>) => {
    const part = { ...readings };
    for (const name of COLLECTION_NAMES)
      Object.assign(part, { [name]: readings[name].filter(({ file }) => files.has(file)) });
    try {
      for (const finding of rule.check(part)) void finding;
      return false;
    } catch {
      return true;
    }
  };
  let files = [...new Set(allEntries(readings).map(({ file }) => file))];
  while (files.length > 1) {
    const half = files.slice(0, files.length / 2);
    const other = files.slice(files.length / 2);
    if (fails(new Set(half))) files = half;
    else if (fails(new Set(other))) files = other;
    else break;
  }
  return files[0] ?? 'content';
}
