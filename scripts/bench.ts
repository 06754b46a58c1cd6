/** `npm run bench`: the performance figures, as ratios to peers or floors of the same run. */
import { part } from './bench/options.ts';

if (part !== 'search') await import('./bench/build.ts');
if (part !== 'build') await import('./bench/search.ts');
