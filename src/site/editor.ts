import { orExit, readEnvironment } from '../env.ts';
import { cmsConfig, editorServes } from '../lib/editor/cms-config.ts';
import type { CmsConfig } from '../lib/editor/cms-types.ts';
import { listedEntries } from './form-lists.ts';
import { HOME, SITE } from './site.ts';

const { repository } = orExit(readEnvironment);

/** Whether this copy has the editor: it works with one forge, and has to know the repository. */
export const HAS_EDITOR = editorServes(repository?.url);

/** What the editor is told; null where this copy has none. */
export async function editorConfig(): Promise<CmsConfig | null> {
  if (!repository || !HAS_EDITOR) return null;
  return cmsConfig({
    repository: repository.url,
    branch: repository.branch,
    site: HOME.href,
    title: SITE.shortName,
    lists: await listedEntries(),
  });
}

/** Where somebody who may not write to the project makes a token: a classic one, since it has to reach a fork that is not there yet. */
export function tokenUrl(): string {
  const query = new URLSearchParams({ scopes: 'public_repo', description: SITE.shortName });
  return `https://github.com/settings/tokens/new?${query.toString()}`;
}
