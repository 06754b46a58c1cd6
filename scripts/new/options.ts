import type { Fields } from '../../src/lib/forms/answers.ts';
import type { Input } from '../../src/lib/forms/inputs.ts';
import { ASIDE, questionsOf } from '../../src/lib/forms/new-entry.ts';
import { OUTLINES } from '../../src/lib/forms/outlines.ts';
import { definitionOf, type CollectionName } from '../../src/model/collections.ts';
import type { Option } from '../support/command.ts';

/** The options that take answers: one a question, besides those whose answers have parts. */
export function fieldOptions(collection: CollectionName | undefined): Record<string, Option> {
  if (!collection) return {};
  const outlines = Object.keys(OUTLINES[collection] ?? {});
  return Object.fromEntries([
    ...questionsOf(collection)
      .filter(hasOption)
      .map(({ name, kind, help, options }): [string, Option] => [
        optionOf(name),
        {
          type: 'string',
          ...((kind === 'lines' || kind === 'choices') && { multiple: true }),
          about:
            options.length > 0 ? `${help} (${options.map(([value]) => value).join(', ')})` : help,
        },
      ]),
    ['slug', { type: 'string', about: 'The address of its page, made of its name when left out.' }],
    ...(definitionOf(collection).text
      ? [['text', { type: 'string', about: 'The text of the entry, in Markdown.' }]]
      : []),
    ...(outlines.length > 0
      ? [
          [
            'outline',
            { type: 'string', about: `The outline the text begins with: ${outlines.join(', ')}.` },
          ],
        ]
      : []),
  ] as [string, Option][]);
}

/** What was written in such options, by the names of the fields. */
export function writtenIn(
  questions: readonly Input[],
  values: Readonly<Record<string, unknown>>,
): Fields {
  const fields = questions.filter(hasOption).flatMap(({ name, kind, names }) => {
    const value = values[optionOf(name)];
    if (value === undefined) return [];
    const isListOfWords = kind === 'choices' || (kind === 'lines' && names !== undefined);
    const parted = isListOfWords ? (value as string[]).flatMap((item) => item.split(',')) : value;
    return [[name, parted] as const];
  });
  const aside = ASIDE.flatMap((name) =>
    values[name] === undefined ? [] : [[name, values[name]] as const],
  );
  return Object.fromEntries([...fields, ...aside]);
}

function hasOption({ kind }: Input): boolean {
  return kind !== 'rows' && kind !== 'parts';
}

/** `leavesOut` is written `--leaves-out`. */
function optionOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
