import { describe, expect, test } from 'vitest';
import { namedTools, unknownTool } from '../../../src/lib/tools/named-tools.ts';
import { sideBySide } from '../../../src/lib/tools/side-by-side.ts';

const fact = (label: string, text: string, key = label) => ({ key, label, text });

describe('tools side by side', () => {
  test('differences come first, what only some state among them, then what is the same for all', () => {
    const { different, same } = sideBySide([
      [fact('Price', 'Free'), fact('Runs on', 'Web'), fact('Licence', 'MIT')],
      [fact('Price', 'Paid'), fact('Runs on', 'Web')],
    ]);
    expect(different.map(({ label, cells }) => [label, cells.map((cell) => cell?.text)])).toEqual([
      ['Price', ['Free', 'Paid']],
      ['Licence', ['MIT', undefined]],
    ]);
    expect(same.map(({ label }) => label)).toEqual(['Runs on']);
  });

  test('the order of a list makes no difference', () => {
    const { different } = sideBySide([
      [fact('Runs on', 'Web, Linux')],
      [fact('Runs on', 'Linux, Web')],
    ]);
    expect(different).toEqual([]);
  });

  test('one fact under two labels is one line, and the name is none', () => {
    const { different } = sideBySide([
      [fact('Name', 'A', 'name'), fact('Address', 'a.org', 'url')],
      [fact('Name', 'B', 'name'), fact('Last address', 'b.org', 'url')],
    ]);
    expect(different.map(({ label }) => label)).toEqual(['Address']);
  });
});

describe('what an address names as tools', () => {
  test('is read from one parameter or from several', () => {
    expect(namedTools(['moodle, canvas-lms', 'sakai'], 4)).toEqual({
      names: ['moodle', 'canvas-lms', 'sakai'],
      problems: [],
    });
  });

  test('five are too many: the first four are taken, and the reader is told', () => {
    const { names, problems } = namedTools(['a,b,c,d,e'], 4);
    expect(names).toEqual(['a', 'b', 'c', 'd']);
    expect(problems).toEqual([
      'The address names 5 tools. Here is room for 4: the first 4 are taken, the others left out.',
    ]);
  });

  test('one named twice stands once', () => {
    const { names, problems } = namedTools(['a,b,a'], 4);
    expect(names).toEqual(['a', 'b']);
    expect(problems).toEqual(['“a” is named more than once and stands here once.']);
  });

  test('ten thousand make one sentence, not ten thousand', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => `tool-${index}`);
    const { names, problems } = namedTools([[...many, ...many].join(',')], 50);
    expect(names).toHaveLength(50);
    expect(problems).toHaveLength(5);
  });

  test('what is no tool is quoted in short, as words', () => {
    expect(unknownTool('<img src=x onerror=alert(1)>', 'Miro')).toBe(
      'There is no tool “<img src=x onerror=alert(1)>” in the directory. Did you mean Miro?',
    );
    expect(unknownTool('x'.repeat(5000)).length).toBeLessThan(120);
  });
});
