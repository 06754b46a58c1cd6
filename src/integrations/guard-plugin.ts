import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdastPluginDefinition } from 'satteri';
import { judgeNode, type GuardedNode } from '../lib/mdx-guard.ts';

/** Node types the second lock listens to: all that can hold code, markup or an address. */
const TYPES = [
  'mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression', 'mdxJsxFlowElement', 'mdxJsxTextElement', 'html', 'image', 'imageReference', 'link', 'definition',
] as const;

/**
 * The second lock: the rules of the MDX guard once more, inside the compiler. It catches what
 * is saved while `astro dev` runs, after the check at its start. Throwing stops the compilation
 * of the file, so nothing of it is executed.
 * @param contentFolder absolute path of the folder whose files are held to the rules
 */
export function guardPlugin(contentFolder: string): MdastPluginDefinition {
  const judge = (node: unknown, context: { fileURL?: URL | undefined }) => {
    if (!context.fileURL) return;
    const path = fileURLToPath(context.fileURL);
    if (!path.startsWith(contentFolder)) return;
    const [verdict] = judgeNode(node as GuardedNode, path.includes('/articles/') ? 'articles' : 'tools');
    if (verdict) throw new Error(`${path}: ${verdict.problem} → ${verdict.remedy}`);
  };
  return defineMdastPlugin({ name: 'content-guard', ...Object.fromEntries(TYPES.map((type) => [type, judge])) });
}
