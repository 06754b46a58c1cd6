/** What a site tells programs that read it. */
export interface LlmsText {
  title: string;
  summary: string;
  /** Paragraphs. */
  notes: readonly string[];
  sections: readonly {
    title: string;
    links: readonly { href: string; label: string; about?: string }[];
  }[];
}

/** The file `/llms.txt` (https://llmstxt.org): a title, a summary, notes, and lists of links under headings. */
export function llmsText({ title, summary, notes, sections }: LlmsText): string {
  const lists = sections.map(
    ({ title: heading, links }) =>
      `## ${heading}\n\n${links
        .map(({ href, label, about }) => `- [${plain(label)}](${href})${about ? `: ${about}` : ''}`)
        .join('\n')}`,
  );
  return `${[`# ${title}`, `> ${summary}`, ...notes, ...lists].join('\n\n')}\n`;
}

/** Text between the brackets of a link. */
function plain(text: string): string {
  return text.replace(/[[\]\\]/g, '\\$&');
}
