import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { nearest } from '../../src/text/nearest.ts';

export interface Option {
  type: 'boolean' | 'string';
  /** Whether a text may be given several times. */
  multiple?: boolean;
  /** What it does, for `--help`; of a text, the word in capitals stands for what is written after it. */
  about: string;
}

/** What somebody may write after `npm run <name> --`. */
interface Definition<O extends Record<string, Option>> {
  /** The name in package.json. */
  name: string;
  /** What it does, in a sentence or two. */
  about: string;
  options?: O;
  /** What the words without hyphens are, as `--help` shows it; absent where there are none. */
  words?: string;
  /** Command lines that can be pasted, each without `npm run <name>`, and what they do. */
  examples?: readonly (readonly [line: string, does: string])[];
  /** What else `--help` says, such as the form of the output. */
  notes?: string;
  /** What the exit codes mean, besides 2, which is for a command line that makes no sense. */
  exits?: Record<number, string>;
}

type ValuesOf<O extends Record<string, Option>> = {
  [K in keyof O]?: O[K]['type'] extends 'boolean'
    ? boolean
    : O[K]['multiple'] extends true
      ? string[]
      : string;
};

export interface Command<O extends Record<string, Option>> {
  values: ValuesOf<O>;
  words: string[];
  /** The folder in which the command was typed; paths are meant from there. */
  from: string;
  /** Ends the script: what is wrong with the command line, and where to read how it goes. */
  refuse: (problem: string) => never;
}

/** The root of the repository. */
export const ROOT = dirname(dirname(import.meta.dirname));

/**
 * Reads the command line of a script. `--help` is answered here; an option that does not exist ends the script
 * with exit code 2 and the nearest one that does.
 */
export function command<const O extends Record<string, Option>>(
  definition: Definition<O>,
): Command<O> {
  const from = callersFolder();
  const args = process.argv.slice(2);
  const options = { ...definition.options, help: { type: 'boolean', short: 'h' } } as const;
  if (args.some((arg) => arg === '--help' || arg === '-h')) {
    console.log(helpOf(definition));
    process.exit(0);
  }
  const refuse = (problem: string): never => {
    console.error(`${problem}\nnpm run ${definition.name} -- --help says how it goes.`);
    process.exit(2);
  };
  const complaint = unknownOption(args, options) ?? takenByNpm(definition);
  if (complaint) refuse(complaint);
  try {
    const { values, positionals } = parseArgs({
      args,
      options: options,
      allowPositionals: definition.words !== undefined,
    });
    return { values: values as ValuesOf<O>, words: positionals, from, refuse };
  } catch (error) {
    // What parseArgs refuses it explains in a sentence, then with advice for programmers.
    return refuse((error as Error).message.split('. ')[0]!);
  }
}

/** npm stands in the root, whoever calls it from where, and says in a variable where that was. */
function callersFolder(): string {
  const here = process.cwd();
  const typed = process.env['INIT_CWD'];
  return typed && here === ROOT ? typed : here;
}

function unknownOption(
  args: string[],
  options: Record<string, { short?: string }>,
): string | undefined {
  const { tokens } = parseArgs({ args, strict: false, tokens: true });
  const known = Object.keys(options);
  for (const token of tokens) {
    if (token.kind !== 'option' || known.includes(token.name)) continue;
    const meant = nearest(token.name, known);
    return `There is no option ${JSON.stringify(token.rawName)}${meant ? `; did you mean --${meant}?` : '.'}`;
  }
  return undefined;
}

/** Without `--` before them, npm takes options for its own and the script never sees them. */
function takenByNpm({
  name,
  options = {},
}: Definition<Record<string, Option>>): string | undefined {
  if (process.env['npm_lifecycle_event'] !== name) return undefined;
  const taken = Object.keys(options).find(
    (option) => process.env[`npm_config_${option.replaceAll('-', '_')}`] === 'true',
  );
  return (
    taken && `npm has taken --${taken} for an option of its own: npm run ${name} -- --${taken}`
  );
}

function helpOf({
  name,
  about,
  options = {},
  words,
  examples = [],
  notes,
  exits = {},
}: Definition<Record<string, Option>>): string {
  const listed = Object.entries({
    ...options,
    help: { type: 'boolean', about: 'Shows this.' },
  }).map(([option, { type, about }]) => {
    const value = type === 'string' ? ` ${/\b[A-Z]{2,}\b/.exec(about)?.[0] ?? 'TEXT'}` : '';
    return [`--${option}${value}`, about] as const;
  });
  const parts = [
    `npm run ${name} -- [options]${words ? ` ${words}` : ''}\n\n${about}`,
    `Options:\n${table(listed)}`,
    examples.length > 0 &&
      `Examples:\n${table(examples.map(([line, does]) => [`npm run ${name}${line && ` -- ${line}`}`, does]))}`,
    notes,
    `Exit codes:\n${table([
      ...Object.entries({ 0: 'All is well.', ...exits }),
      ['2', 'The command line makes no sense; nothing was done.'],
    ])}`,
  ];
  return parts.filter(Boolean).join('\n\n');
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}
