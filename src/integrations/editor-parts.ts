import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

/** Packages of Sveltia CMS for fields that we have none of: code in 300 languages, maps, drawings to be made smaller. */
const UNUSED = /^(?:@shikijs\/|leaflet\/|terra-draw|svgo\/)/;

/** Keeps out of the build what the editor never loads: some 10 MB in 350 files. */
export function editorParts(): AstroIntegration {
  return {
    name: 'editor-parts',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [withoutUnused()] } });
      },
    },
  };
}

function withoutUnused(): Plugin {
  const id = '\0unused-in-editor';
  return {
    name: 'editor-parts',
    enforce: 'pre',
    resolveId: (wanted, importer) =>
      UNUSED.test(wanted) && importer?.includes('/@sveltia/cms/') ? id : undefined,
    load: (wanted) => (wanted === id ? 'export default undefined;' : undefined),
  };
}
