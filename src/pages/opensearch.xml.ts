import type { APIRoute } from 'astro';
import { escapeXml } from '../lib/html/feed-formats.ts';
import { SITE, absoluteAddress } from '../site/site.ts';

export const GET: APIRoute = () =>
  new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(SITE.shortName.slice(0, 16))}</ShortName>
  <Description>${escapeXml(SITE.description)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="64" height="64" type="image/svg+xml">${absoluteAddress('/icon.svg')}</Image>
  <Url type="text/html" method="get" template="${absoluteAddress('/search/')}?q={searchTerms}"/>
</OpenSearchDescription>
`,
    { headers: { 'content-type': 'application/opensearchdescription+xml' } },
  );
