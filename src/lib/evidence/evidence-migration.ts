import { bannedBecause } from '../../model/banned-sources.ts';
import type { FactField } from '../../model/fact-fields.ts';
import type { Evidence } from '../../model/schemas/evidence.ts';
import { readSource } from '../../model/schemas/source.ts';
import type { Tool } from '../../model/schemas/tool.ts';
import { PLATFORMS } from '../../model/vocabulary.ts';
import { dataSetOf } from '../../model/data-sets.ts';
import { states } from './evidence-state.ts';
import { compareFacts, type FactRecord } from '../tools/facts.ts';
import { makerOf, showsAddress, showsRepository } from './first-party.ts';

/** What an entry said of its sources before evidence took their place. */
export interface OldMarks {
  checked?: string | undefined;
  sources: readonly string[];
}

/**
 * The evidence that old marks amount to, each source for exactly what it can show: a data set for what its record
 * states and the entry agrees with, a page of the maker for name and address, any other page for the name.
 * @param record the harvested record of the tool, if there is one
 */
export function migrateMarks(
  tool: Tool,
  { checked, sources }: OldMarks,
  record: FactRecord | undefined,
): Evidence[] {
  return sources.flatMap((written): Evidence[] => {
    const source = tidy(written);
    const href = readSource(source)?.href;
    if (!href || bannedBecause(href)) return [];
    const dataSet = dataSetOf(source);
    const shows = dataSet ? shownByRecord(source, tool, record) : shownByPage(source, tool);
    const says = wordsOf(source, shows, record);
    return [{ source, seen: checked ?? dataSet?.seen ?? tool.added, shows, ...(says && { says }) }];
  });
}

/** A source with its host in small letters, and without an encoding that its link would repeat. */
function tidy(source: string): string {
  if (!source.startsWith('https://'))
    return source.includes('%') ? decodeURIComponent(source) : source;
  return source.replace(/^https:\/\/[^/]+/, (host) => host.toLowerCase());
}

function shownByPage(source: string, tool: Tool): FactField[] {
  if (!makerOf({ source }, tool)) return ['name'];
  const fields: FactField[] = ['name'];
  if (showsAddress(source, tool)) fields.push('url');
  if (showsRepository(source, tool)) fields.push('repository');
  return fields;
}

/**
 * What a data set shows of a tool beside its name. Records are put together from several data sets, so a value is
 * this one's own only where no other of the record's sources could have stated it. A list of programs for one system
 * shows the platforms of a tool that runs there and nowhere else.
 */
function shownByRecord(source: string, tool: Tool, record: FactRecord | undefined): FactField[] {
  const name = source.slice(0, source.indexOf(':'));
  const dataSet = dataSetOf(source);
  if (!dataSet || !record?.sources.some(({ src, ref }) => `${src}:${ref}` === source))
    return ['name'];
  const agreed = new Set<FactField>(
    compareFacts(tool, record)
      .filter(({ agrees }) => agrees)
      .map(({ field }) => field),
  );
  const others = new Set(record.sources.map(({ src }) => src).filter((src) => src !== name));
  const alone = (field: FactField) =>
    ![...others].some((other) => dataSetOf(`${other}:`)?.shows.includes(field));
  return dataSet.shows.filter((field) => {
    if (field === 'name') return true;
    if (field === 'platforms')
      return tool.platforms.every((platform) => platform === dataSet.platform);
    return agreed.has(field) && states(tool, field) && alone(field);
  });
}

function wordsOf(
  source: string,
  shows: readonly FactField[],
  record: FactRecord | undefined,
): string | undefined {
  const platform = dataSetOf(source)?.platform;
  const words = [
    ...(shows.includes('pricing') && record?.pricing ? [`price model: ${record.pricing}`] : []),
    ...(shows.includes('platforms') && platform ? [`listed for ${PLATFORMS[platform]}`] : []),
  ];
  return words.length > 0 ? words.join('; ') : undefined;
}
