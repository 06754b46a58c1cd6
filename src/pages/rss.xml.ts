import { magazineFeed } from '../content/magazine-feed.ts';

export const GET = magazineFeed('rss');
