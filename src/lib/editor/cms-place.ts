import { definitionOf, type CollectionName } from '../../model/collections.ts';
import type { Fields } from '../forms/answers.ts';
import { newFileOf } from '../forms/entry-file.ts';
import type { Input } from '../forms/inputs.ts';
import { must } from '../../text/must.ts';
import { editorInputs } from './cms-fields.ts';

/** Where the editor puts a new file, in templates of its own: https://sveltiacms.app/en/docs/collections/entries/slugs */
export interface Place {
  folder: string;
  /** The folders below, where the registry wants any, and the file without its ending. */
  path: string;
  /** What the file is called as long as nobody chooses. */
  slug: string;
}

/**
 * Where the registry wants new files of a collection, as templates. It is asked for a file whose fields hold words
 * that stand nowhere else, and what comes back is read.
 */
export function placeOf(collection: CollectionName): Place {
  const inputs = editorInputs(definitionOf(collection).schema);
  const probes = inputs.flatMap((input, index) => probesOf(input, index));
  const fields: Fields = {};
  for (const { name, value } of probes) fields[name] ??= value;
  const file = must(newFileOf(collection, fields), `a place for a new ${collection}`);
  const [, folder = '', below = '', name = ''] =
    /^(content\/[^/]+)\/(?:(.+)\/)?([^/]+)\.\w+$/.exec(file) ?? [];
  const slug = templated(name, probes);
  const folders = below
    .split('/')
    .filter(Boolean)
    .map((part) => (part === name.charAt(0) ? '{{slug | truncate(1)}}' : templated(part, probes)));
  return { folder, path: [...folders, '{{slug}}'].join('/'), slug };
}

/** A value that stands nowhere else, as text, and the template that gives it. */
interface Probe {
  name: string;
  value: unknown;
  texts: readonly (readonly [text: string, template: string])[];
}

function probesOf({ name, kind, names }: Input, index: number): Probe[] {
  const year = String(1970 + index);
  if (kind === 'day') {
    const value = `${year}-02-03`;
    return [
      {
        name,
        value,
        texts: [
          [value, `{{${name}}}`],
          [year, `{{${name} | date('YYYY')}}`],
        ],
      },
    ];
  }
  if (kind === 'number') return [{ name, value: Number(year), texts: [[year, `{{${name}}}`]] }];
  if (name === 'week') {
    const value = `${year}-w05`;
    return [
      {
        name,
        value,
        texts: [
          [value, `{{${name}}}`],
          [year, `{{${name} | truncate(4)}}`],
        ],
      },
    ];
  }
  if (kind === 'lines' && names) {
    const value = [`aq${index}x`, `bq${index}x`];
    return [{ name, value, texts: value.map((one, at) => [one, `{{${name}.${at}}}`]) }];
  }
  if (kind !== 'line') return [];
  const value = `zq${index}x`;
  return [{ name, value, texts: [[value, `{{${name}}}`]] }];
}

function templated(part: string, probes: readonly Probe[]): string {
  return probes
    .flatMap(({ texts }) => texts)
    .reduce((result, [text, template]) => result.replaceAll(text, template), part);
}
