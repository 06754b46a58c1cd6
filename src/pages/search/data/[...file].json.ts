import type { APIRoute } from 'astro';
import { searchData } from '../../../site/search-data.ts';

/** The data files of the search; src/lib/search/files.ts says what each holds. */
export async function getStaticPaths() {
  const { version, files } = await searchData();
  return [...files].map(([path, value]) => ({
    params: { file: `${version}/${path}` },
    props: { value },
  }));
}

export const GET: APIRoute = ({ props }) =>
  new Response(JSON.stringify(props['value']), { headers: { 'content-type': 'application/json' } });
