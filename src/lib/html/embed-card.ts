import { escapeXml } from './feed-formats.ts';

/** What the card of a tool shows. */
export interface EmbedFacts {
  name: string;
  summary: string;
  /** What it is, in a few words: price, platforms. */
  facts: readonly (readonly [label: string, value: string])[];
  /** The sentence about its evidence. */
  evidence: string;
  /** Absolute address of its page. */
  page: string;
  /** The site. */
  publisher: string;
  language: string;
}

/** The style sheet of the cards, one small file for all. */
const EMBED_SHEET = '/embed.css';

/**
 * A page of its own that shows one tool in a frame on another site: no script, no font, nothing to store. Its links
 * open beside the page around it, because our own pages let nobody frame them.
 */
export function embedCard(about: EmbedFacts): string {
  const { name, summary, facts, evidence, page, publisher, language } = about;
  const e = escapeXml;
  const rows = facts.map(([label, value]) => `<div><dt>${e(label)}</dt><dd>${e(value)}</dd></div>`);
  return `<!doctype html>
<html lang="${e(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${e(name)}: card</title>
<meta name="description" content="${e(summary)}">
<link rel="stylesheet" href="${EMBED_SHEET}">
</head>
<body>
<main>
<h1><a href="${e(page)}" target="_blank" rel="noopener">${e(name)}</a></h1>
<p>${e(summary)}</p>
<dl>${rows.join('')}</dl>
<p class="quiet">${e(evidence)} <a href="${e(page)}" target="_blank" rel="noopener">${e(publisher)}</a></p>
</main>
</body>
</html>
`;
}
