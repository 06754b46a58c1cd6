import type { APIRoute, GetStaticPaths } from 'astro';
import { digestText } from '../../lib/daily/digest-text.ts';
import { digestAddress } from '../../model/page-addresses.ts';
import { daily, type DigestEntry } from '../../site/daily.ts';
import { openingOf } from '../../site/entries.ts';
import { absoluteAddress } from '../../site/site.ts';

export const getStaticPaths = (async () =>
  (await daily()).digests.map((digest) => ({
    params: { slug: digest.id },
    props: { digest },
  }))) satisfies GetStaticPaths;

/** A digest for people who send it by mail. */
export const GET: APIRoute<{ digest: DigestEntry }> = ({ props: { digest } }) =>
  new Response(
    digestText(digest.data, openingOf(digest, Infinity), absoluteAddress(digestAddress(digest.id))),
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
