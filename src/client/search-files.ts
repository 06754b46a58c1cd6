import { searchFileAddress } from '../model/page-addresses.ts';
import { must } from '../text/must.ts';
import { need } from './need.ts';
import { pathTo } from './site-paths.ts';

/** The version of the data that this page was built with: part of their address, so that no old file is mixed with a new one. */
const version = must(
  need('[data-search-version]').dataset['searchVersion'],
  'The version of the search data',
);

/** Fetches a data file of the search; undefined when the site has none of that name. */
export async function fetchSearchFile(path: string): Promise<unknown> {
  const response = await fetch(pathTo(searchFileAddress(version, path)));
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return response.json();
}
