import { terminalText } from '../../text/characters.ts';
import { formatFinding, type Finding } from '../../text/finding.ts';
import { escapeXml } from './feed-formats.ts';

/**
 * The page that `astro dev` shows in place of one whose content file is wrong: Astro's own overlay with the first
 * problem, its remedy and its line, and all problems as text for those without scripts. Whatever the file holds
 * is escaped: the overlay takes its message for HTML.
 * @param findings what is wrong, the first of which is shown; at least one
 * @param source the text of the file of the first finding
 * @param root the folder of the project
 */
export function errorPage(findings: readonly Finding[], source: string, root: string): string {
  const [first] = findings as [Finding];
  const lines = findings.map(formatFinding).join('\n');
  const place = `${first.file}:${first.line}:${first.column}`;
  const error = {
    name: 'Content',
    title: `${place} keeps this page from being shown`,
    message: escapeHtml(terminalText(first.problem)),
    hint: escapeHtml(terminalText(first.remedy)),
    loc: {
      file: `${root.replace(/\/$/, '')}/${first.file}`,
      line: first.line,
      column: first.column,
    },
    highlightedCode: codeOf(source, first.line),
    stack: lines,
  };
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escapeHtml(terminalText(place))}</title>
<script type="module">
import { ErrorOverlay } from '/@vite/client';
document.body.append(new ErrorOverlay(${scriptText(error)}));
</script>
</head>
<body>
<pre>${escapeHtml(lines)}</pre>
</body>
</html>
`;
}

/** The lines of a file as the overlay wants them, with the one that is wrong marked. */
function codeOf(source: string, wrong: number): string {
  const lines = source
    .split('\n')
    .map(
      (line, index) =>
        `<span class="line${index + 1 === wrong ? ' error-line' : ''}">${escapeHtml(terminalText(line))}</span>`,
    );
  return `<pre class="astro-code"><code>${lines.join('\n')}</code></pre>`;
}

/** A value as a script may hold it: no text in it can end the script. */
function scriptText(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function escapeHtml(text: string): string {
  return escapeXml(text).replaceAll("'", '&#39;');
}
