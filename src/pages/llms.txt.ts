import type { APIRoute } from 'astro';
import { llmsText } from '../lib/html/llms-text.ts';
import { EVIDENCE_RULE } from '../model/fact-fields.ts';
import {
  DATA_PAGE,
  articleAddress,
  categoryAddress,
  dataAddress,
  twinAddress,
} from '../model/page-addresses.ts';
import { shownEntries } from '../site/entries.ts';
import { openData } from '../site/open-data.ts';
import { FURTHER_NAVIGATION, LICENCE, NAVIGATION, SITE, absoluteAddress } from '../site/site.ts';
import { directory } from '../site/tools.ts';

/** Pages that are empty without a script. */
const WITHOUT: ReadonlySet<string> = new Set(['/search/', '/shortlist/']);

export const GET: APIRoute = async () => {
  const { topCategories, tools } = await directory();
  const { files } = await openData();
  const articles = await shownEntries('articles');
  const page = (path: string) => absoluteAddress(twinAddress(path));
  const pages = [...NAVIGATION, ...FURTHER_NAVIGATION].filter(({ href }) => !WITHOUT.has(href));
  const body = llmsText({
    title: SITE.name,
    summary: SITE.description,
    notes: [
      `${tools.length} tools. The twin of a page in Markdown stands at its address with index.md after the last slash.`,
      `Whether a fact of a tool is shown, by whom and when, stands beside it; many are shown by nothing yet. ${EVIDENCE_RULE.shows}`,
      `Texts and data are under ${LICENCE.title}: name the source with a link.`,
    ],
    sections: [
      { title: 'Pages', links: pages.map(({ href, label }) => ({ href: page(href), label })) },
      {
        title: 'Categories of tools',
        links: topCategories.flatMap((top) =>
          [top, ...top.children].map(({ id, data }) => ({
            href: page(categoryAddress(id)),
            label: data.title,
            about: data.scope,
          })),
        ),
      },
      {
        title: 'Articles',
        links: articles.map(({ id, data }) => ({
          href: page(articleAddress(id)),
          label: data.title,
          about: data.standfirst,
        })),
      },
      {
        title: 'Data',
        links: [
          { href: page(DATA_PAGE), label: 'What is in the data' },
          { href: absoluteAddress(dataAddress('datapackage.json')), label: 'datapackage.json' },
          ...[...files.values()]
            .filter(({ path }) => path.endsWith('.jsonl'))
            .map(({ path, description }) => ({
              href: absoluteAddress(dataAddress(path)),
              label: path,
              about: description,
            })),
        ],
      },
    ],
  });
  return new Response(body, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
