import { magazineFeed } from '../feeds/magazine-feed.ts';

export const GET = magazineFeed('atom');
