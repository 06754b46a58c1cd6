/**
 * The first element that a selector names.
 * @param kind what kind of element it has to be
 * @throws Error with the selector, when the page has no such element there
 */
export function need(selector: string, within?: ParentNode): HTMLElement;
export function need<E extends Element>(selector: string, within: ParentNode, kind: new () => E): E;
export function need(
  selector: string,
  within: ParentNode = document,
  kind: new () => Element = HTMLElement,
): Element {
  const found = within.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`There is no ${kind.name} ${selector}`);
}
