import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/checks/check-content.ts';
import { FIXTURES, contentRoot, dayOf, findingsOf, linesOf } from '../content-root.ts';

const FILE_RULES = ['file-form', 'front-matter', 'fields', 'mdx-safety'];
const folders = readdirSync(FIXTURES).filter((name) => name !== 'base');

test('every rule has a passing and a failing fixture', () => {
  expect(folders.sort()).toEqual([...FILE_RULES, ...RULES.map((rule) => rule.id)].sort());
});

test('the base of all fixtures has no findings', () => {
  expect(linesOf(findingsOf(contentRoot()))).toEqual([]);
});

test('the article that real builds are tried with has no errors', () => {
  expect(
    linesOf(
      findingsOf(contentRoot(join(FIXTURES, 'mdx-safety/pass'))).filter(
        ({ severity }) => severity === 'error',
      ),
    ),
  ).toEqual([]);
});

describe.each(folders)('%s', (rule) => {
  test('finds nothing in the passing fixture', () => {
    expect(
      linesOf(findingsOf(contentRoot(join(FIXTURES, rule, 'pass')), rule, dayOf(rule))),
    ).toEqual([]);
  });

  test('says what is wrong with the failing fixture, and what to write instead', () => {
    const expected = readFileSync(join(FIXTURES, rule, 'expected.txt'), 'utf8')
      .trim()
      .split('\n');
    expect(
      linesOf(findingsOf(contentRoot(join(FIXTURES, rule, 'fail')), rule, dayOf(rule))),
    ).toEqual(expected);
  });
});
