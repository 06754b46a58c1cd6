/** `npm run bench`: the performance figures, as ratios to peers or floors of the same run. */
import { part } from './bench/options.ts';

if (part === undefined || part === 'build') await import('./bench/build.ts');
if (part === undefined || part === 'search') await import('./bench/search.ts');
if (part === undefined || part === 'search' || part === 'phone')
  await import('./bench/slow-phone.ts');
if (part === 'fit') await import('./bench/fit.ts');
if (part === 'serve') await import('./bench/serve.ts');
