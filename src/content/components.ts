import { z } from 'zod';
import type { CollectionName } from './collections.ts';
import { httpsUrl, line, slug } from './schemas/fields.ts';

export interface ComponentDefinition {
  /** What a contributor uses it for. */
  purpose: string;
  /** In which collections it may stand. */
  allowedIn: readonly CollectionName[];
  /** Its attributes: literal strings only, so one schema holds them all. */
  attributes: z.ZodObject;
  /** An example that can be pasted. */
  example: string;
}

const slugList = z
  .string()
  .regex(/^[a-z0-9-]+(?:, ?[a-z0-9-]+){1,3}$/, 'must be two to four slugs with commas between them');

/** Every component contributed MDX may use: the only JSX names that pass the checks. */
export const COMPONENTS: Record<string, ComponentDefinition> = {
  Callout: {
    purpose: 'A remark set apart from the text.',
    allowedIn: ['articles', 'tools'],
    attributes: z.strictObject({
      kind: z.enum(['note', 'tip', 'caution']).default('note').describe('note, tip or caution.'),
      title: line(2, 80).optional().describe('A heading for the remark.'),
    }),
    example: '<Callout kind="tip" title="Start small">\n\nOne page is enough for a first try.\n\n</Callout>',
  },
  Tool: {
    purpose: 'A card that shows a tool of the directory and leads to it.',
    allowedIn: ['articles'],
    attributes: z.strictObject({ slug: slug.describe('The slug of the tool.') }),
    example: '<Tool slug="moodle" />',
  },
  Compare: {
    purpose: 'A table that puts two to four tools side by side.',
    allowedIn: ['articles'],
    attributes: z.strictObject({
      tools: slugList.describe('Two to four slugs with commas between them.'),
      caption: line(4, 160).optional().describe('What the table compares.'),
    }),
    example: '<Compare tools="kahoot, wayground" caption="Two live quizzes" />',
  },
  Figure: {
    purpose: 'A picture with a caption. The file stands beside the article.',
    allowedIn: ['articles'],
    attributes: z.strictObject({
      src: z.string().regex(/^\.\/[a-z0-9-]+\.(?:png|jpe?g|webp|avif)$/, 'must be a PNG, JPEG, WebP or AVIF file beside the article, such as ./board.png').describe('The file, such as ./board.png.'),
      alt: line(4, 300).describe('What the picture shows, for readers who cannot see it.'),
      caption: line(2, 300).optional().describe('The line under the picture.'),
    }),
    example: '<Figure src="./board.png" alt="A whiteboard with three columns of notes" caption="The board after ten minutes" />',
  },
  PullQuote: {
    purpose: 'An exact quotation, with who said it and where.',
    allowedIn: ['articles'],
    attributes: z.strictObject({
      by: line(2, 120).describe('Who said or wrote it.'),
      source: line(2, 200).describe('Where: title and year.'),
      href: httpsUrl.optional().describe('Where to read it.'),
    }),
    example: '<PullQuote by="Jay Cross" source="Informal Learning, 2007">\n\nThe words as printed.\n\n</PullQuote>',
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

/** Splits the `tools` attribute of `Compare` into slugs. */
export function splitSlugs(value: string): string[] {
  return value.split(',').map((item) => item.trim());
}
