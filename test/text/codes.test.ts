import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalTag, countryProblem, languageProblem } from '../../src/text/codes.ts';
import { licenceProblem } from '../../src/text/licence.ts';

describe('languages', () => {
  test.each([
    'en',
    'no',
    'pt-br',
    'es-419',
    'zh-Hans-CN',
    'sr-Latn-RS',
    'ca-valencia',
    'gsw',
    'eo',
  ])('%s is one', (tag) => {
    expect(languageProblem(tag)).toBeUndefined();
  });

  test.each([
    ['zz', 'names no language: zz'],
    ['english', 'names no language: english'],
    ['und', 'names no language: und'],
    ['mul', 'names no language: mul'],
    ['zh-Abcd', 'names no script: Abcd'],
    ['en-QQ', 'names no region: QQ'],
    ['en_GB', 'is not a language tag such as en, pt-BR or zh-Hans'],
    ['en-u-ca-buddhist', 'is not a language tag such as en, pt-BR or zh-Hans'],
    ['x-foo', 'is not a language tag such as en, pt-BR or zh-Hans'],
    ['', 'is not a language tag such as en, pt-BR or zh-Hans'],
  ])('%s is none', (tag, problem) => {
    expect(languageProblem(tag)).toBe(problem);
  });

  test('are shown as RFC 5646 writes them', () => {
    expect(['pt-br', 'ZH-hans', 'EN'].map(canonicalTag)).toEqual(['pt-BR', 'zh-Hans', 'en']);
  });
});

describe('countries', () => {
  test.each(['GB', 'DE', 'XK', 'TW', 'AQ'])('%s is one', (code) => {
    expect(countryProblem(code)).toBeUndefined();
  });

  test.each([
    ['ZZ', 'is no country'],
    ['EU', 'is no country'],
    ['XA', 'is no country'],
    ['AB', 'is no country'],
    ['UK', 'is GB in ISO 3166'],
    ['gb', 'must be a two-letter country code such as GB'],
    ['SS ', 'must be a two-letter country code such as GB'],
    ['419', 'must be a two-letter country code such as GB'],
  ])('%s is none', (code, problem) => {
    expect(countryProblem(code)).toBe(problem);
  });
});

describe('licences', () => {
  test.each([
    'MIT',
    'GPL-3.0',
    'GPL-2.0+',
    'LicenseRef-own',
    '(MIT OR Apache-2.0) AND GPL-2.0-or-later WITH Classpath-exception-2.0',
  ])('%s is an SPDX expression', (expression) => {
    expect(licenceProblem(expression)).toBeUndefined();
  });

  test.each([
    ['NOT-A-LICENCE', ''],
    ['...', ''],
    ['MIT OR OR', ''],
    ['', ''],
    ['mit', '; did you mean “MIT”?'],
    ['Apache 2.0', '; did you mean “Apache-2.0”?'],
    ['MIT OR Apache-2', '; did you mean “Apache-2.0”?'],
  ])('%s is none', (expression, hint) => {
    const problem = licenceProblem(expression);
    expect(problem).toContain('is not a licence of the SPDX list');
    expect(problem?.replace(/^.*WITH/, '')).toContain(hint);
  });
});

test('no text whatever makes the judges of codes fail', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.stringMatching(/^[a-z]{1,9}(-[a-zA-Z0-9]{1,9}){0,3}$/)),
      (text) => {
        languageProblem(text);
        countryProblem(text);
        licenceProblem(text);
        canonicalTag(text);
      },
    ),
    { numRuns: 2000 },
  );
});
