import { expect, test } from 'vitest';
import { evidenceState } from '../../../src/lib/evidence/evidence-state.ts';
import { facetsOf } from '../../../src/lib/tools/tool-facets.ts';
import { evidenceTool } from '../../evidence-tool.ts';

const facets = (shows: string[], seen = '2026-11-01') => {
  const tool = evidenceTool({
    account: 'no',
    offline: true,
    hosting: ['eu'],
    signOn: ['saml'],
    accessibility: 'https://foo.org/accessibility',
    exports: ['csv'],
    evidence: [{ source: 'https://foo.org/help', seen, shows }],
  });
  return facetsOf(tool, evidenceState(tool, '2026-11-27'));
};
const ALL = ['account', 'offline', 'hosting', 'signOn', 'accessibility', 'exports'];

test('a fact that a source shows narrows lists', () => {
  expect(facets(ALL)).toMatchObject({
    account: ['no'],
    offline: ['yes'],
    hosting: ['eu'],
    'sign-on': ['saml'],
    accessibility: ['yes'],
    export: ['csv'],
  });
});

test('one that no source shows, or only a source that is too old, does not', () => {
  for (const found of [facets(['name']), facets(ALL, '2020-01-01')])
    for (const facet of ['account', 'offline', 'hosting', 'sign-on', 'accessibility', 'export'])
      expect(found).not.toHaveProperty(facet);
});

test('that a tool does not work offline is no answer to who asks for one that does', () => {
  const tool = evidenceTool({
    offline: false,
    evidence: [{ source: 'https://foo.org/help', seen: '2026-11-01', shows: ['offline'] }],
  });
  expect(facetsOf(tool, evidenceState(tool, '2026-11-27'))).not.toHaveProperty('offline');
});
