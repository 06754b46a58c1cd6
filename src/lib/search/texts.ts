/**
 * The words of a text in Markdown with components: without addresses, tags and signs.
 * @param body as contributors write it
 */
export function proseOf(body: string): string {
  return body
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\[\^[^\]]*\]:?/g, ' ')
    .replace(/<\/?[A-Za-z][^>]*>/g, ' ')
    .replace(/[#>*_`|[\]{}-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The beginning of a text, for an entry without a summary of its own.
 * @param most letters at the most; it ends with a whole word
 */
export function beginningOf(prose: string, most: number): string {
  return prose.length <= most ? prose : `${prose.slice(0, most).replace(/\s+\S*$/, '')} …`;
}
