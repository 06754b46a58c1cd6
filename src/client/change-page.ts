/** The page on which a change is suggested: of a tool in the form of its fields, of any other file as a text. */
import { need } from './need.ts';

const query = new URLSearchParams(location.search);
const isTool = query.has('tool') || /^content\/tools\//.test(query.get('file') ?? '');

(isTool ? import('./entry-form.ts') : import('./file-form.ts')).catch(() => {
  need('[data-lost]').hidden = false;
});
