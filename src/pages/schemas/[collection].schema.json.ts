import type { APIRoute } from 'astro';
import { COLLECTIONS, type CollectionName } from '../../model/collections.ts';
import { schemaAddress } from '../../model/page-addresses.ts';
import { jsonSchemaOf } from '../../lib/schemas/schema-fields.ts';
import { absoluteAddress } from '../../site/site.ts';

export function getStaticPaths() {
  return Object.keys(COLLECTIONS).map((collection) => ({ params: { collection } }));
}

export const GET: APIRoute = ({ params }) => {
  const collection = params.collection as CollectionName;
  const address = absoluteAddress(schemaAddress(collection));
  return new Response(
    JSON.stringify(jsonSchemaOf(COLLECTIONS[collection].schema, address), null, 2),
    { headers: { 'content-type': 'application/schema+json' } },
  );
};
