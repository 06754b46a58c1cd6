import { toolSchema, type Tool } from '../src/model/schemas/tool.ts';

/** A tool for tests of evidence: active, free, on the web, and whatever else is asked for. */
export function evidenceTool(data: Record<string, unknown> = {}): Tool {
  return toolSchema.parse({
    name: 'Foo',
    url: 'https://www.foo.org/',
    summary: 'A tool for the tests of this project, long enough to be a summary.',
    categories: ['notes'],
    contexts: ['personal'],
    pricing: 'free',
    platforms: ['web'],
    added: '2026-01-01',
    ...data,
  });
}
