import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { answersFrom, fieldsFrom, type Fields } from '../../../src/lib/forms/answers.ts';
import { changedFile, fileText, newFileOf, problemsOf } from '../../../src/lib/forms/entry-file.ts';
import { inputsOf } from '../../../src/lib/forms/inputs.ts';
import { COLLECTION_NAMES, definitionOf } from '../../../src/model/collections.ts';
import { checkContent } from '../../../src/checks/check-content.ts';
import { readContentFiles } from '../../../src/read/content-files.ts';

const FORMS = COLLECTION_NAMES.filter((name) => definitionOf(name).form);
const MOODLE = readFileSync('content/tools/m/moodle.mdx', 'utf8');
const fieldsIn = (text: string) => parse(text.split('---\n')[1] ?? '') as Fields;
const files = readContentFiles('.');

describe('a form made of a schema', () => {
  test.each(FORMS)('of %s asks for everything that a contributor has to say', (name) => {
    const inputs = inputsOf(definitionOf(name).schema);
    expect(inputs.length).toBeGreaterThan(2);
    for (const { help, label } of inputs) {
      expect(help, label).not.toBe('');
      expect(label).toMatch(/^[A-Z]/);
    }
  });

  test('shows words as readers see them', () => {
    const pricing = inputsOf(definitionOf('tools').schema).find(({ name }) => name === 'pricing');
    expect(pricing?.options).toContainEqual(['freemium', 'Free plan']);
  });

  // Every entry there is stands for what people write: shown in the form and read back, nothing is lost or changed.
  test.each(FORMS)('gives back what entries of %s say, when nothing is changed', (name) => {
    const { path, format, schema } = definitionOf(name);
    const inputs = inputsOf(schema);
    const asked = new Set(inputs.map((input) => input.name));
    const some = files.filter((file) => path.test(file.path)).slice(0, 300);
    for (const file of some) {
      const text = Buffer.from(file.bytes ?? []).toString('utf8');
      const fields = format === 'mdx' ? fieldsIn(text) : (parse(text) as Fields);
      const shown = Object.fromEntries(
        Object.entries(fields).filter(
          ([key, value]) => asked.has(key) && !(Array.isArray(value) && value.length === 0),
        ),
      );
      expect(fieldsFrom(inputs, answersFrom(inputs, fields)), file.path).toEqual(shown);
    }
  });
});

describe('the file of a new tool', () => {
  const inputs = inputsOf(definitionOf('tools').schema);
  const answers = new Map([
    ['name', ['Quiz: the “#1” tool']],
    ['url', ['https://quiz.example.org/']],
    [
      'summary',
      ['A quiz maker that reads its questions out, for classes in which not all can see.'],
    ],
    ['categories', ['quiz-makers', '']],
    ['contexts', ['education']],
    ['pricing', ['free']],
    ['platforms', ['web', 'ios']],
    ['launched', ['2019']],
    ['evidence.0.source', ['https://quiz.example.org/about/']],
    ['evidence.0.seen', ['2026-11-28']],
    ['evidence.0.shows', ['name', 'url']],
  ]);
  const text = 'A teacher reads the question, and the phones of the class read it again. '.repeat(
    5,
  );
  const fields = { ...fieldsFrom(inputs, answers), added: '2026-11-28' };

  test('is one that the check accepts, whatever stands in its name', () => {
    expect(problemsOf('tools', fields, text)).toEqual([]);
    const file = fileText('tools', fields, text);
    expect(fieldsIn(file)).toEqual(fields);
    const path = newFileOf('tools', fields)!;
    expect(path).toBe('content/tools/q/quiz-the-sharp-1-tool.mdx');
    const bytes = Buffer.from(file);
    const { findings } = checkContent(
      [...files, { path, kind: 'file', size: bytes.length, bytes }],
      '2026-11-28',
      new Set([path]),
    );
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('says where something is to be mended', () => {
    const wrong = fieldsFrom(
      inputs,
      new Map([...answers, ['url', ['http://x']], ['evidence.0.seen', ['today']]]),
    );
    expect(problemsOf('tools', wrong, 'Too short.').map(({ place }) => place)).toEqual([
      'url',
      'added',
      'evidence.0.seen',
      'text',
    ]);
  });

  test.each(['<b>bold</b>', '{1 + 1}', 'import x from "y"'])('takes no code: %s', (code) => {
    const [problem] = problemsOf('tools', fields, `${text}\n\n${code}`);
    expect(problem?.message).toContain('code, braces or HTML');
  });

  test('has no place as long as its name makes no address', () => {
    expect(newFileOf('tools', { name: '问卷' })).toBeUndefined();
    expect(newFileOf('tools', { name: '问卷' }, 'wenjuan')).toBe('content/tools/w/wenjuan.mdx');
    expect(newFileOf('tools', {}, '../../etc')).toBeUndefined();
  });
});

describe('a change', () => {
  const inputs = inputsOf(definitionOf('tools').schema);
  const before = fieldsIn(MOODLE);
  const form = fieldsFrom(inputs, answersFrom(inputs, before));
  const linesOf = (text: string) => text.split('\n');

  test('of nothing leaves every byte as it was', () => {
    expect(changedFile('tools', MOODLE, form, form)).toBe(MOODLE);
  });

  test('of one field changes one line', () => {
    const after = changedFile('tools', MOODLE, form, { ...form, pricing: 'freemium' });
    const changed = linesOf(after).filter((line, index) => line !== linesOf(MOODLE)[index]);
    expect(changed).toEqual(['pricing: freemium']);
  });

  test('that takes a field out or puts one in does so at its place', () => {
    const wanted = { ...form, licence: undefined, account: 'yes' };
    const after = changedFile('tools', MOODLE, form, wanted);
    const added = linesOf(after).filter((line) => !linesOf(MOODLE).includes(line));
    const gone = linesOf(MOODLE).filter((line) => !linesOf(after).includes(line));
    expect([added, gone]).toEqual([['account: yes'], ['licence: GPL-3.0-or-later']]);
    expect(fieldsIn(after)).toMatchObject({ account: 'yes' });
  });

  test('of the text leaves the fields as they were', () => {
    const after = changedFile('tools', MOODLE, form, form, 'Another text.');
    expect(after.split('---\n').slice(0, 2)).toEqual(MOODLE.split('---\n').slice(0, 2));
    expect(after.endsWith('---\n\nAnother text.\n')).toBe(true);
  });
});
