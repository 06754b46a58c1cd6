import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { homepageKey } from '../../text/identity.ts';

/** Slugs of tools by their homepages, as `homepageKey` writes them: how a form notices that a tool is there already. */
export const GET: APIRoute = async () => {
  const tools = await getCollection('tools');
  return Response.json(
    Object.fromEntries(tools.map(({ id, data }) => [homepageKey(data.url), id])),
  );
};
