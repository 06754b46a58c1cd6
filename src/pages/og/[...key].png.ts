import type { APIRoute } from 'astro';
import { cardImage, drawAhead } from '../../share/cache.ts';
import type { ShareCard } from '../../share/card.ts';
import { shareCards } from '../../share/cards.ts';

export async function getStaticPaths() {
  const cards = await shareCards();
  // While other pages are made; a page asks for its image later.
  if (!import.meta.env.DEV) void drawAhead(cards.values(), process.cwd());
  return [...cards].map(([key, card]) => ({ params: { key }, props: { card } }));
}

export const GET: APIRoute<{ card: ShareCard }> = async ({ props }) => {
  const image = await cardImage(props.card, process.cwd());
  return new Response(new Uint8Array(image), { headers: { 'content-type': 'image/png' } });
};
