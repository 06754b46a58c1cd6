/** `npm run issue-forms`: writes the forms of the project's issues from the schemas. */
import { writeFileSync } from 'node:fs';
import { command } from './support/command.ts';
import { issueFormFiles } from './support/issue-form-files.ts';

command({
  name: 'issue-forms',
  about:
    'Writes the forms of the project’s issues, .github/ISSUE_TEMPLATE/*.yml, from the schemas of the content.',
});
for (const { path, text } of await issueFormFiles()) {
  writeFileSync(path, text);
  console.log(path);
}
