import type { Column } from './table.ts';

/** A file of the open data, and what it holds. */
export interface Resource {
  /** Unique in the package, lower case. */
  name: string;
  /** Of what its records are. */
  title: string;
  /** In the folder of the package. */
  path: string;
  description: string;
  mediatype: string;
  bytes: number;
  /** Of its bytes, hexadecimal. */
  sha256: string;
  /** How many records there are. */
  records?: number;
  /** The columns of a table. */
  columns?: readonly Column[];
  /** The absolute address of the JSON Schema to which it holds. */
  jsonSchema?: string;
}

/** A licence by its name at SPDX. */
export interface Licence {
  name: string;
  title: string;
  path: string;
}

/** What the package is, and its files. */
interface Package {
  name: string;
  title: string;
  description: string;
  homepage: string;
  version: string;
  /** yyyy-mm-dd */
  created: string;
  licence: Licence;
  resources: readonly Resource[];
}

/** The descriptor of a data package (https://specs.frictionlessdata.io/data-package/); of `jsonSchema` and `records` it knows nothing, and lets them be. */
export function dataPackage({ licence, created, resources, ...about }: Package): unknown {
  return {
    profile: 'data-package',
    ...about,
    created: `${created}T00:00:00Z`,
    licenses: [licence],
    resources: resources.map(
      ({
        name,
        title,
        path,
        description,
        mediatype,
        bytes,
        sha256,
        records,
        columns,
        jsonSchema,
      }) => ({
        profile: columns ? 'tabular-data-resource' : 'data-resource',
        name,
        title,
        path,
        description,
        format: path.split('.').at(-1),
        mediatype,
        encoding: 'utf-8',
        bytes,
        hash: `sha256:${sha256}`,
        ...(records !== undefined && { records }),
        ...(columns && {
          dialect: { delimiter: ',', doubleQuote: true, lineTerminator: '\r\n', header: true },
          schema: { fields: columns, missingValues: [''] },
        }),
        ...(jsonSchema && { jsonSchema }),
      }),
    ),
  };
}
