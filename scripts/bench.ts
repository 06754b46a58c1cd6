/** `npm run bench [-- build|search]`: the performance figures, as ratios to peers or floors of the same run; both without a name. */
const wanted = process.argv.slice(2).find((word) => ['build', 'search'].includes(word));
if (wanted !== 'search') await import('./bench/build.ts');
if (wanted !== 'build') await import('./bench/search.ts');
export {};
