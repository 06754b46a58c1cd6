import { dataFile, dataFilePaths } from '../../site/open-data.ts';

export const getStaticPaths = () => dataFilePaths('jsonl');

export const GET = dataFile('jsonl');
