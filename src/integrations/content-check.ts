import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { checkContent } from '../checks/check-content.ts';
import { readEnvironment, today } from '../env.ts';
import { readContentFiles } from '../read/content-files.ts';
import { handOver } from '../read/handed-over.ts';
import { formatFinding } from '../text/finding.ts';
import { watchContent, type Checked } from './content-watch.ts';

/**
 * Runs every content rule before Astro reads a single content file. An error ends a build before anything
 * contributed can be compiled. `astro dev` goes on without what is wrong: its page says why, and comes back when it
 * is mended.
 */
export function contentCheck(): AstroIntegration {
  let root = '';
  let checked: Checked | undefined;
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ config, command, logger }) => {
        if (command === 'preview' || command === 'sync') return;
        if (command === 'build') sayWhatIsUnset(logger);
        root = fileURLToPath(config.root);
        const since = Date.now();
        const files = readContentFiles(root);
        const found = checkContent(files, today());
        if (command === 'dev') checked = { since, ...found };
        const errors = found.findings.filter((finding) => finding.severity === 'error');
        if (command === 'build' && errors.length === 0) handOver(root, files, found.readings);
        if (errors.length === 0) return;
        for (const finding of errors) console.error(formatFinding(finding));
        if (command === 'dev')
          return logger.warn(`${errors.length} problems that would stop a build`);
        logger.error(`${errors.length} problems in the content; nothing was built`);
        throw new Error('The content check failed; npm run check shows the same list.');
      },
      'astro:server:setup': ({ server, logger }) => {
        if (checked) watchContent(server, logger, root, checked);
      },
    },
  };
}

/** Without a place where contributions go, forms can only offer the file that they wrote. */
function sayWhatIsUnset(logger: AstroIntegrationLogger): void {
  const { repository, contact } = readEnvironment();
  const unset = [!repository && 'REPOSITORY_URL', !contact && 'CONTACT_MAIL'].filter(Boolean);
  if (unset.length > 0)
    logger.warn(`${unset.join(' and ')} not set: pages cannot say where contributions go`);
}
