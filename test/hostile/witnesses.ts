import { kind, refuse, type HostileFile } from './case.ts';
import { article, tool } from './samples.ts';

/** Files with one plain mistake each, of every step of the check: whatever stands beside them, their findings are shown. */
export const WITNESSES: readonly HostileFile[] = kind('witness', [
  refuse('form', 'a file that is not UTF-8', () => ({
    path: 'content/tools/w/witness-form.mdx',
    content: new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xff]),
  })),
  refuse(
    'fields',
    'a field of the wrong type',
    tool({ slug: 'witness-fields', fields: { launched: 'soon' } }),
  ),
  refuse('text', 'an expression', tool({ slug: 'witness-text', text: 'A {brace} here.' })),
  refuse(
    'library',
    'a heading that skips a level',
    article({ slug: 'witness-library', text: '#### Deep' }),
  ),
  refuse(
    'order',
    'a file that is read after all others',
    tool({ slug: 'zz-witness', text: 'A {brace} here.' }),
  ),
]).flatMap(({ files }) => files);
