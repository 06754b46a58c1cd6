import type { CollectionName } from '../../model/collections.ts';
import { COMPONENTS, type ComponentDefinition } from '../../model/components.ts';
import { explainIssue, issuesOf } from '../schemas/zod-message.ts';

/** A component as Markdown writes it: `<Tool slug="moodle" />`, `<Steps>`, `</Steps>`. */
const TAG = /<(\/?)([A-Z]\w*)((?:\s+[\w-]+="[^"]*")*)\s*(\/?)>/g;
const ATTRIBUTE = /([\w-]+)="([^"]*)"/g;

/** The components that texts of a collection may use, by their names. */
export function componentsFor(collection: CollectionName): [name: string, ComponentDefinition][] {
  return Object.entries(COMPONENTS).filter(([, { allowedIn }]) => allowedIn.includes(collection));
}

/**
 * What is wrong with the components of a text, as far as it can be seen without parsing it: the check of the pull
 * request reads the whole tree.
 */
export function componentProblems(collection: CollectionName, text: string): string[] {
  // In code a tag is a word.
  const bare = text.replace(/^(`{3,}|~{3,})[^]*?^\1/gm, '').replace(/(`+)[^`][^]*?\1/g, '');
  const allowed = new Map(componentsFor(collection));
  const open: string[] = [];
  const problems: string[] = [];
  for (const [, closing, name = '', attributes = '', alone] of bare.matchAll(TAG)) {
    const component = allowed.get(name);
    if (!component)
      problems.push(
        `<${name}> may not stand here: the components are ${[...allowed.keys()].join(', ') || 'none'}`,
      );
    else if (closing) {
      if (open.pop() !== name) problems.push(`</${name}> closes what is not open`);
    } else {
      if (!alone) open.push(name);
      problems.push(...attributeProblems(name, component, attributes));
    }
  }
  if (/<\/?[A-Z]/.test(bare.replace(TAG, '')))
    problems.push('a component cannot be read: its attributes are words in double quotes');
  return [...problems, ...open.map((name) => `<${name}> is not closed: write </${name}>`)];
}

function attributeProblems(
  name: string,
  { attributes: schema }: ComponentDefinition,
  written: string,
): string[] {
  const given = Object.fromEntries(
    [...written.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, value]),
  );
  const { error } = schema.safeParse(given);
  return (error ? issuesOf(error) : []).map((issue) => {
    const { problem, remedy } = explainIssue(issue, schema, given);
    return `<${name}>: ${problem}: ${remedy}`;
  });
}
