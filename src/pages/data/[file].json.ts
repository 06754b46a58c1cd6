import { dataFile, dataFilePaths } from '../../site/open-data.ts';

export const getStaticPaths = () => dataFilePaths('json');

export const GET = dataFile('json');
