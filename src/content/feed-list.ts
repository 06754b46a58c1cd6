import { SITE } from '../site.ts';
import { siteData } from './site-data.ts';

export interface FeedLink {
  title: string;
  /** Path on this site. */
  href: string;
}

/** Every feed of the site, in groups as the feeds page shows them. */
export async function feedGroups(): Promise<{ title: string; feeds: FeedLink[] }[]> {
  const { topCategories } = await siteData();
  return [
    { title: 'The magazine', feeds: [{ title: `${SITE.magazine}: all articles, full text`, href: '/rss.xml' }] },
    { title: 'The directory', feeds: [{ title: 'All new tools', href: '/tools/rss.xml' }] },
    ...topCategories.map((category) => ({
      title: category.data.title,
      feeds: [category, ...category.children].map(({ id, data }) => ({ title: id === category.id ? `All of ${data.title}` : data.title, href: `/categories/${id}/rss.xml` })),
    })),
  ];
}
