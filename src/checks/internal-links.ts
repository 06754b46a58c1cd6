import { quote } from '../lib/finding.ts';
import { walk } from '../lib/mdx-guard.ts';
import { nearest } from '../lib/nearest.ts';
import { allEntries, atNode, type Rule, type RuleFinding } from './rule.ts';

/** Parts of the site that are not collections of entries. */
const PAGES = new Set([
  'search',
  'top-tools',
  'feeds',
  'about',
  'contribute',
  'edit',
  'data',
  'schemas',
  'feeds.opml',
  'rss.xml',
  'atom.xml',
  'feed.json',
]);
/** Folders within those parts. */
const FOLDERS = new Set(['topics', 'series', 'archive', 'a-z', 'newest', 'closed']);

/** Links from one text to another entry of the site lead somewhere. */
export const internalLinks: Rule = {
  id: 'internal-links',
  summary: 'Links in texts to tools, categories, articles and authors of this site lead somewhere.',
  *check(library) {
    const known = new Map([
      ['tools', library.known.tools],
      ['categories', library.known.categories],
      ['magazine', library.known.articles],
      ['authors', library.known.authors],
    ]);
    for (const entry of allEntries(library)) {
      if (!entry.tree) continue;
      const home = entry.collection === 'articles' ? 'magazine' : entry.collection;
      const findings: RuleFinding[] = [];
      walk(entry.tree, (node) => {
        if (node.url === undefined || /^[a-z]+:|^#/i.test(node.url)) return;
        const { pathname } = new URL(node.url, `https://site.invalid/${home}/${entry.slug}/`);
        const [, section = '', slug = '', ...rest] = pathname.split('/');
        const slugs = known.get(section);
        if (!slugs && section !== '' && !PAGES.has(section)) {
          findings.push(
            atNode(
              entry,
              node,
              `the link ${quote(node.url)} leads nowhere: there is no /${section}/`,
              section === 'articles' && known.get('magazine')!.has(slug)
                ? `write /magazine/${slug}/`
                : 'write an address that exists',
            ),
          );
          return;
        }
        if (!slugs || !slug || FOLDERS.has(slug) || slugs.has(slug)) {
          if (slugs && slug && rest.length === 0)
            findings.push(
              atNode(
                entry,
                node,
                `the address ${quote(node.url)} lacks its last slash`,
                `write /${section}/${slug}/`,
              ),
            );
          return;
        }
        const meant = nearest(slug, slugs);
        findings.push(
          atNode(
            entry,
            node,
            `the link ${quote(node.url)} leads nowhere`,
            meant
              ? `did you mean /${section}/${meant}/?`
              : 'take the link out, or write the address of a page that exists',
          ),
        );
      });
      yield* findings;
    }
  },
};
