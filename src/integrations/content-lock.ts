import { join } from 'node:path';
import type { Plugin } from 'vite';
import { PICTURE } from '../read/content-files.ts';

/**
 * The lock on the module graph: no contributed file ever becomes code, whatever asks for it, and no module comes
 * out of an address that carries its own text (`data:text/javascript,…`). Pictures are the one kind of content
 * that Vite may read. Anything else ends the build, naming the file.
 * @param root the folder of the project
 */
export function contentLock(root: string): Plugin {
  const folder = `${join(root, 'content')}/`.replaceAll('\\', '/');
  const refuse = (id: string) => {
    const path = (
      id
        .replace(/^\0/, '')
        .replace(/^\/@fs/, '')
        .split('?')[0] ?? ''
    ).replaceAll('\\', '/');
    if (/^data:/i.test(path))
      throw new Error(`A module may not carry its own text: ${id.slice(0, 80)}`);
    if (path.startsWith(folder) && !PICTURE.test(path))
      throw new Error(`${path.slice(root.length)}: a contributed file may not become a module`);
  };
  return {
    name: 'content-lock',
    enforce: 'pre',
    resolveId(source) {
      refuse(source);
    },
    load(id) {
      refuse(id);
    },
    transform(_, id) {
      refuse(id);
    },
    generateBundle(_, bundle) {
      for (const output of Object.values(bundle))
        if (output.type === 'chunk') output.moduleIds.forEach(refuse);
    },
  };
}
