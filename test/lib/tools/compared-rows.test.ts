import { expect, test } from 'vitest';
import { worthComparing } from '../../../src/lib/tools/compared-rows.ts';

test('rows that say the same of all tools, or nothing of any, are left out', () => {
  const labels = worthComparing([
    { label: 'Price', values: ['free', 'free'] },
    { label: 'Licence', values: [undefined, ''] },
    { label: 'Standards', values: ['SCORM', undefined] },
    { label: 'Runs on', values: ['web', 'web, Windows'] },
  ]).map(({ label }) => label);
  expect(labels).toEqual(['Standards', 'Runs on']);
});
