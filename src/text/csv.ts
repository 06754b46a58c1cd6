/**
 * Rows as CSV by RFC 4180: fields with commas, quotes or line breaks in double quotes, lines ended by CRLF; fields
 * with the other marks at which spreadsheets part a line, the semicolon and the tab, as well.
 * A field that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection).
 */
export function toCsv(
  header: readonly string[],
  rows: readonly (readonly (string | number | boolean | undefined)[])[],
): string {
  const field = (value: string | number | boolean | undefined) => {
    const text = String(value ?? '');
    const safe = typeof value === 'string' && /^[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text;
    return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return [header, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/**
 * The rows of a CSV text by RFC 4180, the header among them; lines may end with LF alone. The apostrophe that `toCsv`
 * puts before a formula is taken away again.
 */
export function fromCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  // A field, in quotes or without, and what stands behind it.
  for (const [, quoted, plain = '', end] of text
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    const value = quoted?.replaceAll('""', '"') ?? plain;
    rows.at(-1)?.push(/^'[=+\-@＝＋－＠\t\r]/.test(value) ? value.slice(1) : value);
    if (end === '') break;
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 1 || row[0] !== '');
}
