/** What a form loads when its file is asked for. The first import has to stay the first. */
import './zod-without-eval.ts';
export { inputsOf } from '../lib/forms/inputs.ts';
export { answersFrom, fieldsFrom } from '../lib/forms/answers.ts';
export {
  changedFile,
  fileText,
  newFileOf,
  partsOf,
  problemsInFile,
  problemsOf,
  sentFields,
} from '../lib/forms/entry-file.ts';
export { definitionOf } from '../model/collections.ts';
export { countWords } from '../text/prose.ts';
export { homepageKey } from '../text/identity.ts';
export { parse } from 'yaml';
