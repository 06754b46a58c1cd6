import type { APIRoute } from 'astro';
import { cardImage } from '../../share/cache.ts';
import type { ShareCard } from '../../share/card.ts';
import { shareCards } from '../../share/cards.ts';

export async function getStaticPaths() {
  return [...(await shareCards())].map(([key, card]) => ({ params: { key }, props: { card } }));
}

export const GET: APIRoute<{ card: ShareCard }> = async ({ props }) => {
  const image = await cardImage(props.card, process.cwd());
  return new Response(new Uint8Array(image), { headers: { 'content-type': 'image/png' } });
};
