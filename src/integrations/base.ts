import type { AstroIntegration } from 'astro';

/**
 * Builds a site that stands below a path of its host. Components, texts and functions write addresses from the root of
 * the site; their pages are put in their place as they are rendered, by `placed-pages.ts`. `astro dev` serves at the
 * root.
 * @param site the address of the site, with a slash at the end
 */
export function base(site: string): AstroIntegration {
  const { pathname } = new URL(site);
  return {
    name: 'base',
    hooks: {
      'astro:config:setup': ({ command, updateConfig, addMiddleware }) => {
        if (command !== 'build' || pathname === '/') return;
        updateConfig({ base: pathname });
        addMiddleware({
          entrypoint: new URL('./placed-pages.ts', import.meta.url),
          order: 'post',
        });
      },
    },
  };
}
