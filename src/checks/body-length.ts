import { countWords, plainText } from '../lib/prose.ts';
import { startOfText } from './places.ts';
import type { Reading, Rule, RuleFinding } from './rule.ts';

/** Words wanted in a body, by collection; outside `usual` is advice, outside `hard` an error. */
const LIMITS = {
  tools: { hard: [40, 250], usual: [40, 140] },
  articles: { hard: [400, 4000], usual: [900, 2000] },
  picks: { hard: [60, 150], usual: [60, 150] },
  digests: { hard: [40, 200], usual: [60, 150] },
  ways: { hard: [60, 250], usual: [80, 200] },
  challenges: { hard: [80, 600], usual: [120, 350] },
} as const;

/** A tool has 40 to 120 words for most, more where it deserves them; an article 900 to 2,000, when it is no longer a draft; a pick 60 to 150. */
export const bodyLength: Rule = {
  id: 'body-length',
  summary:
    'A tool is described in 40 to 120 words, more where it deserves them; an article has 900 to 2,000, a pick 60 to 150.',
  *check(readings) {
    for (const collection of Object.keys(LIMITS) as (keyof typeof LIMITS)[])
      for (const entry of readings[collection]) yield* judge(entry);
  },
};

function* judge(entry: Reading<keyof typeof LIMITS>): Iterable<RuleFinding> {
  if (!entry.tree) return;
  const count = countWords(plainText(entry.tree));
  const { hard, usual } = LIMITS[entry.collection];
  const outside = ([least, most]: readonly [number, number]) => count < least || count > most;
  if (!outside(usual)) return;
  const draft = 'draft' in entry.data && entry.data.draft;
  const remedy =
    count < usual[0]
      ? 'say what someone does with it, what it is good at, and where it stops'
      : 'shorten it';
  yield {
    file: entry.file,
    ...startOfText(entry),
    severity: outside(hard) && !draft ? 'error' : 'warning',
    problem: `the text has ${count} words, but ${usual[0]} to ${usual[1]} are wanted`,
    remedy,
  };
}
