import { describe, expect, test } from 'vitest';
import { worldOf } from '../../../scripts/support/issue-world.ts';
import { convertIssue } from '../../../src/lib/forms/issue-entry.ts';
import { readContentFiles } from '../../../src/read/content-files.ts';
import { readLibrary } from '../../../src/read/read-library.ts';
import { contentRoot } from '../../content-root.ts';
import { bodyOf, CORRECTION, DEAD, door, TOOL, VOTE } from './issue-bodies.ts';

const ROOT = contentRoot();
// Within the days of the vote.
const WORLD = worldOf(ROOT, readLibrary(readContentFiles(ROOT), '2027-01-15'));
const convert = (id: string, body: string) => convertIssue(door(id), body, WORLD);
const tool = (changed: Record<string, string> = {}) =>
  convert('add-tool', bodyOf('add-tool', { ...TOOL, ...changed }));

const FILE = 'content/tools/g/gamma-cards.mdx';
const WRITTEN = `---
name: Gamma Cards
url: https://gamma.example.org/
summary: Cards that ask first and answer afterwards, for crews who meet between two shifts.
categories: [quiz-makers]
contexts: [workplace, personal]
pricing: free
platforms: [web, ios]
added: 2027-01-15
---

${TOOL.text}
`;

describe('a tool as people suggest it', () => {
  test.each<[string, string]>([
    ['every part that is needed', bodyOf('add-tool', TOOL)],
    ['line ends of Windows', bodyOf('add-tool', TOOL).replaceAll('\n', '\r\n')],
    ['spaces behind headings and answers', bodyOf('add-tool', TOOL).replaceAll('\n', '  \n')],
    ['an address in angle brackets', bodyOf('add-tool', { ...TOOL, url: `<${TOOL.url}>` })],
    ['an address as a link', bodyOf('add-tool', { ...TOOL, url: `[Gamma](${TOOL.url})` })],
    ['a list with marks', bodyOf('add-tool', { ...TOOL, categories: '- quiz-makers' })],
    ['the title of a category', bodyOf('add-tool', { ...TOOL, categories: 'Quiz makers' })],
    ['a name between backticks', bodyOf('add-tool', { ...TOOL, name: '`Gamma Cards`' })],
    [
      'an empty line in an answer of one line',
      bodyOf('add-tool', { ...TOOL, name: 'Gamma\n\nCards' }),
    ],
  ])('%s becomes the file', (_, body) => {
    const result = convert('add-tool', body);
    expect(
      'text' in result ? { ...result, text: result.text.replace(/ +\n/g, '\n') } : result,
    ).toEqual({
      file: FILE,
      text: WRITTEN,
      sources: [TOOL.source],
    });
  });

  test('a heading inside an answer stays a part of it', () => {
    const text = `${TOOL.text}\n\n### Where it stops\n\nIt keeps no marks.`;
    expect(tool({ text })).toMatchObject({ text: expect.stringContaining('### Where it stops') });
  });

  test.each<[string, Record<string, string>, string]>([
    ['an address without https', { url: 'http://gamma.example.org/' }, 'is not https'],
    ['an address of words', { url: 'just search for it' }, 'url'],
    ['an empty part that is needed', { name: '' }, '“Name” has no answer.'],
    ['“No response” typed by hand', { name: 'None' }, '“Name” has no answer.'],
    ['a summary of two words', { summary: 'Nice cards' }, 'summary: 10 characters'],
    ['a text of one word', { text: 'Great!' }, 'the text has 1 words'],
    ['HTML in the text', { text: `${TOOL.text} <script>alert(1)</script>` }, 'holds code'],
    ['an import in the text', { text: `import x from "y"\n\n${TOOL.text}` }, 'holds code'],
    ['an expression in the text', { text: `${TOOL.text} {process.exit()}` }, 'holds code'],
    ['a price of another form', { pricing: 'cheap' }, '“cheap” is not one of'],
    ['a name without Latin letters', { name: '学习工具' }, 'No address can be made of its name'],
    ['a tool that is there', { name: 'Alpha Quiz' }, 'alpha-quiz.mdx is there already'],
    ['60 kB in one answer', { maker: 'a'.repeat(60_000) }, 'maker: 60000 characters'],
    ['lines of YAML in a name', { name: 'X\nlayout: ../../evil' }, ''],
  ])('%s: its author is told', (_, changed, message) => {
    const result = tool(changed);
    if (message === '')
      expect(result).toMatchObject({
        file: expect.stringMatching(/^content\/tools\/x\/[a-z-]+\.mdx$/),
      });
    else expect('problems' in result && result.problems.join('\n')).toContain(message);
  });

  test.each([
    ['a text that is no form', 'Please add Gamma, it is great!'],
    ['nothing', ''],
    ['another form', bodyOf('vote', VOTE)],
    ['headings in another language', bodyOf('add-tool', TOOL).replace('### Name', '### Nombre')],
    ['more than GitHub takes', `${bodyOf('add-tool', TOOL)}${'x'.repeat(70_000)}`],
  ])('%s is no form', (_, body) => {
    expect(convert('add-tool', body)).toMatchObject({
      problems: [expect.stringMatching(/is missing: use the form|is too long/)],
    });
  });

  test.each([
    '../../../etc/passwd',
    '$(rm -rf ~)',
    '`id`',
    'a/../../b',
    '; gh secret list',
    '..\\..\\x',
  ])('a name such as %s never decides where the file lies', (name) => {
    const result = tool({ name });
    if ('file' in result) expect(result.file).toMatch(/^content\/tools\/[a-z0]\/[a-z0-9-]+\.mdx$/);
    else expect(result).toHaveProperty('problems');
  });
});

