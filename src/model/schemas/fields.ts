import { z } from 'zod';
import { isRealDay } from '../../text/days.ts';
import { oddCharacters } from '../../text/characters.ts';
import { slugProblem } from '../../text/identity.ts';
import { nameProblems } from '../../text/names.ts';
import { SLUG_PATTERN } from '../../text/slug.ts';
import { keysOf } from '../vocabulary.ts';

/** A slug: the permanent name of an entry, equal to its file name. */
export const slug = z
  .string()
  .regex(
    SLUG_PATTERN,
    'must be lower-case letters and digits joined by single hyphens, such as open-edx',
  )
  .superRefine(told(slugProblem));

/** Of a schema of slugs: the collection in which the entry that it names stands. */
export const REFERS_TO = z.registry<{ collection: string }>();

/**
 * The slug of an entry of another collection; that it is there is held by the rule `references`.
 * @param collection a name of the registry, which cannot be imported here because it is made of schemas
 */
export const slugOf = (collection: string) => slug.clone().register(REFERS_TO, { collection });

/** Of a schema of a few words: what readers see for each. */
export const CHOICES = z.registry<{ labels: Readonly<Record<string, string>> }>();

/** One word of a vocabulary. */
export const wordOf = <T extends Record<string, string>>(vocabulary: T) =>
  z.enum(keysOf(vocabulary)).register(CHOICES, { labels: vocabulary });

/** Of a schema of days or years: what is said of happened then, so that it cannot lie ahead; held by the rule `dates`. */
export const PAST = z.registry<{ graceYears: number; remedy?: string }>();

/** A calendar day, `yyyy-mm-dd`. */
export const day = z
  .string()
  .refine((value) => isRealDay(value), { error: 'must be a real date written as yyyy-mm-dd' })
  .meta({ format: 'date' });

/** A calendar day that is not ahead. */
export const pastDay = day.clone().register(PAST, { graceYears: 0 });

/** A day, a month or a year, as exactly as a source says it: `yyyy-mm-dd`, `yyyy-mm` or `yyyy`. */
export const partialDay = z
  .string()
  .refine(
    (value) =>
      /^\d{4}(?:-\d{2}){0,2}$/.test(value) && isRealDay(value + '0000-01-01'.slice(value.length)),
    { abort: true, error: 'must be a real date written as "yyyy", yyyy-mm or yyyy-mm-dd' },
  );

/** A four-digit year from the first teaching machines to the day of the schema's use. */
export const year = z.int().min(1960).max(2100);

/** Such a year that is not ahead. */
export const pastYear = year.clone().register(PAST, { graceYears: 0 });

/** One line of plain text: no markup, no line breaks, no space at either end, nothing that is not seen. */
export const line = (min: number, max: number) =>
  z
    .string()
    .min(min)
    .max(max)
    .refine((value) => value === value.trim() && !/[\n\r\t]/.test(value), {
      error: 'must be one line without space before or after it',
    })
    .refine((value) => !/[<>{}]/.test(value), { error: 'must be plain text: leave out < > { }' })
    .superRefine((value, context) => {
      if (value.length > max || /[\n\r\t]/.test(value)) return;
      for (const { problem } of oddCharacters(value, 'line'))
        context.addIssue({ code: 'custom', message: `${problem}: delete it` });
    });

/**
 * A name that has to be told from others: one line with letters, none of which only looks like a Latin one.
 * @param signs whether an emoji alone is a name as well
 */
export const nameLine = (
  min: number,
  max: number,
  signs: 'letters' | 'letters or emoji' = 'letters',
) =>
  line(min, max).superRefine((value, context) => {
    if (value.length > max) return;
    for (const message of nameProblems(value, signs)) context.addIssue({ code: 'custom', message });
  });

/** Words that the search keeps in one line with others, a | between them. */
export const phrase = (min: number, max: number) =>
  line(min, max).refine((value) => !value.includes('|'), {
    error: 'holds |: write two phrases instead',
  });

/** A sentence for readers in a place where nothing can be linked. */
export const sentence = (min: number, max: number) =>
  line(min, max).refine((value) => !/\w:\/\/|\bwww\./i.test(value), {
    error: 'holds an address: it belongs into a field of its own, or a link in the text',
  });

/** A year in which something was written: from the first printed books that are still cited on, or none. */
export const workYear = z
  .union(
    [z.int().min(1500).max(2100), z.enum(['n.d.', 'in press'])],
    'must be a year from 1500 on, n.d. for a work without one, or in press',
  )
  .register(PAST, { remedy: 'write in press for a work that is still to appear', graceYears: 1 });

/**
 * Lets a rule between fields speak although another field is wrong, so that all problems come at once. The rule may
 * meet values of any type.
 */
export const whateverElse = {
  when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null,
};

/** A list in which nothing stands twice. */
export const uniqueList = <T extends z.ZodType>(item: T, min: number, max: number) =>
  z
    .array(item)
    .min(min)
    .max(max)
    .refine((values) => new Set(values).size === values.length, {
      error: 'names something twice',
      when: ({ value }) => Array.isArray(value),
    });

/** Where an entry stood before: of every entry that has a page of its own and a name that may change. */
export const formerly = uniqueList(slug, 1, 10)
  .optional()
  .describe(
    'Slugs under which this entry stood before, the first one first: their addresses lead here.',
  );

/** Turns a judge, which says what is wrong with a value, into a refinement. */
export function told<T>(judge: (value: T) => string | undefined) {
  return (value: T, context: z.RefinementCtx): void => {
    const message = judge(value);
    if (message) context.addIssue({ code: 'custom', message });
  };
}

/** For `superRefine`: no two items of a list have the same value in a field; each later one is pointed at. */
export const distinctBy =
  <K extends string>(field: K) =>
  (
    items: readonly (Readonly<Partial<Record<K, unknown>>> | null)[],
    context: z.RefinementCtx,
  ): void => {
    const seen = new Map<string, number>();
    for (const [index, item] of items.entries()) {
      // Where it runs beside other faults, an item may be anything.
      const value = item?.[field];
      if (typeof value !== 'string') continue;
      const first = seen.get(value);
      if (first === undefined) seen.set(value, index);
      else
        context.addIssue({
          code: 'custom',
          path: [index, field],
          message: `stands here twice: item ${first + 1} has it already`,
        });
    }
  };
