import type { CollectionName } from '../../model/collections.ts';
import { UNFINISHED } from '../../model/unfinished.ts';
import type { Fields } from './answers.ts';

/** With what a new text begins. */
interface Outline {
  /** What kind of text it is, for the question. */
  label: string;
  body: string;
  /** Fields of the entry until somebody writes others. */
  fields: Fields;
}

const closing = `## What to do on Monday

${UNFINISHED} One thing that the reader can do this week, with the time it takes and who has to agree.
`;

/** The source with which the list of a new article begins; every outline cites it once. */
const FIRST_SOURCE = {
  key: 'example',
  author: `${UNFINISHED} Who wrote it`,
  title: `${UNFINISHED} Its title`,
  year: 'n.d.',
  note: `${UNFINISHED} Where in it the claim stands, and how sure it is; or take this line out.`,
};

const claim = `A claim that is not common knowledge cites the source it rests on.[^${FIRST_SOURCE.key}]`;

/** Bodies that new articles begin with, by the form of the article. */
const ARTICLES: Record<string, Omit<Outline, 'fields'>> = {
  explainer: {
    label: 'an idea of the field, explained',
    body: `${UNFINISHED} Begin with somebody at work and what goes wrong without the idea. No definition yet.

## What it says

${UNFINISHED} The idea in your own words, who had it, and when. ${claim}

## What speaks against it

${UNFINISHED} The best objection, and what remains after it.

${closing}`,
  },
  'how-to': {
    label: 'something to do, in steps',
    body: `${UNFINISHED} Who needs this, how long it takes, and what they will have at the end.

<Steps>

1. ${UNFINISHED} The first step, as an order: what to open, what to write, how one sees that it worked.
2. ${UNFINISHED} The second.

</Steps>

## Where it goes wrong

${UNFINISHED} The two mistakes people make, and how to notice them early. ${claim}
`,
  },
  comparison: {
    label: 'tools for the same job, side by side',
    body: `${UNFINISHED} The job, the people who have it, and the one question that decides. Link each tool at its first mention, as in \`[Moodle](/tools/moodle/)\`. A line such as \`<Compare tools="moodle, canvas-lms" />\` becomes a table of what the directory knows of them.

## On price and exit

${UNFINISHED} What it costs when the group grows, and how the work gets out again. ${claim}

## Who each is wrong for

${UNFINISHED} One honest sentence a tool.
`,
  },
  data: {
    label: 'a story told by data',
    body: `${UNFINISHED} What the reader will know afterwards, and the number that surprised you.

<Plot kind="bars" title="${UNFINISHED}: what it shows" caption="Where the numbers come from, and how they were counted">

| Group | Number |
| --- | --- |
| Replace this | 1 |
| And this | 2 |

</Plot>

## How it was counted

${UNFINISHED} The rule, the files, the day. ${claim}

## What it does not show

${UNFINISHED} Who is not in the data.
`,
  },
  evidence: {
    label: 'what studies say about a practice',
    body: `${UNFINISHED} The practice, as a decision that somebody has to make.

## What was measured

${UNFINISHED} The studies, with who took part, how many they were, and what they were compared with. ${claim}

## What was not

${UNFINISHED} The limits: other people, other tasks, a longer time.

${closing}`,
  },
};

/** Outlines of the texts of a collection, by their names; a collection without any begins with an empty text. */
export const OUTLINES: Partial<Record<CollectionName, Record<string, Outline>>> = {
  articles: Object.fromEntries(
    Object.entries(ARTICLES).map(([name, outline]) => [
      name,
      { ...outline, fields: { draft: true, sources: [FIRST_SOURCE] } },
    ]),
  ),
};
