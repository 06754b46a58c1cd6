import { quote } from '../text/finding.ts';
import { attributeOf, walk } from '../read/syntax-tree.ts';
import { words } from '../text/prose.ts';
import { atNode, type Rule, type RuleFinding } from './rule.ts';

/** The text in place of a picture says what the picture shows; that there is one is held by the schema of Figure. */
export const altText: Rule = {
  id: 'alt-text',
  summary:
    'The alt of a figure says what the picture shows: not its file name, not its caption, not “image of”.',
  *check({ articles }) {
    for (const entry of articles) {
      const findings: RuleFinding[] = [];
      if (entry.tree) {
        walk(entry.tree, (node) => {
          if (node.name !== 'Figure') return;
          const alt = attributeOf(node, 'alt');
          const problem = judge(alt, attributeOf(node, 'caption'));
          if (problem)
            findings.push({
              ...atNode(entry, node, `alt: ${quote(alt)} ${problem[0]}`, problem[1]),
              severity: problem[2],
            });
        });
      }
      yield* findings;
    }
  },
};

function judge(alt: string, caption: string): [string, string, 'error' | 'warning'] | undefined {
  if (/\.(?:png|jpe?g|webp|avif)$/i.test(alt))
    return [
      'is the name of a file',
      'say what somebody who cannot see the picture would miss',
      'error',
    ];
  if (caption !== '' && words(alt).join() === words(caption).join())
    return [
      'repeats the caption',
      'the caption says why the picture is here, alt says what it shows',
      'warning',
    ];
  if (/^(?:an? )?(?:image|picture|photo(?:graph)?|graphic) (?:of|showing)\b/i.test(alt))
    return [
      'begins as every picture could',
      'begin with what it shows; screen readers say that it is a picture',
      'warning',
    ];
  return undefined;
}
