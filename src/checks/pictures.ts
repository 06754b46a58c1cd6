import { COMPONENTS } from '../model/components.ts';
import { quote } from '../text/finding.ts';
import { attributeOf, walk, type GuardedNode } from '../read/syntax-tree.ts';
import { nearest } from '../text/nearest.ts';
import { atNode, type Rule } from './rule.ts';
import { allEntries, type Readings } from '../read/library.ts';

/** A picture that a text shows lies beside it, and every picture is shown. */
export const pictures: Rule = {
  id: 'pictures',
  summary:
    'A picture that an article shows lies in the folder of that article, and an article shows it.',
  *check(readings) {
    const known = new Set(readings.pictures);
    const shown = new Set<string>();
    for (const entry of allEntries(readings)) {
      if (!entry.tree) continue;
      const folder = folderOf(entry.file);
      const found: [GuardedNode, name: string][] = [];
      walk(entry.tree, (node) => {
        for (const attribute of picturesOf(node))
          found.push([node, attributeOf(node, attribute).replace(/^\.\//, '')]);
      });
      for (const [node, name] of found) {
        const path = `${folder}/${name}`;
        shown.add(path);
        if (known.has(path)) continue;
        const elsewhere = readings.pictures.find((other) => nameOf(other) === name);
        const meant = nearest(
          name,
          readings.pictures.filter((other) => folderOf(other) === folder).map(nameOf),
        );
        yield atNode(
          entry,
          node,
          `there is no picture ${quote(name)} in ${folder}/`,
          elsewhere
            ? `it lies at ${elsewhere}: copy it beside the article`
            : meant
              ? `did you mean ./${meant}?`
              : 'add the file beside the article, or take the figure out',
        );
      }
    }
    for (const path of readings.pictures)
      if (!shown.has(path) && !mayBeShown(path, readings))
        yield {
          file: path,
          line: 1,
          column: 1,
          problem: 'no article shows this picture',
          remedy: `show it with <Figure src="./${nameOf(path)}" alt="…" /> in an article of this folder, or delete it`,
        };
  },
};

/** Whether a text that is wrong in itself names a picture: what was refused of it is not in its tree. */
function mayBeShown(path: string, readings: Readings): boolean {
  return allEntries(readings).some(
    ({ whole, file, body }) =>
      !whole && folderOf(file) === folderOf(path) && body.includes(nameOf(path)),
  );
}

/** The attributes of a component that name a picture. */
function picturesOf({ name }: GuardedNode): readonly string[] {
  return name && Object.hasOwn(COMPONENTS, name) ? (COMPONENTS[name]!.pictures ?? []) : [];
}

function folderOf(path: string): string {
  return path.replace(/\/[^/]*$/, '');
}

function nameOf(path: string): string {
  return path.replace(/^.*\//, '');
}
