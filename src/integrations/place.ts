import type { AstroIntegration } from 'astro';
import type { Environment } from '../env.ts';

/**
 * Makes pages fit for where they will stand: below a path of a host, on a host that sends no headers. Components,
 * texts and functions write addresses from the root of the site and know nothing of that; `placed-pages.ts` does it as
 * pages are rendered. `astro dev` serves at the root.
 */
export function place({ site, policyInPages }: Environment): AstroIntegration {
  const { pathname } = new URL(site);
  return {
    name: 'place',
    hooks: {
      'astro:config:setup': ({ command, updateConfig, addMiddleware }) => {
        if (command !== 'build' || (pathname === '/' && !policyInPages)) return;
        updateConfig({ base: pathname });
        addMiddleware({ entrypoint: new URL('./placed-pages.ts', import.meta.url), order: 'post' });
      },
    },
  };
}
