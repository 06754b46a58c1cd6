import { XmlDocument } from 'libxml2-wasm';
import { htmlToHast } from 'satteri';

/**
 * The texts of a feed's items as a feed reader gets them: the XML read strictly, its entities decoded once.
 * @param xml RSS 2.0 or Atom 1.0
 * @throws Error at the place where the XML is not well-formed
 */
export function contentsOf(xml: string): string[] {
  const document = XmlDocument.fromString(xml);
  try {
    return document
      .find('//*[name() = "content" or name() = "content:encoded"]')
      .map((element) => element.content);
  } finally {
    document.dispose();
  }
}

interface Node {
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: Node[];
}

/** What a text of a feed must not hold once it is read as HTML: elements that run or restyle, event handlers, addresses that are not whole. */
export function forbiddenIn(html: string): string[] {
  const found: string[] = [];
  const visit = ({ tagName = '', properties = {}, children = [] }: Node): void => {
    if (['script', 'style', 'iframe', 'object', 'embed', 'link', 'base', 'form'].includes(tagName))
      found.push(`<${tagName}>`);
    for (const [name, value] of Object.entries(properties)) {
      if (/^on/i.test(name) || name === 'style') found.push(`<${tagName} ${name}>`);
      if (['href', 'src'].includes(name) && !/^(?:https:\/\/|mailto:)/.test(String(value)))
        found.push(`<${tagName} ${name}="${String(value)}">`);
    }
    children.forEach(visit);
  };
  visit(htmlToHast(html, { fragment: true }) as unknown as Node);
  return found;
}
