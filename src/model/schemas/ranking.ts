import { z } from 'zod';
import { httpsUrl } from './address.ts';
import { line, slug, slugOf, uniqueList, year } from './fields.ts';

/** The lists of a year: all votes together, and the votes cast in one context. */
export const LISTS = {
  overall: 'All votes',
  workplace: 'Workplace learning',
  education: 'Education',
  personal: 'Personal and professional learning',
} as const;
export type ListName = keyof typeof LISTS;

const listName = z.enum(Object.keys(LISTS) as [ListName, ...ListName[]]);

const rankedTool = z.strictObject({
  rank: z.int().min(1).max(300).describe('The place in the list; equal votes share one.'),
  tool: slugOf('tools').describe('The slug of the tool in the directory.'),
  as: line(1, 80)
    .optional()
    .describe("The name printed in the list, where it differs from today's."),
  votes: z
    .number()
    .min(0)
    .max(100_000)
    .multipleOf(0.5)
    .optional()
    .describe('The votes, where a source prints them; 2010 has halves.'),
  derived: z
    .boolean()
    .optional()
    .describe('true when the rank was computed from another printed figure.'),
  disputed: z.boolean().optional().describe('true when sources disagree.'),
  note: line(2, 300).optional().describe('What a reader has to know about this rank.'),
  sources: uniqueList(slug, 1, 12).describe('Keys of the sources that show it.'),
});

/** One year of the Top Tools for Learning: `content/rankings/<year>.yaml`. */
export const rankingSchema = z.strictObject({
  year: year.describe('The year of the survey.'),
  title: line(4, 120).describe('The title of the list.'),
  edition: z.int().min(1).optional().describe('Which survey it was, counted from 2007.'),
  published: line(4, 120).optional().describe('When it was published, as far as known.'),
  voters: z.int().min(0).max(1_000_000).optional().describe('How many people voted.'),
  votersNote: line(4, 400)
    .optional()
    .describe('How sure the number is, and where sources disagree.'),
  countries: z.int().min(1).optional().describe('From how many countries.'),
  size: z.int().min(1).max(300).optional().describe('How many ranks the published list had.'),
  complete: z.boolean().describe('true when every rank of the overall list is known.'),
  notes: z.array(line(4, 400)).default([]).describe('What a reader has to know about this year.'),
  sources: z
    .array(
      z.strictObject({
        key: slug.describe('A short name, by which ranks refer to it.'),
        title: line(2, 240).describe(
          'What the source is; for a page its address without https://.',
        ),
        url: httpsUrl.optional().describe('Where to read it, when it is on https.'),
      }),
    )
    .describe('What shows the ranks.'),
  lists: z
    .strictObject({
      overall: z.array(rankedTool).default([]),
      workplace: z.array(rankedTool).default([]),
      education: z.array(rankedTool).default([]),
      personal: z.array(rankedTool).default([]),
    })
    .default({ overall: [], workplace: [], education: [], personal: [] })
    .describe('The known ranks of each list; a rank no source shows is absent.'),
  interim: z
    .array(
      z.strictObject({
        title: line(4, 160),
        list: listName,
        published: line(4, 60),
        voters: z.int().min(1),
        note: line(4, 300).optional(),
        ranks: z.array(rankedTool),
      }),
    )
    .default([])
    .describe('Lists published before the final one of the year.'),
  mentions: z
    .array(
      z.strictObject({
        tool: slugOf('tools').optional(),
        as: line(1, 80),
        list: listName,
        note: line(2, 200).optional(),
        source: slug,
      }),
    )
    .default([])
    .describe('Tools that a source names without their rank.'),
});

export type Ranking = z.output<typeof rankingSchema>;
export type RankedTool = Ranking['lists']['overall'][number];
