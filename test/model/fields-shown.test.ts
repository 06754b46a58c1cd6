import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { unwrap } from '../../src/lib/schemas/schema-parts.ts';
import { COLLECTIONS } from '../../src/model/collections.ts';
import { FACETS } from '../../src/model/facets.ts';
import { fieldReads } from '../field-reads.ts';

const LIST_ID = 'The id of an item in a list is its slug, and pages have it from there.';
const BALLOT =
  'What people cast is public as files; the site shows what it adds up to, and no voter.';

/** Fields that no page, feed or file of data reads, each with the reason why that is right. */
const NOT_SHOWN: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    FACETS.filter((facet) => facet !== 'category').map((facet) => [
      `search.facets.${facet}`,
      'The search takes the facets of words as a whole, whatever their names.',
    ]),
  ),
  'search.id': LIST_ID,
  'topics.id': LIST_ID,
  'series.id': LIST_ID,
  'issues.id': LIST_ID,
  'ballots.voter': BALLOT,
  'ballots.role': BALLOT,
  'ballots.country': BALLOT,
  'ballots.tools.reason': BALLOT,
  'answers.voter': BALLOT,
  'answers.role': BALLOT,
  'answers.country': BALLOT,
};

/** The fields of a schema and of the objects in it, with their paths, as zod knows them. */
function pathsOf(schema: z.ZodType, path: string): string[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray) return pathsOf(inner.element as z.ZodType, path);
  if (inner instanceof z.ZodUnion)
    return inner.options.flatMap((option) => pathsOf(option as z.ZodType, path));
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape).flatMap(([name, field]) => [
    `${path}.${name}`,
    ...pathsOf(field as z.ZodType, `${path}.${name}`),
  ]);
}

describe('of the fields of all collections', () => {
  const { all, unread } = fieldReads();

  test('none is overlooked: the compiler sees those that zod sees', () => {
    const paths = Object.entries(COLLECTIONS).flatMap(([name, { schema }]) =>
      pathsOf(schema, name),
    );
    expect(new Set(all)).toEqual(new Set(paths));
  });

  test('each is shown or exported somewhere, or stands above with the reason why not', () => {
    expect(unread.toSorted()).toEqual(Object.keys(NOT_SHOWN).toSorted());
  });
});

describe('a new field', () => {
  const changed = new Map<string, string>();
  const change = (path: string, edit: (text: string) => string) =>
    changed.set(path, edit(changed.get(path) ?? readFileSync(path, 'utf8')));
  const objects = globSync('src/model/schemas/*.ts').map((path) => {
    const parts = readFileSync(path, 'utf8').split('strictObject({');
    // `href` is a name that pages read everywhere, of other things.
    change(path, () => parts.join('strictObject({ href: z.string().optional(),'));
    return parts.length - 1;
  });
  change('src/model/schemas/pick.ts', (text) =>
    text.replace(
      /^(?= *author: slugOf)/m,
      `${['direct', 'taken', 'renamed', 'keyed', 'toFunction', 'toComponent', 'other']
        .map((name) => `${name}: z.string().optional(),`)
        .join('\n')}\n`,
    ),
  );
  change('src/components/daily/PickText.astro', (text) =>
    text
      .replace(/\n---\n/, (fence) =>
        [
          '',
          "import Part from './Part.astro';",
          'const { taken, renamed: title } = pick.data;',
          'const loud = (of: { toFunction?: string | undefined }) => of.toFunction;',
          fence,
        ].join('\n'),
      )
      .concat(
        '<p>{pick.data.direct} {taken} {title} {pick.data["keyed"]} {loud(pick.data)}</p>',
        '<Part of={pick.data} />',
      ),
  );
  changed.set(
    'src/components/daily/Part.astro',
    '---\ninterface Props { of: { toComponent?: string | undefined } }\nconst { of } = Astro.props;\n---\n{of.toComponent}',
  );
  const { all, unread } = fieldReads(changed);

  test('that nothing shows is found in every object of every schema, however common its name', () => {
    const added = all.filter((path) => path.endsWith('.href'));
    expect(added.length).toBeGreaterThanOrEqual(objects.reduce((sum, count) => sum + count, 0));
    expect(unread).toEqual(expect.arrayContaining(added));
  });

  test('that is shown is none of them, in whatever way its value gets there', () => {
    expect(unread.filter((path) => /^picks\.(?!href)/.test(path))).toEqual(['picks.other']);
  });
});
