/**
 * The page on which a change is suggested: of a tool in the form of its fields; as a text of any other file, and of a
 * tool with `as=text`.
 */
import { need } from './need.ts';

const query = new URLSearchParams(location.search);
const isTool = query.has('tool') || /^content\/tools\//.test(query.get('file') ?? '');
const asText = query.get('as') === 'text';

(isTool && !asText ? import('./entry-form.ts') : import('./file-form.ts')).catch(() => {
  need('[data-lost]').hidden = false;
});
