import { today } from '../env.ts';
import { wayOn } from '../lib/tools/successor.ts';
import { addedLater } from '../lib/tools/tool-order.ts';
import { once } from './entries.ts';
import { bestKnown } from './standing.ts';
import { directory, type ToolEntry } from './tools.ts';

interface Pulse {
  /** The latest day on which a source was read, and the tools it was read for, best known first. */
  read: { day: string; tools: ToolEntry[] } | undefined;
  /** The latest year in which tools closed, and these with where to go now, best known first. */
  closed: { year: number; tools: { tool: ToolEntry; to: ToolEntry | undefined }[] } | undefined;
  /** What was added after the directory was filled, latest first, best known first of one day. */
  added: ToolEntry[];
}

/** What happened lately in the directory. */
export const pulse = once(async (): Promise<Pulse> => {
  const { tools, toolBySlug } = await directory();
  const known = await bestKnown(tools);
  const day = tools
    .flatMap(({ data }) => data.evidence.map(({ seen }) => seen))
    .filter((seen) => seen <= today())
    .toSorted()
    .at(-1);
  const year = Math.max(...tools.map(({ data }) => data.ended ?? 0));
  return {
    read: day
      ? { day, tools: known.filter(({ data }) => data.evidence.some(({ seen }) => seen === day)) }
      : undefined,
    closed:
      year > 0
        ? {
            year,
            tools: known
              .filter(({ data }) => data.ended === year)
              .map((tool) => ({ tool, to: wayOn<ToolEntry>(tool, toolBySlug).to })),
          }
        : undefined,
    added: addedLater(known),
  };
});
