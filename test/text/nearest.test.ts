import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, nearest } from '../../src/text/nearest.ts';

describe('suggesting what was meant', () => {
  test('a slip of one or two letters finds the word', () => {
    expect(nearest('quiz-maker', ['quiz-makers', 'flashcards'])).toBe('quiz-makers');
    expect(nearest('moodel', ['moodle', 'model-t', 'canvas'])).toBe('moodle');
  });

  test('a word that is like nothing known finds nothing', () => {
    expect(nearest('zzzzz', ['quiz-makers', 'flashcards'])).toBeUndefined();
  });

  test('a part of a word finds the whole, and a longer word the part that is most of it', () => {
    expect(nearest('work', ['workplace', 'education', 'personal'])).toBe('workplace');
    expect(nearest('the-moodle', ['moodle', 'canvas'])).toBe('moodle');
    expect(nearest('moodle-of-our-school', ['moodle', 'canvas'])).toBe('moodle');
  });

  test.each([
    ['does-not-exist', ['x', 'r', 'not', 'exist']],
    ['zz', ['x', 'r']],
    ['ab', ['cd']],
    ['', ['x']],
  ])('what would have to be written anew is not suggested: %j among %j', (word, known) => {
    expect(nearest(word, known)).toBeUndefined();
  });

  test('the distance is symmetric, zero only for equal words, and at most the longer length', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        const distance = editDistance(a, b);
        expect(distance).toBe(editDistance(b, a));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });

  test('a distance is the same with a limit, as long as it is within that', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.nat({ max: 9 }), (a, b, most) => {
        const distance = editDistance(a, b);
        expect(editDistance(a, b, most) <= most).toBe(distance <= most);
        if (distance <= most) expect(editDistance(a, b, most)).toBe(distance);
      }),
      { numRuns: 500 },
    );
  });
});
