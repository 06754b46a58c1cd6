import type { MiddlewareHandler } from 'astro';
import { placedPage } from '../lib/html/placed-page.ts';

/** Puts the addresses of every page where the site stands. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(placedPage(await response.text(), import.meta.env.BASE_URL), response);
};
