import type { MiddlewareHandler } from 'astro';
import { orExit, readEnvironment } from '../env.ts';
import { placedPage, withPolicy } from '../lib/html/placed-page.ts';
import { addressOf } from '../site/site.ts';

const { policyInPages } = orExit(readEnvironment);

/** Puts the addresses of every page where the site stands, and the policy into it where no server sends that. */
export const onRequest: MiddlewareHandler = async ({ url }, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const page = placedPage(await response.text(), import.meta.env.BASE_URL);
  return new Response(policyInPages ? withPolicy(page, addressOf(url)) : page, response);
};
