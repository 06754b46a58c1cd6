import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { RULES, checkContent, today } from '../checks/check-content.ts';
import { readContentFiles } from '../lib/content-files.ts';
import { formatFinding } from '../lib/finding.ts';

/**
 * Runs every content rule before Astro reads a single content file. An error ends a build before anything
 * contributed can be compiled. `astro dev` ends only where a file is malformed or holds code, so that an
 * author can see a text that is still too short.
 */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ config, command, logger }) => {
        if (command === 'preview' || command === 'sync') return;
        const { findings } = checkContent(readContentFiles(fileURLToPath(config.root)), today());
        const errors = findings.filter((finding) => finding.severity === 'error');
        if (errors.length === 0) return;
        for (const finding of errors) console.error(formatFinding(finding));
        if (command === 'dev' && errors.every(({ rule }) => RULES.some(({ id }) => id === rule)))
          return logger.warn(`${errors.length} problems that would stop a build`);
        logger.error(`${errors.length} problems in the content; nothing was built`);
        throw new Error('The content check failed; npm run check shows the same list.');
      },
    },
  };
}
