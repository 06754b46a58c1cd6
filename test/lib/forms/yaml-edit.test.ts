import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readContentFiles } from '../../../src/read/content-files.ts';
import { editYaml } from '../../../src/lib/forms/yaml-edit.ts';

const ARTICLE = fieldsOf('content/articles/2026/live-quizzes-what-a-question-can-be.mdx');
const CATEGORIES = readFileSync('content/categories.yaml', 'utf8');

/** The YAML of a file: its front matter, or all of it. */
function fieldsOf(file: string): string {
  const text = readFileSync(file, 'utf8');
  return /^---\n([^]*?\n)---\n/.exec(text)?.[1] ?? text;
}

/** Lines that only one of two texts has, in their order. */
function differing(before: string, after: string): { gone: string[]; come: string[] } {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return {
    gone: old.filter((line) => !now.includes(line)),
    come: now.filter((line) => !old.includes(line)),
  };
}

/** What a change of the values changes of the text; that it reads as the changed values is asked for each. */
function edit(text: string, change: (value: never) => void) {
  const wanted = parse(text) as never;
  change(wanted);
  const edited = editYaml(text, wanted);
  expect(parse(edited)).toEqual(wanted);
  return differing(text, edited);
}

interface Signed {
  sign: { says: string };
}
type Article = Record<string, unknown> & {
  sources: Record<string, unknown>[];
  updated: Record<string, unknown>[];
};

describe('YAML with other values keeps every other line', () => {
  test('of a list whose items have lines of their own, when one comes in between', () => {
    const source = { key: 'new2026', author: 'A New One', title: 'T: a', year: 1999 };
    expect(edit(ARTICLE, ({ sources }: Article) => sources.splice(1, 0, source))).toEqual({
      gone: [],
      come: ['  - key: new2026', '    author: "A New One"', '    title: "T: a"', '    year: 1999'],
    });
  });

  test('when a part of one item is changed, added or taken out', () => {
    expect(
      edit(ARTICLE, ({ sources: [first] }: Article) => {
        first!['title'] = 'Another title';
        first!['read'] = 'abstract';
        delete first!['publication'];
      }),
    ).toEqual({
      gone: [
        '    title: "Why peer discussion improves student performance on in-class concept questions"',
        '    publication: "Science 323(5910), 122–124"',
      ],
      come: ['    title: "Another title"'],
    });
  });

  test('of a list with blank lines between its items', () => {
    const item = { id: 'new', title: 'New one' };
    expect(edit(CATEGORIES, (items: object[]) => items.push(item))).toEqual({
      gone: [],
      come: ['- id: new', '  title: New one'],
    });
    const { gone, come } = edit(CATEGORIES, (items: object[]) => items.splice(2, 1));
    expect(come).toEqual([]);
    expect(gone).toContain('- id: cloud-authoring');
  });

  test('of one thing with parts', () => {
    const text = fieldsOf('content/communities/wordpress-training-team.yaml');
    expect(edit(text, ({ sign }: Signed) => void (sign.says = 'Yes: a word'))).toEqual({
      gone: [expect.stringMatching(/^ {2}says: /)],
      come: ['  says: "Yes: a word"'],
    });
  });

  test('and of every file there is, when its last field goes and its first one is said anew', () => {
    const some = readContentFiles('.').filter(
      ({ path }, index) => /\.(?:mdx|yaml)$/.test(path) && index % 53 === 0,
    );
    expect(some.length).toBeGreaterThan(40);
    for (const { path } of some) {
      const text = fieldsOf(path);
      const whole = parse(text) as object;
      const wanted = (Array.isArray(whole) ? whole[0] : whole) as Record<string, unknown>;
      const [first] = Object.keys(wanted);
      const last = Object.keys(wanted).at(-1);
      Reflect.deleteProperty(wanted, last!);
      wanted[first!] = `said: "anew"`;
      const edited = editYaml(text, whole);
      expect(parse(edited), path).toEqual(whole);
      expect(differing(text, edited).come.length, path).toBeLessThanOrEqual(1);
    }
  });
});

test('what cannot be kept is written anew: a field without a value, an alias', () => {
  expect(parse(editYaml('name: a\nnote:\n', { name: 'b' }))).toEqual({ name: 'b' });
  expect(parse(editYaml('one: &x [1]\ntwo: *x\n', { one: [2], two: [1] }))).toEqual({
    one: [2],
    two: [1],
  });
});

test('what is no YAML is refused', () => {
  expect(() => editYaml('a: [1\nb: "', {})).toThrow();
});
