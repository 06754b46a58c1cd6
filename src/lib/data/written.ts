import { stringify } from 'yaml';
import { definitionOf, type CollectionName } from '../../model/collections.ts';
import { fieldsOfRecord, type DataRecord } from './records.ts';

/** A file of `content/`. */
export interface WrittenFile {
  /** From the root of the repository. */
  path: string;
  text: string;
}

/**
 * The files of `content/` in which records of a collection are entries again: the same fields and the same text. How
 * the front matter was laid out, and comments in it, the open data do not carry.
 * @param records as the open data carry them; those of a list in its order
 */
export function writtenFiles(
  collection: CollectionName,
  records: readonly DataRecord[],
): WrittenFile[] {
  const { format, pathExample } = definitionOf(collection);
  if (format === 'yaml-list')
    return records.length === 0
      ? []
      : [{ path: pathExample, text: yaml(records.map((one) => fieldsOfRecord(collection, one))) }];
  return records.map((record) => {
    const head = yaml(fieldsOfRecord(collection, record));
    return {
      path: pathOf(collection, record),
      text: format === 'mdx' ? `---\n${head}---\n\n${record.text ?? ''}\n` : head,
    };
  });
}

/** Where the file of a record belongs; where only the slug says it, beside the example. */
function pathOf(collection: CollectionName, record: DataRecord): string {
  const { fileOf, path, pathExample } = definitionOf(collection);
  const own = fileOf?.(record.slug, fieldsOfRecord(collection, record));
  if (own !== undefined) return own;
  const [, example = ''] = path.exec(pathExample) ?? [];
  return pathExample.replace(example, record.slug);
}

function yaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
}
