import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { cmsConfig, EDITED, editorServes } from '../../../src/lib/editor/cms-config.ts';
import type { CmsField } from '../../../src/lib/editor/cms-types.ts';
import { fileFrom, heldFrom } from '../../../src/lib/editor/entry-format.ts';
import { componentProblems } from '../../../src/lib/editor/text-problems.ts';
import { unwrap } from '../../../src/lib/schemas/schema-parts.ts';
import { COMPONENTS } from '../../../src/model/components.ts';
import { COLLECTION_NAMES, definitionOf } from '../../../src/model/collections.ts';
import { readContentFiles } from '../../../src/read/content-files.ts';

const config = cmsConfig({
  repository: 'https://github.com/acme/tools',
  branch: 'main',
  site: 'https://tools.example',
  title: 'Tools',
  lists: { topics: [['learning-design', 'Learning design']] },
});
const collection = (name: string) => config.collections.find((one) => one.name === name);
const fieldOf = (name: string, field: string) =>
  collection(name)?.fields?.find((one: CmsField) => one.name === field);

describe('the editor', () => {
  test('has all collections but those of which everybody casts one, and one whose values may be anything', () => {
    expect(COLLECTION_NAMES.filter((name) => !EDITED.includes(name))).toEqual([
      'ballots',
      'answers',
      'corrections',
    ]);
  });

  test('asks for every field of a schema, with its own description', () => {
    const schema = unwrap(definitionOf('tools').schema) as z.ZodObject;
    expect(collection('tools')?.fields?.map(({ name }) => name)).toEqual([
      ...Object.keys(schema.shape),
      'text',
    ]);
    expect(fieldOf('tools', 'maker')?.hint).toBe('The company, foundation or person behind it.');
    expect(fieldOf('tools', 'offline')).toMatchObject({ widget: 'select', required: false });
    expect(fieldOf('tools', 'alternatives')).toMatchObject({
      widget: 'relation',
      collection: 'tools',
      multiple: true,
    });
    expect(fieldOf('articles', 'topics')).toMatchObject({
      widget: 'select',
      options: [{ label: 'Learning design', value: 'learning-design' }],
    });
  });

  test.each([
    ['tools', 'content/tools', '{{slug | truncate(1)}}/{{slug}}', '{{name}}'],
    ['articles', 'content/articles', "{{published | date('YYYY')}}/{{slug}}", '{{title}}'],
    ['picks', 'content/picks', "{{date | date('YYYY')}}/{{slug}}", '{{date}}'],
    ['digests', 'content/digests', '{{week | truncate(4)}}/{{slug}}', '{{week}}'],
    ['comparisons', 'content/comparisons', '{{slug}}', '{{tools.0}}-or-{{tools.1}}'],
    ['events', 'content/events', '{{slug}}', '{{start}}-{{title}}'],
  ])('puts new %s where the registry wants them', (name, folder, path, slug) => {
    expect(collection(name)).toMatchObject({ folder, path, slug: { template: slug } });
  });

  test('knows repositories at GitHub and no others', () => {
    expect(editorServes('https://github.com/acme/tools')).toBe(true);
    expect(editorServes('https://codeberg.org/acme/tools')).toBe(false);
    expect(editorServes('https://github.com.example/acme/tools')).toBe(false);
    expect(editorServes(undefined)).toBe(false);
  });
});

describe('files that pass through the editor', () => {
  const files = readContentFiles('.');

  // Every tool would take seconds, and they are of one kind.
  test.each(EDITED)('of %s are as they were when nothing is changed', (name) => {
    const own = files.filter(({ path }) => definitionOf(name).path.test(path));
    for (const { path, bytes } of own.filter((_, index) => name !== 'tools' || index % 20 === 0)) {
      const text = `${Buffer.from(bytes ?? [])
        .toString('utf8')
        .trimEnd()}\n`;
      expect(fileFrom(name, heldFrom(name, text)), path).toEqual({ file: text, problems: [] });
    }
  });

  const MOODLE = readFileSync('content/tools/m/moodle.mdx', 'utf8');

  test('change in the lines of what was changed, whatever order the editor gives back', () => {
    const { name, ...held } = heldFrom('tools', MOODLE);
    const evidence = (held['evidence'] as Record<string, unknown>[]).map((item) =>
      Object.fromEntries(Object.entries(item).reverse()),
    );
    evidence[1]!['seen'] = '2026-11-24';
    const { file, problems } = fileFrom('tools', { ...held, evidence, offline: 'no', name });
    expect(problems).toEqual([]);
    expect(file.split('\n').filter((line) => !MOODLE.includes(line))).toEqual([
      'offline: false',
      expect.stringMatching(/^ {2}- \{ source: enthec.*seen: 2026-11-24/),
    ]);
  });

  test('and are refused with the words of the check', () => {
    const { problems } = fileFrom('tools', { ...heldFrom('tools', MOODLE), url: 'http://x.y/' });
    expect(problems.map(({ place }) => place)).toContain('url');
  });
});

describe('components in a text', () => {
  test.each(Object.entries(COMPONENTS))('the example of %s is right', (_, { example }) => {
    expect(componentProblems('articles', example)).toEqual([]);
  });

  test.each([
    ['<Video src="a" />', '<Video> may not stand here'],
    ['<Figure src="./a.png" alt="" />', '<Figure>: alt: 0 characters, but at least 4 wanted'],
    ['<Steps>\n\n1. One\n', '<Steps> is not closed'],
    ['</Steps>', '</Steps> closes what is not open'],
    ['<Tool slug={x} />', 'cannot be read'],
  ])('%s is refused', (text, problem) => {
    expect(componentProblems('articles', text).join()).toContain(problem);
  });

  test('in code is a word', () => {
    expect(componentProblems('tools', 'Write `<Video>`.\n\n```\n<Video>\n```\n')).toEqual([]);
  });
});
