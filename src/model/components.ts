import { z } from 'zod';
import type { CollectionName } from './collections.ts';
import { httpsUrl } from './schemas/address.ts';
import { line, slug } from './schemas/fields.ts';
import { LISTS, type ListName } from './schemas/ranking.ts';

/** The entries that a component names. */
export interface ComponentSlugs {
  collection: CollectionName;
  /** @param attribute gives the value of an attribute by its name */
  of(attribute: (name: string) => string): string[];
}

export interface ComponentDefinition {
  /** What a contributor uses it for. */
  purpose: string;
  /** In which collections it may stand. */
  allowedIn: readonly CollectionName[];
  /** Its attributes: literal strings only, so one schema holds them all. */
  attributes: z.ZodObject;
  /** Those of its attributes that name a picture beside the file. */
  pictures?: readonly string[];
  /** The entries that its attributes name. */
  slugs?: ComponentSlugs;
  /** An example that can be pasted. */
  example: string;
}

/** How a table is drawn. */
export const PLOT_KINDS = ['bars', 'line', 'range'] as const;
export type PlotKind = (typeof PLOT_KINDS)[number];

/** What a diagram shows of the table inside it. */
export const DIAGRAM_KINDS = ['arrows', 'timeline', 'dots', 'spans'] as const;
export type DiagramKind = (typeof DIAGRAM_KINDS)[number];

/** What `Compare` can say of each tool, with the words beside the row. */
export const COMPARE_ROWS = {
  summary: 'What it is',
  category: 'Category',
  pricing: 'Price',
  platforms: 'Runs on',
  standards: 'Standards',
  licence: 'Licence',
  languages: 'Languages',
  launched: 'First release',
  maker: 'Made by',
} as const;
export type CompareRow = keyof typeof COMPARE_ROWS;

/** The rows where the author chose none. */
export const DEFAULT_ROWS = 'summary, pricing, platforms';

const slugList = (least: number, most: number) =>
  z
    .string()
    .regex(
      new RegExp(`^[a-z0-9-]+(?:, ?[a-z0-9-]+){${least - 1},${most - 1}}$`),
      `must be ${least} to ${most} slugs with commas between them`,
    )
    .refine((value) => new Set(splitSlugs(value)).size === splitSlugs(value).length, {
      error: 'names a tool twice',
    });
const TOOLS: ComponentSlugs = {
  collection: 'tools',
  of: (attribute) => splitSlugs(attribute('tools')),
};
const fourDigits = z.string().regex(/^(?:19|20)\d\d$/, 'must be a year of four digits');

