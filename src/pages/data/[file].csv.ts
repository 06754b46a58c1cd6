import { dataFile, dataFilePaths } from '../../site/open-data.ts';

export const getStaticPaths = () => dataFilePaths('csv');

export const GET = dataFile('csv');
