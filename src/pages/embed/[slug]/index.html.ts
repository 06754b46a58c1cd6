import type { APIRoute } from 'astro';
import { embedCard } from '../../../lib/html/embed-card.ts';
import { evidenceSentence } from '../../../lib/evidence/evidence-words.ts';
import { toolAddress } from '../../../model/page-addresses.ts';
import { PLATFORMS, PRICING, STATUSES } from '../../../model/vocabulary.ts';
import { SITE, absoluteAddress } from '../../../site/site.ts';
import { directory, evidence, type ToolEntry } from '../../../site/tools.ts';
import { must } from '../../../text/must.ts';

export async function getStaticPaths() {
  return (await directory()).tools.map((tool) => ({ params: { slug: tool.id }, props: { tool } }));
}

export const GET: APIRoute<{ tool: ToolEntry }> = async ({ props: { tool } }) => {
  const { name, summary, status, ended, pricing, platforms, licence } = tool.data;
  const state = must((await evidence()).get(tool.id), `The evidence of ${tool.id}`);
  const body = embedCard({
    name,
    summary,
    facts: [
      ...(status === 'active'
        ? []
        : [['State', [STATUSES[status], ended].filter(Boolean).join(', ')] as const]),
      ['Price', PRICING[pricing]],
      ['Runs on', platforms.map((platform) => PLATFORMS[platform]).join(', ')],
      ...(licence ? [['Licence', licence] as const] : []),
    ],
    evidence: evidenceSentence(state),
    page: absoluteAddress(toolAddress(tool.id)),
    publisher: SITE.name,
    language: SITE.language,
  });
  return new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8' } });
};
