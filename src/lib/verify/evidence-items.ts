import { isDeepStrictEqual } from 'node:util';
import { FACT_FIELDS, factRule } from '../../model/fact-fields.ts';
import { evidenceSchema, type Evidence } from '../../model/schemas/evidence.ts';
import type { Tool } from '../../model/schemas/tool.ts';
import { evidenceState, isTooOld } from '../evidence/evidence-state.ts';

/** An item if the schema takes it; what others wrote is left out where it does not. */
export function itemOf(item: Evidence): Evidence | undefined {
  const plain = item.says
    ?.replace(/[<>{}]/g, '')
    .slice(0, 400)
    .trim();
  return evidenceSchema.safeParse({ ...item, ...(plain && { says: plain }) }).data;
}

/**
 * Whether an item shows a fact that no source of the maker shows, or only one that has used up half of its time, and
 * adding it changes anything.
 */
export function isNews(item: Evidence, tool: Tool, today: string): boolean {
  if (isDeepStrictEqual(withItems(tool, [item]), tool.evidence)) return false;
  const facts = new Map(evidenceState(tool, today).facts.map((fact) => [fact.field, fact]));
  return item.shows.some((field) => {
    const fact = facts.get(field);
    if (!fact) return false;
    const half = Math.floor(factRule(field).months / 2);
    return (
      fact.shown !== 'maker' ||
      (fact.by !== undefined &&
        isTooOld(fact.by.date, half, today) &&
        fact.by.date < (item.dated ?? item.seen))
    );
  });
}

/**
 * The evidence of an entry with new items. An item about another commit of the same repository gives way where the
 * new one shows all that it showed; every other line stays as it is.
 */
export function withItems(tool: Tool, items: readonly Evidence[]): Evidence[] {
  const kept = tool.evidence.filter(
    (old) => !items.some((item) => old.source !== item.source && replaces(item, old)),
  );
  const sources = new Map(items.map((item) => [item.source, item]));
  const renewed = kept.map((old) => {
    const item = sources.get(old.source);
    sources.delete(old.source);
    return item ? together(old, item) : old;
  });
  return [...renewed, ...sources.values()];
}

const COMMIT = /\/(?:tree|src\/commit)\/[\da-f]{7,40}$/;

function replaces(item: Evidence, old: Evidence): boolean {
  return (
    COMMIT.test(item.source) &&
    COMMIT.test(old.source) &&
    item.source.replace(COMMIT, '') === old.source.replace(COMMIT, '') &&
    old.seen <= item.seen &&
    old.shows.every((field) => item.shows.includes(field))
  );
}

/**
 * One item for a source that is there already. Where the old one shows more than was read now, it keeps its day: what
 * nobody has read again must not look younger.
 */
function together(old: Evidence, item: Evidence): Evidence {
  const added = item.shows.filter((field) => !old.shows.includes(field));
  if (old.shows.every((field) => item.shows.includes(field)))
    return { ...item, ...(old.differs && { differs: old.differs }) };
  if (added.length === 0) return old;
  const says = [old.says, item.says].filter((text) => text !== undefined).join('; ');
  return {
    ...old,
    shows: FACT_FIELDS.filter((field) => [...old.shows, ...item.shows].includes(field)),
    ...(says && { says: says.slice(0, 400).trim() }),
  };
}
