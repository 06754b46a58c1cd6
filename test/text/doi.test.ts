import { describe, expect, test } from 'vitest';
import { doiAddress, doiProblem } from '../../src/text/doi.ts';

describe('an address of doi.org holds a DOI', () => {
  test.each([
    'https://doi.org/10.1000/182',
    'https://doi.org/10.1000.10/123456',
    'https://doi.org/10.1002/(SICI)1097-4571(199806)49:8%3C693::AID-ASI4%3E3.0.CO;2-O',
    'https://doi.org/10.1037/0003-066X.34.7.571',
    'https://example.net/10.1/x',
  ])('%s', (address) => {
    expect(doiProblem(new URL(address))).toBeUndefined();
  });

  test.each([
    'https://doi.org/',
    'https://doi.org/10.1000',
    'https://doi.org/10.1000/',
    'https://doi.org/10.100/abc',
    'https://doi.org/11.1000/abc',
    'https://doi.org/doi:10.1000/abc',
    'https://doi.org/10.1234567890/abc',
    'https://doi.org/10.1000/abc.',
    'https://doi.org/10.1000/a%20b',
    'https://doi.org/10.1000/abc#page=2',
    'https://doi.org/10.1000/abc?x=1',
  ])('%s does not', (address) => {
    expect(doiProblem(new URL(address))).toContain('holds no DOI');
  });

  test.each(['dx', 'www'])('%s.doi.org is a former name', (name) => {
    expect(doiProblem(new URL(`https://${name}.doi.org/10.1000/abc`))).toContain(
      'write https://doi.org/10.1000/abc',
    );
  });
});

test.each([
  ['https://journals.sagepub.com/doi/abs/10.1177/1529100612453266', '10.1177/1529100612453266'],
  [
    'https://link.springer.com/content/pdf/10.1007/s10648-020-09572-8.pdf',
    '10.1007/s10648-020-09572-8',
  ],
  [
    'https://www.frontiersin.org/articles/10.3389/fpsyg.2020.00811/full',
    '10.3389/fpsyg.2020.00811',
  ],
  [
    'https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0120644&type=x',
    '10.1371/journal.pone.0120644',
  ],
  ['https://link.springer.com/article/10.1007%2Fs11159-017-9694-6', '10.1007/s11159-017-9694-6'],
])('the DOI in %s is found', (address, doi) => {
  expect(doiAddress(address)).toBe(`https://doi.org/${doi}`);
});

test.each([
  'https://doi.org/10.1000/abc',
  'https://example.net/releases/10.2/notes',
  'https://example.net/',
  'no address',
])('%s leads to no other DOI', (address) => {
  expect(doiAddress(address)).toBeUndefined();
});
