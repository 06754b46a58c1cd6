/** What Sveltia CMS offers of React to components of ours: https://sveltiacms.app/en/docs/api/field-types */

/** An element, which only React looks into. */
export type Element = object;

type Child = Element | string | null | undefined | false;

interface Offered {
  h(type: string, properties: Record<string, unknown> | null, ...children: Child[]): Element;
  marked: { parse(markdown: string): string };
  DOMPurify: { sanitize(html: string): string };
}

const offered = (): Offered => window as unknown as Offered;

/** Makes an element of HTML. */
export const h: Offered['h'] = (type, properties, ...children) =>
  offered().h(type, properties, ...children);

/** HTML from Markdown, without anything that could run. */
export function htmlOf(markdown: string): string {
  return offered().DOMPurify.sanitize(offered().marked.parse(markdown));
}
