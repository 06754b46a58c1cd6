import type { APIRoute } from 'astro';
import { COLLECTIONS, type CollectionName } from '../../model/collections.ts';
import { schemaAddress } from '../../model/page-addresses.ts';
import { jsonSchemaOf } from '../../lib/schemas/schema-fields.ts';

export function getStaticPaths() {
  return Object.keys(COLLECTIONS).map((collection) => ({ params: { collection } }));
}

export const GET: APIRoute = ({ params, site }) => {
  const collection = params.collection as CollectionName;
  const address = new URL(schemaAddress(collection), site).href;
  return new Response(
    JSON.stringify(jsonSchemaOf(COLLECTIONS[collection].schema, address), null, 2),
    { headers: { 'content-type': 'application/schema+json' } },
  );
};
