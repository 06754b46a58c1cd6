import type { z } from 'zod';

/** What the lines of a journal are like, and which question a line answers. */
export interface JournalForm<Line> {
  schema: z.ZodType<Line>;
  keyOf: (line: Line) => string;
}

/**
 * Reads a journal, one line of JSON an answer: the last answer to each question, by its key. A line that is none, such
 * as one that was cut off when the process was ended, is passed over.
 */
export function readJournal<Line>(
  text: string,
  { schema, keyOf }: JournalForm<Line>,
): Map<string, Line> {
  const lines = new Map<string, Line>();
  for (const written of text.split('\n')) {
    const line = readLine(written, schema);
    if (line !== undefined) lines.set(keyOf(line), line);
  }
  return lines;
}

function readLine<Line>(text: string, schema: z.ZodType<Line>): Line | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
