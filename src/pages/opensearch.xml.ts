import type { APIRoute } from 'astro';
import { escapeXml } from '../lib/html/feed-formats.ts';
import { SITE } from '../site/site.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(SITE.shortName.slice(0, 16))}</ShortName>
  <Description>${escapeXml(SITE.description)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="64" height="64" type="image/svg+xml">${new URL('/icon.svg', site).href}</Image>
  <Url type="text/html" method="get" template="${new URL('/search/', site).href}?q={searchTerms}"/>
</OpenSearchDescription>
`,
    { headers: { 'content-type': 'application/opensearchdescription+xml' } },
  );
