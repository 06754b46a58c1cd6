import { format, resolveConfig } from 'prettier';
import { stringify } from 'yaml';
import { ISSUE_DOORS, issueForm } from '../../src/lib/forms/issue-doors.ts';

/** Where GitHub looks for them. */
const FOLDER = '.github/ISSUE_TEMPLATE';

/** The files of all issue forms, laid out as every file of the project. */
export async function issueFormFiles(): Promise<{ path: string; text: string }[]> {
  return Promise.all(
    ISSUE_DOORS.map(async (door) => {
      const path = `${FOLDER}/${door.id}.yml`;
      const head =
        '# Made by `npm run issue-forms` from src/lib/forms/issue-doors.ts and the schemas.\n';
      // GitHub reads YAML 1.1, where a bare Yes is no text.
      const yaml = head + stringify(issueForm(door), { lineWidth: 0, compat: 'yaml-1.1' });
      return { path, text: await format(yaml, { ...(await resolveConfig(path)), filepath: path }) };
    }),
  );
}
