import { dataSetOf } from '../model/data-sets.ts';
import { statedOtherwise } from '../lib/evidence/stated.ts';
import { FACTS, type FactField } from '../model/fact-fields.ts';
import type { Evidence } from '../model/schemas/evidence.ts';
import type { Reading } from '../read/library.ts';
import { quote } from '../text/finding.ts';
import { atField, type Rule, type RuleFinding } from './rule.ts';

/** A source that contradicts its entry is settled: the entry says which is right and why, of what still differs. */
export const contradictions: Rule = {
  id: 'contradictions',
  summary:
    'Where a source of a tool states a fact otherwise than the entry, the entry says under differs which is right and why; what no longer differs stands there no longer.',
  *check({ tools }) {
    for (const tool of tools)
      for (const [index, item] of (tool.data.evidence ?? []).entries()) {
        yield* unsettled(tool, item, index);
        yield* settled(tool, item, index);
      }
  },
};

type ToolReading = Reading<'tools'>;

function* unsettled(tool: ToolReading, item: Evidence, index: number): Iterable<RuleFinding> {
  for (const { field, states } of statedOtherwise(item, tool.data)) {
    if (item.differs?.some((one) => one.field === field)) continue;
    const place = item.shows.includes(field) ? 'says' : 'source';
    yield atField(
      tool,
      ['evidence', index, place],
      `${quote(item.source)} states ${quote(states)}, but the entry says ${valueOf(tool, field)} (${FACTS[field].label.toLowerCase()})`,
      `correct ${field}, or take out the source where it is about something else, or add which is right and why: differs: [{ field: ${field}, states: …, because: … }]`,
    );
  }
}

function* settled(tool: ToolReading, item: Evidence, index: number): Iterable<RuleFinding> {
  for (const [position, { field, states }] of (item.differs ?? []).entries()) {
    const at = ['evidence', index, 'differs', position];
    const dataSet = dataSetOf(item.source);
    // The system of all that it lists is stated by a data set that says nothing else of it.
    if (dataSet && !dataSet.shows.includes(field) && !dataSet.platform)
      yield atField(
        tool,
        at,
        `${dataSet.title} cannot state ${field}: its records state ${dataSet.shows.join(', ')}`,
        `take ${field} out of differs`,
      );
    if (tool.data[field] === undefined && !(field in tool.written) && field !== 'status')
      yield atField(
        tool,
        at,
        `differs about ${field}, which this entry does not set`,
        `add ${field} to the entry, or take it out of differs`,
      );
    else if (asText(states) === asText(valueOf(tool, field)))
      yield atField(
        tool,
        at,
        `states ${quote(states)}, and so does the entry`,
        `take ${field} out of differs, and put it into shows if the source states it`,
      );
  }
}

/** What the entry says of a fact, as its file has it. */
function valueOf({ data }: ToolReading, field: FactField): string {
  return [data[field] ?? 'nothing'].flat().join(', ');
}

function asText(value: string): string {
  return value
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
