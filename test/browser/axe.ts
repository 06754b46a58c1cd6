import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds on a page, a line each; of one rule or of all. */
export async function violations(page: Page, rule?: string): Promise<string[]> {
  // What passes need not be told node by node; and no page has frames, which would be put together on a page of their own.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({
    resultTypes: ['violations'],
    ...(rule && { runOnly: [rule] }),
  });
  const { violations: found } = await axe.analyze();
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ target }) => target.join(' '))
        .join(', ')}`,
  );
}
