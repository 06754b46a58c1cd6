import type { APIRoute, GetStaticPaths } from 'astro';
import { formerAddresses } from '../site/former-addresses.ts';
import { onHost } from '../text/site-address.ts';

/** `/_redirects`: former addresses as hosts read them that answer with a redirect of their own (Netlify, Cloudflare). */
export const getStaticPaths = (() => [
  { params: { redirects: '_redirects' } },
]) satisfies GetStaticPaths;

export const GET: APIRoute = async () =>
  new Response(
    (await formerAddresses()).map(({ from, to }) => `${placed(from)} ${placed(to)} 301\n`).join(''),
  );

const placed = (address: string) => onHost(address, import.meta.env.BASE_URL);
