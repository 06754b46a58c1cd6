import { COMPONENTS } from '../../model/components.ts';
import { COLLECTION_NAMES, definitionOf, type CollectionName } from '../../model/collections.ts';
import { CALLED } from '../forms/entry-file.ts';
import { canBeAsked, cmsFields, editorInputs, type Lists } from './cms-fields.ts';
import { placeOf } from './cms-place.ts';
import type { CmsCollection, CmsConfig } from './cms-types.ts';
import { formatName, ITEMS } from './entry-format.ts';

/** The one forge with which the editor can propose changes of people who may not write to the repository. */
const FORGE = 'https://github.com/';

/** The collections that the editor has: not what people cast, one each, which has forms of its own. */
export const EDITED: readonly CollectionName[] = COLLECTION_NAMES.filter((name) => {
  const { schema, castWithin } = definitionOf(name);
  return !castWithin && canBeAsked(schema);
});

/** Where the project is, what the site is called, and what there is to choose from. */
interface Surroundings {
  /** The address of the repository, without a last slash. */
  repository: string;
  branch: string;
  /** The address of the site. */
  site: string;
  title: string;
  lists: Lists;
}

/** Whether the editor can work with a repository, by its address. */
export function editorServes(repository: string | undefined): boolean {
  return repository?.startsWith(FORGE) ?? false;
}

/** What the editor is told: https://sveltiacms.app/en/docs/config-basics */
export function cmsConfig({ repository, branch, site, title, lists }: Surroundings): CmsConfig {
  const listed = EDITED.filter((name) => definitionOf(name).format === 'yaml-list');
  const single = EDITED.filter((name) => definitionOf(name).format !== 'yaml-list');
  return {
    load_config_file: false,
    backend: {
      name: 'github',
      repo: repository.slice(FORGE.length),
      branch,
      auth_methods: ['token'],
      open_authoring: true,
      auth_scope: 'public_repo',
      commit_messages: {
        create: 'Add the {{collection}} “{{slug}}”',
        update: 'Change the {{collection}} “{{slug}}”',
        delete: 'Take out the {{collection}} “{{slug}}”',
        uploadMedia: 'Add “{{path}}”',
      },
    },
    publish_mode: 'editorial_workflow',
    app_title: title,
    site_url: site,
    logo: { src: '/icon.svg' },
    media_folder: 'content/articles',
    public_folder: '/',
    media_libraries: {
      default: { config: { slugify_filename: true } },
      stock_assets: { providers: [] },
    },
    slug: { encoding: 'ascii', clean_accents: true },
    collections: [
      ...single.map((name) => entries(name, lists)),
      {
        name: 'lists',
        label: 'Lists',
        files: listed.map((name) => list(name, lists)),
      },
    ],
  };
}

function entries(name: CollectionName, lists: Lists): CmsCollection {
  const { noun, schema, format, form } = definitionOf(name);
  const { folder, path, slug } = placeOf(name);
  const names = editorInputs(schema).map((input) => input.name);
  const called = CALLED.find((one) => names.includes(one));
  const pictures = Object.values(COMPONENTS).some(
    (component) => component.pictures && component.allowedIn.includes(name),
  );
  return {
    name,
    label: capital(name),
    label_singular: noun,
    ...(form && { description: `${form.about}.` }),
    folder,
    path,
    slug: {
      template: slug,
      editable: ['create'],
      hint: 'The name of the file, and of the page: it cannot be changed later without a redirect.',
      pattern: slugPattern(path),
    },
    ...(called && {
      identifier_field: called,
      summary: `{{${called}}}`,
      sortable_fields: [called],
    }),
    delete: false,
    // It says what files end with, too.
    format: formatName(name),
    // The file stands beside its text, wherever that is.
    ...(pictures && { media_folder: `/${folder}/{{dirname}}`, public_folder: '.' }),
    fields: cmsFields(name, schema, lists, format === 'mdx'),
  };
}

/** What a slug may be: where its first letter names the folder, a digit would need a folder that no template gives. */
function slugPattern(path: string): [string, string] {
  return path.includes('slug | truncate')
    ? [
        '^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$',
        'Lower-case letters and digits joined by single hyphens, a letter first. A name that begins with a digit is added with the form at /contribute/.',
      ]
    : ['^[a-z0-9]+(?:-[a-z0-9]+)*$', 'Lower-case letters and digits joined by single hyphens.'];
}

function list(name: CollectionName, lists: Lists) {
  const { noun, schema, pathExample } = definitionOf(name);
  return {
    name,
    label: capital(name),
    file: pathExample,
    format: formatName(name),
    fields: [
      {
        name: ITEMS,
        label: capital(noun),
        widget: 'list' as const,
        required: true,
        collapsed: true,
        fields: cmsFields(name, schema, lists, false),
      },
    ],
  };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
