/** What others wrote, as code in Markdown: it names nobody, links nowhere and ends no line. */
export function code(text: string): string {
  const plain = text.replace(/[`\p{C}\p{Zl}\p{Zp}]/gu, '').slice(0, 200);
  return `\`${plain}\``;
}
