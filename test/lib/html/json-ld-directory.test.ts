import { describe, expect, test } from 'vitest';
import { software, type ToolFacts } from '../../../src/lib/html/json-ld-directory.ts';

const ORIGIN = 'https://example.org';
const TOOL: ToolFacts = {
  path: '/tools/x/',
  name: 'X',
  homepage: 'https://x.example/',
  summary: 'A tool.',
  aliases: [],
  category: 'Quizzes',
  platforms: ['Web', 'Windows'],
  pricing: 'freemium',
};

describe('a tool', () => {
  test('says nothing of what is not known', () => {
    expect(software(TOOL, ORIGIN)).toEqual({
      '@type': 'SoftwareApplication',
      '@id': 'https://example.org/tools/x/#tool',
      mainEntityOfPage: 'https://example.org/tools/x/',
      name: 'X',
      url: 'https://x.example/',
      description: 'A tool.',
      applicationCategory: 'Quizzes',
      operatingSystem: 'Web, Windows',
    });
  });

  test.each([
    ['free', true],
    ['open-source', true],
    ['paid', false],
    ['freemium', undefined],
  ] as const)('that is %s is free of charge: %s', (pricing, free) => {
    expect(software({ ...TOOL, pricing }, ORIGIN)['isAccessibleForFree']).toBe(free);
  });

  test.each([
    ['MIT', 'https://spdx.org/licenses/MIT.html'],
    ['AGPL-3.0-or-later', 'https://spdx.org/licenses/AGPL-3.0-or-later.html'],
    ['MIT OR Apache-2.0', undefined],
  ])('under %s points to %s', (licence, address) => {
    expect(software({ ...TOOL, licence }, ORIGIN)['license']).toBe(address);
  });

  test('that has closed has no address', () => {
    expect(software({ ...TOOL, homepage: undefined }, ORIGIN)).not.toHaveProperty('url');
  });
});
