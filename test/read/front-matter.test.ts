import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readYaml, splitFrontMatter } from '../../src/read/front-matter.ts';

describe('front matter', () => {
  test('is cut off, and lines are counted on', () => {
    expect(splitFrontMatter('---\na: 1\n---\n\nBody\n')).toMatchObject({
      yaml: 'a: 1',
      body: '\nBody\n',
      bodyLine: 4,
      problems: [],
    });
  });

  test('dates stay text and numbers stay numbers', () => {
    expect(readYaml('added: 2026-11-23\nlaunched: 2002', 2).value).toEqual({
      added: '2026-11-23',
      launched: 2002,
    });
  });

  test('a field is found at its line', () => {
    expect(readYaml('a: 1\nb:\n  - x\n  - y\n', 2).locate(['b', 1])).toEqual({
      line: 5,
      column: 5,
    });
  });

  test('no text whatever makes the reader fail', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => readYaml(text, 1)).not.toThrow();
        expect(splitFrontMatter(`---\n${text}`).bodyLine).toBeGreaterThan(0);
      }),
    );
  });
});
