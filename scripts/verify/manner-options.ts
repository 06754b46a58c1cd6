import type { Environment } from '../../src/env.ts';
import { MANNERS, type Manners } from './polite.ts';

/** The options by which somebody changes how a robot behaves. */
export const MANNER_OPTIONS = {
  mirror: {
    type: 'string',
    about: 'The ADDRESS of a mirror, which is asked for everything as ADDRESS/host/path.',
  },
  gap: { type: 'string', about: 'Milliseconds between two requests to a host, as a NUMBER.' },
  timeout: { type: 'string', about: 'Milliseconds for one request, as a NUMBER.' },
  retries: { type: 'string', about: 'How often a fault is tried again, as a NUMBER.' },
  backoff: { type: 'string', about: 'Milliseconds before the first of these, as a NUMBER.' },
  wait: {
    type: 'string',
    about: 'Milliseconds for which a host may ask to be left alone, as a NUMBER.',
  },
} as const;

type Values<Name extends string> = { readonly [N in Name]?: string | boolean };

/** Readers of options that have a form; each ends the script where the value has another. */
export function readers<Name extends string>(
  values: Values<Name>,
  refuse: (problem: string) => never,
) {
  const textOf = (option: Name, otherwise?: string) => {
    const value = values[option];
    return typeof value === 'string' ? value : otherwise?.trim() || undefined;
  };
  return {
    numberOf: (option: Name): number | undefined => {
      const value = textOf(option);
      if (value === undefined) return undefined;
      return /^\d{1,9}$/.test(value) ? Number(value) : refuse(`--${option} takes a whole number.`);
    },
    addressOf: (option: Name, otherwise?: string): string | undefined => {
      const value = textOf(option, otherwise);
      return value === undefined || (URL.canParse(value) && /^https?:/.test(value))
        ? value
        : refuse(`--${option} takes an address that begins with http:// or https://.`);
    },
  };
}

/**
 * The manners that a command line asks for; those for the open web where it asks for none.
 * @param robot the name by which it tells hosts what it is, after that of the project
 */
export function mannersFrom(
  values: Values<keyof typeof MANNER_OPTIONS>,
  refuse: (problem: string) => never,
  robot: string,
  { repository, site }: Environment,
): Manners {
  const { numberOf, addressOf } = readers(values, refuse);
  const mirror = addressOf('mirror')?.replace(/\/$/, '');
  return {
    ...MANNERS,
    gap: numberOf('gap') ?? MANNERS.gap,
    timeout: numberOf('timeout') ?? MANNERS.timeout,
    retries: numberOf('retries') ?? MANNERS.retries,
    backoff: numberOf('backoff') ?? MANNERS.backoff,
    longestWait: numberOf('wait') ?? MANNERS.longestWait,
    agent: `learning-tools-directory-${robot} (+${repository?.url ?? site})`,
    route: (url) =>
      mirror === undefined ? url : new URL(`${mirror}/${url.host}${url.pathname}${url.search}`),
  };
}
