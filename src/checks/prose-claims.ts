import { CLAIMS, unshownClaims, type ClaimKind } from '../lib/evidence/prose-claims.ts';
import { isWhole } from '../read/library.ts';
import { quote } from '../text/finding.ts';
import { notedText, sentences } from '../text/prose.ts';
import { placeOfWords } from './places.ts';
import type { Rule } from './rule.ts';

/** The last day on which an entry could come in without: what is older is counted in `npm run report -- --prose`. */
const BEFORE = '2026-11-28';

/** Claims that have misled readers most; without anything that shows them they are refused. */
const REFUSED: ReadonlySet<ClaimKind> = new Set(['limit', 'state']);

const REMEDIES: Readonly<Record<ClaimKind, string>> = {
  limit: 'name the source in a footnote, or in evidence with the number in says, or say it without',
  state: 'name the source in a footnote, or in evidence for status, or say what you saw yourself',
  date: 'name the source in a footnote, or write the date into says of the source that states it',
  figure:
    'name the source in a footnote, or write the number into says of its source; an example that you made up begins with “Say,”',
  most: 'name the source in a footnote, or say it as your own judgement',
};

/** New texts of tools claim no limits and states that nothing shows; of dates, figures and superlatives they are told. */
export const proseClaims: Rule = {
  id: 'prose-claims',
  summary:
    'The text of a tool added from now on states prices, limits and how a tool is going only with a footnote or evidence; of dates, figures and superlatives without one it is told.',
  *check({ tools }) {
    for (const tool of tools) {
      if (!isWhole(tool) || !tool.tree || tool.data.added <= BEFORE) continue;
      for (const { kind, words } of unshownClaims(sentences(notedText(tool.tree)), tool.data))
        yield {
          file: tool.file,
          ...placeOfWords(tool, words),
          severity: REFUSED.has(kind) ? 'error' : 'warning',
          problem: `${quote(words)} claims ${CLAIMS[kind]}, which nothing here shows`,
          remedy: REMEDIES[kind],
        };
    }
  },
};
