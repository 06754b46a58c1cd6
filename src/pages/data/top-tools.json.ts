import type { APIRoute } from 'astro';
import { topTools } from '../../site/top-tools.ts';

export const GET: APIRoute = async ({ site }) => {
  const { rankings } = await topTools();
  const body = {
    licence: 'CC-BY-SA-4.0',
    schema: new URL('/schemas/rankings.schema.json', site).href,
    years: rankings.map(({ data }) => data),
  };
  return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
};
