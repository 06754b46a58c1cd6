import { atField, type Rule } from './rule.ts';
import { type Reading } from '../read/library.ts';

/** What a closed tool leads to is not, in the end, the closed tool itself. */
export const successors: Rule = {
  id: 'successors',
  summary: 'Successors do not lead round in a circle.',
  *check({ tools }) {
    const bySlug = new Map(tools.map((tool) => [tool.slug, tool]));
    for (const tool of tools) {
      const way = circleFrom(tool, bySlug);
      if (way.length > 1)
        yield atField(
          tool,
          ['successor'],
          `successor: ${[...way, tool.slug].join(' → ')} goes round in a circle`,
          'name the tool that is still there, or take it out',
        );
    }
  },
};

/** The slugs from a tool by its successors back to itself; none when they lead elsewhere. A tool that names itself is for `references`. */
function circleFrom(
  tool: Reading<'tools'>,
  bySlug: ReadonlyMap<string, Reading<'tools'>>,
): readonly string[] {
  const way = new Set<string>();
  let at: Reading<'tools'> | undefined = tool;
  while (at && !way.has(at.slug)) {
    way.add(at.slug);
    at = at.data.successor ? bySlug.get(at.data.successor) : undefined;
  }
  return at === tool ? [...way] : [];
}
