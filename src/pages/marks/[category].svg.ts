import type { APIRoute } from 'astro';
import { brandMark } from '../../icons.ts';
import { directory, type CategoryNode } from '../../site/tools.ts';

export async function getStaticPaths() {
  return [...(await directory()).categoryById.values()]
    .filter(({ children }) => children.length === 0)
    .map((category) => ({ params: { category: category.id }, props: { category } }));
}

/** The marks of the tools at home in a category, each a symbol by the tool's slug. */
export const GET: APIRoute<{ category: CategoryNode }> = ({ props: { category } }) => {
  const symbols = category.primaries.flatMap(({ id, data: { icon } }) => {
    const mark = icon ? brandMark(icon) : undefined;
    return mark
      ? [`<symbol id="${id}" viewBox="0 0 ${mark.size} ${mark.size}">${mark.body}</symbol>`]
      : [];
  });
  return new Response(`<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`, {
    headers: { 'content-type': 'image/svg+xml' },
  });
};
