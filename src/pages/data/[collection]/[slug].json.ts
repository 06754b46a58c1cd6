import type { APIRoute } from 'astro';
import { openData } from '../../../site/open-data.ts';

export async function getStaticPaths() {
  return [...(await openData()).entries].map(([path, body]) => {
    const [collection, file = ''] = path.split('/');
    return { params: { collection, slug: file.replace(/\.json$/, '') }, props: { body } };
  });
}

export const GET: APIRoute = ({ props }) =>
  new Response(String(props['body']), { headers: { 'content-type': 'application/json' } });