/** Every component contributed MDX may use: the only JSX names that pass the checks. */
export const COMPONENTS: Record<string, ComponentDefinition> = {
  Callout: {
    purpose: 'A remark set apart from the text.',
    allowedIn: ['articles', 'tools'],
    attributes: z.strictObject({
      kind: z.enum(['note', 'tip', 'caution']).default('note').describe('note, tip or caution.'),
      title: line(2, 80).optional().describe('A heading for the remark.'),
    }),
    example:
      '<Callout kind="tip" title="Start small">\n\nOne page is enough for a first try.\n\n</Callout>',
  },
  Tool: {
    purpose: 'A card that shows a tool of the directory and leads to it.',
    allowedIn: ['articles'],
    attributes: z.strictObject({ slug: slug.describe('The slug of the tool.') }),
    slugs: { collection: 'tools', of: (attribute) => [attribute('slug')] },
    example: '<Tool slug="moodle" />',
  },
  Compare: {
    purpose:
      'A table that puts two to four tools side by side. A row that says the same of each, or nothing of any, is left out.',
    allowedIn: ['articles'],
    attributes: z.strictObject({
      tools: slugList(2, 4).describe('Two to four slugs with commas between them.'),
      rows: z
        .string()
        .refine((value) => splitSlugs(value).every((row) => Object.hasOwn(COMPARE_ROWS, row)), {
          error: `must be some of ${Object.keys(COMPARE_ROWS).join(', ')}, with commas between them`,
        })
        .refine((value) => new Set(splitSlugs(value)).size === splitSlugs(value).length, {
          error: 'names a row twice',
        })
        .default(DEFAULT_ROWS)
        .describe(`What is compared, in order: some of ${Object.keys(COMPARE_ROWS).join(', ')}.`),
      caption: line(4, 160).optional().describe('What the table compares.'),
    }),
    slugs: TOOLS,
    example:
      '<Compare tools="kahoot, wayground" rows="summary, pricing" caption="Two live quizzes" />',
  },
  Figure: {
    purpose: 'A picture with a caption. The file stands beside the article.',
    allowedIn: ['articles'],
    pictures: ['src'],
    attributes: z.strictObject({
      src: z
        .string()
        .regex(
          /^\.\/[a-z0-9-]+\.(?:png|jpe?g|webp|avif)$/,
          'must be a PNG, JPEG, WebP or AVIF file beside the article, such as ./board.png',
        )
        .describe('The file, such as ./board.png.'),
      alt: line(4, 300).describe('What the picture shows, for readers who cannot see it.'),
      caption: line(2, 300).optional().describe('The line under the picture.'),
    }),
    example:
      '<Figure src="./board.png" alt="A whiteboard with three columns of notes" caption="The board after ten minutes" />',
  },
  Diagram: {
    purpose:
      'A diagram drawn from the Markdown table inside it, of plain words. arrows: from, what goes there, to. timeline: when, what. dots: who, how many. spans: what, from, to, as days or numbers.',
    allowedIn: ['articles'],
    attributes: z.strictObject({
      kind: z.enum(DIAGRAM_KINDS).describe('arrows, timeline, dots or spans.'),
      title: line(4, 120).describe('What the diagram shows.'),
      caption: line(4, 400).optional().describe('What a reader has to know to read it.'),
    }),
    example:
      '<Diagram kind="arrows" title="Who asks whom">\n\n| From | What | To |\n| --- | --- | --- |\n| Learner | a question | Colleague |\n\n</Diagram>',
  },
  Plot: {
    purpose:
      'A chart drawn from the Markdown table inside it; the table stays available. bars: labels and one to three columns of numbers. line: years or numbers and one to four columns, an empty cell is a gap. range: label, low, middle, high. Two to fourteen rows.',
    allowedIn: ['articles'],
    attributes: z.strictObject({
      kind: z.enum(PLOT_KINDS).describe('bars, line or range.'),
      title: line(4, 120).describe('What the chart shows.'),
      unit: line(1, 24).optional().describe('What the numbers count; % stands after each number.'),
      caption: line(4, 400)
        .optional()
        .describe('Where the numbers come from, and what a reader has to know.'),
    }),
    example:
      '<Plot kind="bars" title="Hours a week" unit="hours" caption="Invented numbers">\n\n| Task | Hours |\n| --- | --- |\n| Reading | 3 |\n| Practice | 4.5 |\n\n</Plot>',
  },
  PullQuote: {
    purpose: 'An exact quotation, with who said it and where.',
    allowedIn: ['articles'],
    attributes: z.strictObject({
      by: line(2, 120).describe('Who said or wrote it.'),
      source: line(2, 200).describe('Where: title and year.'),
      href: httpsUrl.optional().describe('Where to read it.'),
    }),
    example:
      '<PullQuote by="Jay Cross" source="Informal Learning, 2007">\n\nThe words as printed.\n\n</PullQuote>',
  },
  RankChart: {
    purpose:
      'The ranks of one to six tools in the Top Tools for Learning over the years, as far as they are known.',
    allowedIn: ['articles'],
    attributes: z
      .strictObject({
        tools: slugList(1, 6).describe('One to six slugs with commas between them.'),
        caption: line(4, 400).optional().describe('What to look for, and what is not known.'),
        from: fourDigits.optional().describe('The first year, such as 2007.'),
        to: fourDigits.optional().describe('The last year.'),
        list: z
          .enum(Object.keys(LISTS) as [ListName, ...ListName[]])
          .default('overall')
          .describe('overall, workplace, education or personal.'),
      })
      .refine(({ from, to }) => !from || !to || from <= to, {
        path: ['from'],
        error: 'is after to',
      }),
    slugs: TOOLS,
    example:
      '<RankChart tools="moodle, microsoft-powerpoint" from="2007" to="2020" caption="Two survivors of the first list" />',
  },
  Steps: {
    purpose: 'A numbered list set as steps to follow.',
    allowedIn: ['articles'],
    attributes: z.strictObject({}),
    example: '<Steps>\n\n1. Do this.\n2. Then that.\n\n</Steps>',
  },
  Checklist: {
    purpose: 'A list to tick off, on screen or on paper.',
    allowedIn: ['articles'],
    attributes: z.strictObject({ title: line(2, 80).optional().describe('What the list is for.') }),
    example: '<Checklist title="Before you start">\n\n- One thing\n- Another\n\n</Checklist>',
  },
};

/** Splits the `tools` attribute of `Compare` and `RankChart` into slugs. */
export function splitSlugs(value: string): string[] {
  return value.split(',').map((item) => item.trim());
}
