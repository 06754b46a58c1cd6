/** Articles that carry code in places where a second reader of their front matter would find it. */

const LAYOUT = (canary: string) =>
  `layout: data:text/javascript,process.getBuiltinModule(%27fs%27).writeFileSync(%27${canary}%27,%27ran%27);export%20default%20(p)=%3Ep.children`;
const FIELDS =
  '"authors":[editors],"published":2026-02-01,"topics":[practice],"sources":[{"key":"fixture","author":"A. Fixture","title":"A work","year":2020}]';

/**
 * Front matter and the beginning of the body, by what is awkward about it. Each holds a `layout` that names a module
 * which writes the canary; each has been, or could have been, read one way by a strict reader of YAML 1.2 and another
 * way by js-yaml behind @astrojs/mdx.
 * @param canary the absolute path of the file that the code would write
 */
export function smuggled(canary: string): Record<string, string> {
  const layout = LAYOUT(canary);
  const plain = (extra: string) =>
    `title: A harmless title of length\nauthors: [editors]\npublished: 2026-02-01\ntopics: [practice]\nsources: [{ key: fixture, author: A. Fixture, title: A work, year: 2020 }]\nstandfirst: ${extra}`;
  const sound = plain('Words that stand first and are long enough for it.');
  return {
    'a byte order mark before a flow mapping': `---\n\uFEFF{ title: A harmless title of length, ${FIELDS},"standfirst":"Words that stand first\n${layout}\nend: of it."}\n---\n`,
    'a byte order mark within a quoted value': `---\n${plain(`"Words that stand first\n  \uFEFF\n${layout}\n  end of it."`)}\n---\n`,
    'a line of plus signs that closes for one reader': `---\n{ title: A harmless title of length, ${FIELDS},"standfirst":"Words that stand first\n+++\n${layout}\n  end of it."}\n---\n`,
    'three hyphens and a letter': `---\n{ title: A harmless title of length, ${FIELDS},"standfirst":"Words that stand first\n---x\n${layout}\n  end of it."}\n---\n`,
    'a body that begins like front matter': `---\n${sound}\n---\n---\n${layout}\n---\n`,
    'a body that begins with empty lines and front matter': `---\n${sound}\n---\n\n\n---\n${layout}\n---\n`,
    'a body in TOML': `---\n${sound}\n---\n+++\nlayout = "data:text/javascript,0"\n+++\n`,
    'a next line (U+0085) that ends a line for one reader': `---\n${plain(`Words that stand first and are long enough.\u0085${layout}`)}\n---\n`,
    'a line separator (U+2028) that ends a line for one reader': `---\n${plain(`Words that stand first and are long enough.\u2028${layout}`)}\n---\n`,
    'a merge key': `---\n${sound}\n<<: { ${layout.replace('layout: ', 'layout: "')}" }\n---\n`,
    'a complex key': `---\n${sound}\n? layout\n: ${layout.replace('layout: ', '"')}"\n---\n`,
    'a tag on the value': `---\n${sound}\nlayout: !!str ${layout.replace('layout: ', '"')}"\n---\n`,
  };
}

/** A text of the length an article needs, in no language. */
export const FILLER = Array.from({ length: 12 }, (_, part) =>
  Array.from(
    { length: 6 },
    (__, sentence) =>
      `Zulope ${part} webatu ${sentence} kiceha fopeva kirixi foyoki bajeso lohari hadigu zuzutu.`,
  ).join(' '),
)
  .join('\n\n')
  .concat('[^fixture]');