describe('a correction', () => {
  const correct = (changed: Record<string, string> = {}) =>
    convert('correct-tool', bodyOf('correct-tool', { ...CORRECTION, ...changed }));

  test('changes the one line of the entry', () => {
    const before = WORLD.entryAt('/tools/alpha-quiz/')!.written;
    expect(correct()).toEqual({
      file: 'content/tools/a/alpha-quiz.mdx',
      text: before.replace('pricing: free', 'pricing: freemium'),
      sources: [CORRECTION.source],
    });
  });

  test.each<[string, Record<string, string>, object]>([
    [
      'a page of another site’s',
      { page: 'https://evil.example/x' },
      { problems: [expect.stringContaining('Which page')] },
    ],
    [
      'a path out of the folder',
      { page: '/tools/../../../etc/passwd' },
      { problems: [expect.stringContaining('Which page')] },
    ],
    [
      'what the entry says already',
      { value: 'Free' },
      { problems: ['The entry says that already.'] },
    ],
    ['what no field takes', { field: 'Something else' }, { stays: expect.any(String) }],
    [
      'a field that there is not',
      { field: 'layout' },
      { problems: [expect.stringContaining('What is wrong')] },
    ],
    [
      'a value of another form',
      { value: 'rather cheap' },
      { problems: [expect.stringContaining('is not one of')] },
    ],
  ])('%s changes nothing', (_, changed, result) => {
    expect(correct(changed)).toMatchObject(result);
  });
});

describe('a dead link', () => {
  const mend = (changed: Record<string, string> = {}) =>
    convert('dead-link', bodyOf('dead-link', { ...DEAD, ...changed }));

  test('is replaced wherever the file has it', () => {
    expect(mend()).toMatchObject({
      text: expect.stringContaining('url: https://alpha-quiz.example.org/\n'),
    });
  });

  test.each<[string, Record<string, string>, object]>([
    ['no address to put there', { instead: '' }, { stays: expect.any(String) }],
    [
      'one that the file does not hold',
      { dead: 'https://beta.example.org/' },
      { problems: [expect.any(String)] },
    ],
    [
      'the beginning of a longer one',
      { dead: 'https://alpha.example' },
      { problems: [expect.any(String)] },
    ],
    [
      'code for an address',
      { instead: 'javascript:alert(1)' },
      { problems: [expect.stringContaining('begins with')] },
    ],
  ])('%s changes nothing', (_, changed, result) => {
    expect(mend(changed)).toMatchObject(result);
  });
});

describe('a ballot', () => {
  test('has a vote for each line: of the directory by its name, or wanted', () => {
    const result = convert('vote', bodyOf('vote', VOTE));
    expect(result).toMatchObject({ file: 'content/ballots/2027/ann-other.yaml' });
    expect('text' in result && result.text).toContain(
      'tool: alpha-quiz, contexts: [workplace, education], reason: It asks before it tells.',
    );
    expect('text' in result && result.text).toContain('wanted: Paper, contexts: [personal]');
  });

  test('without where a tool is used is given back', () => {
    expect(convert('vote', bodyOf('vote', { ...VOTE, tools: 'Alpha Quiz' }))).toHaveProperty(
      'problems',
    );
  });
});

test('an idea for an article stays with a person', () => {
  const body = bodyOf('article-idea', { problem: 'Nobody asks.', author: 'No' });
  expect(convert('article-idea', body)).toHaveProperty('stays');
});
