import { SearchEngine } from '../lib/search/engine.ts';
import { fetchSearchFile } from './search-files.ts';

/** The one engine of the search page. */
export const engine = new SearchEngine(fetchSearchFile);
