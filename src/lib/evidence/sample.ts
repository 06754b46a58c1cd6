import { createHash } from 'node:crypto';
import { FACTS, type FactField } from '../../model/fact-fields.ts';
import type { Tool } from '../../model/schemas/tool.ts';
import { evidenceState } from './evidence-state.ts';
import { flow } from './evidence-text.ts';
import { describeItem, evidenceSentence, shownWords } from './evidence-words.ts';

/**
 * A random sample: the items whose name, hashed with a seed, comes first. The same seed draws the same sample, and
 * what is added later leaves the order of the others as it is.
 * @param seed any text; whoever draws names it, so that anybody can draw again
 */
export function sampleOf<T extends { slug: string }>(
  items: readonly T[],
  count: number,
  seed: string,
): T[] {
  const key = ({ slug }: T) => createHash('sha256').update(`${seed}\n${slug}`).digest('hex');
  return items
    .map((item) => ({ item, key: key(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, count)
    .map(({ item }) => item);
}

/** A fact that the site calls shown, and the source that is to show it. */
export interface ShownFact {
  /** What it is drawn by: the slug of the tool and the field. */
  slug: string;
  tool: string;
  field: FactField;
  source: string;
}

/** The facts of an entry that a source shows and that is not too old. */
export function shownFacts(tool: string, data: Tool, today: string): ShownFact[] {
  return evidenceState(data, today).facts.flatMap(({ field, shown, by }) =>
    by && (shown === 'maker' || shown === 'others')
      ? [{ slug: `${tool}/${field}`, tool, field, source: by.item.source }]
      : [],
  );
}

/** A reading that is still to be done: the file of `content/readings` with every fact unread. */
export function readingDraft(
  facts: readonly ShownFact[],
  { day, seed, reader }: { day: string; seed: string; reader: string },
): string {
  const lines = facts.map(
    ({ tool, field, source }) => `  - ${flow({ tool, field, source, found: 'unread' })}\n`,
  );
  return [
    `date: ${day}\n`,
    `drawnFrom: ${flow(`all facts that were counted as shown, by the seed ${seed}.`)}\n`,
    `reader: ${flow(reader)}\n`,
    'results:\n',
    ...lines,
  ].join('');
}

/** One entry of a sample as a list to be read against its sources, in Markdown. */
export function sampleEntry(slug: string, tool: Tool, today: string): string {
  const state = evidenceState(tool, today);
  const facts = state.facts.map((fact) => {
    const value = [tool[fact.field]].flat().join(', ');
    return `- [ ] ${FACTS[fact.field].label}: ${value} (${shownWords(fact)})`;
  });
  const sources = tool.evidence.map((item) => {
    const { name, href, shows, says } = describeItem(item, tool);
    return `- ${href ?? name}: ${shows}${says ? `; it says: ${says}` : ''}`;
  });
  return [
    `## ${tool.name} (${slug})`,
    evidenceSentence(state),
    facts.join('\n'),
    sources.length > 0 ? `Sources:\n${sources.join('\n')}` : 'No source.',
  ].join('\n\n');
}
