/** The editor: Sveltia CMS, with our forms of files, our field for texts, and our style sheets in its previews. The first import has to stay the first. */
import './zod-without-eval.ts';
import CMS from '@sveltia/cms';
import { EDITED } from '../lib/editor/cms-config.ts';
import { TEXT_WIDGET, type CmsConfig } from '../lib/editor/cms-types.ts';
import { fileFrom, formatName, heldFrom, type Held } from '../lib/editor/entry-format.ts';
import { newFileOf } from '../lib/forms/entry-file.ts';
import { definitionOf, type CollectionName } from '../model/collections.ts';
import { EntryPreview } from './editor-preview.ts';
import { pathTo } from './site-paths.ts';
import { TextField } from './editor-text.ts';

/** The editor shows the message of such an error, and saves nothing. */
function refuse(messages: readonly string[]): never {
  throw new Error('saving_failed', { cause: new Error(messages.join(' · ')) });
}

/**
 * Puts the editor in the place of the page.
 * @param address of its configuration
 * @throws Error when there is none
 */
export async function startEditor(address: string): Promise<void> {
  const config = (await (await fetch(address)).json()) as CmsConfig | null;
  if (!config) throw new Error('this copy of the site knows no repository');
  config.logo.src = pathTo(config.logo.src);
  for (const name of EDITED) {
    CMS.registerCustomFormat(formatName(name), extensionOf(name), {
      fromFile: (text: string) => heldFrom(name, text),
      toFile: (held: Held) => {
        const { file, problems } = fileFrom(name, held);
        if (problems.length > 0) refuse(problems.map(({ message }) => message));
        return file;
      },
    });
    if (definitionOf(name).format === 'mdx') CMS.registerPreviewTemplate(name, EntryPreview);
  }
  CMS.registerFieldType(TEXT_WIDGET, TextField);
  CMS.registerEventListener({ name: 'preSave', handler: ({ entry }) => judgePlace(entry) });
  const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
  for (const { href } of sheets) CMS.registerPreviewStyle(href);
  clearPage(sheets);
  await CMS.init({ config: config as never });
}

const extensionOf = (name: CollectionName) => definitionOf(name).pathExample.replace(/^.*\./, '');

/** The editor lays out the whole window; what styles the page would style it, too. */
function clearPage(sheets: readonly HTMLLinkElement[]): void {
  for (const sheet of sheets) sheet.remove();
  document.body.replaceChildren();
  document.body.className = '';
}

/** Holds a new file to the place where the registry wants it. */
function judgePlace(entry: { toJS(): unknown }): void {
  const { newRecord, collection, path, slug, data } = entry.toJS() as {
    newRecord: boolean;
    collection: CollectionName;
    path: string;
    slug: string;
    data: Held;
  };
  if (!newRecord || !EDITED.includes(collection)) return;
  const wanted = newFileOf(collection, data, slug);
  if (path !== wanted)
    refuse([
      `the file would be ${path}, but belongs to ${wanted ?? definitionOf(collection).pathExample}`,
    ]);
}
