/** The parts of Sveltia CMS's configuration that we use: https://sveltiacms.app/en/docs/config-basics */

/** A field of an entry, as the editor asks for it. */
export interface CmsField {
  name: string;
  label: string;
  widget:
    | 'string'
    | 'number'
    | 'datetime'
    | 'select'
    | 'relation'
    | 'list'
    | 'object'
    | typeof TEXT_WIDGET;
  hint?: string;
  required: boolean;
  default?: string;
  /** Of a line: whether it is an address; of a day, that it has no time. */
  type?: 'url' | 'date';
  format?: string;
  maxlength?: number;
  value_type?: 'int' | 'float';
  options?: { label: string; value: string }[];
  multiple?: boolean;
  min?: number;
  max?: number;
  collection?: string;
  value_field?: string;
  display_fields?: string[];
  search_fields?: string[];
  collapsed?: boolean;
  fields?: CmsField[];
  field?: CmsField;
}

/** A collection of one file an entry, or one file that is a list. */
export interface CmsCollection {
  name: string;
  label: string;
  label_singular?: string;
  description?: string;
  folder?: string;
  path?: string;
  slug?: {
    template: string;
    editable: ['create'];
    hint: string;
    pattern: [string, string];
  };
  identifier_field?: string;
  summary?: string;
  create?: boolean;
  delete?: boolean;
  /** The name of our own form of its files. */
  format?: string;
  media_folder?: string;
  public_folder?: string;
  fields?: CmsField[];
  sortable_fields?: string[];
  files?: { name: string; label: string; file: string; format: string; fields: CmsField[] }[];
}

/** Where entries come from and go to. */
export interface CmsBackend {
  name: 'github' | 'gitlab' | 'gitea';
  repo: string;
  branch: string;
  auth_methods: ['token'];
  api_root?: string;
  open_authoring?: boolean;
  auth_scope?: 'public_repo';
  commit_messages: Record<'create' | 'update' | 'delete' | 'uploadMedia', string>;
}

/** All that the editor is told when it starts. */
export interface CmsConfig {
  load_config_file: false;
  backend: CmsBackend;
  publish_mode?: 'editorial_workflow';
  app_title: string;
  site_url: string;
  logo: { src: string };
  media_folder: string;
  public_folder: string;
  media_libraries: Record<string, unknown>;
  slug: { encoding: 'ascii'; clean_accents: true };
  collections: CmsCollection[];
}

/** The name of the field in which the text of an entry is written: ours, `src/client/editor-text.ts`. */
export const TEXT_WIDGET = 'markdown-text';
