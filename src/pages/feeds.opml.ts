import type { APIRoute } from 'astro';
import { mainFeeds, opmlOf } from '../site/feed-list.ts';

/** The feeds that together bring everything once. */
export const GET: APIRoute = () => opmlOf(mainFeeds());
