import type { APIRoute } from 'astro';
import { descriptor } from '../../site/open-data.ts';

export const GET: APIRoute = async () =>
  new Response(await descriptor(), { headers: { 'content-type': 'application/json' } });
