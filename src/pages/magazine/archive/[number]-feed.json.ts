import { archivePaths, magazineArchive } from '../../../feeds/magazine-feed.ts';

export const getStaticPaths = archivePaths;
export const GET = magazineArchive('json');
