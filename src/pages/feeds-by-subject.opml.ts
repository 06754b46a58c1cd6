import type { APIRoute } from 'astro';
import { feedsBySubject, opmlOf } from '../site/feed-list.ts';

/** The feeds of series, topics, authors and categories, each of which brings a part of what the main ones bring. */
export const GET: APIRoute = async () => opmlOf(await feedsBySubject());
