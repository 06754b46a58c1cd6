import { BASE } from './site-paths.ts';

/**
 * What this browser keeps for the reader, and nobody else. A browser may refuse to keep anything, or be full: then the
 * value stays for as long as the page does, and whoever wrote it is told so.
 */
const here = new Map<string, string>();

/** The name under which a browser keeps something: one host may have several sites, which share what it keeps. */
export function keptName(name: string): string {
  return BASE === '/' ? name : `${name} ${BASE}`;
}

/** The storage of this browser or of this tab; undefined where it is forbidden. */
function storage(kind: 'browser' | 'tab'): Storage | undefined {
  try {
    return kind === 'browser' ? localStorage : sessionStorage;
  } catch {
    return undefined;
  }
}

/** What was kept under a name. */
export function kept(kind: 'browser' | 'tab', name: string): string | undefined {
  try {
    return here.get(name) ?? storage(kind)?.getItem(keptName(name)) ?? undefined;
  } catch {
    return here.get(name);
  }
}

/**
 * Keeps a text under a name.
 * @returns false when the browser refused; the text is then lost with the page
 */
export function keep(kind: 'browser' | 'tab', name: string, text: string): boolean {
  try {
    const place = storage(kind);
    place?.setItem(keptName(name), text);
    if (place) here.delete(name);
    else here.set(name, text);
    return place !== undefined;
  } catch {
    here.set(name, text);
    return false;
  }
}

/** Forgets what was kept under a name. */
export function forget(kind: 'browser' | 'tab', name: string): void {
  here.delete(name);
  try {
    storage(kind)?.removeItem(keptName(name));
  } catch {
    // What was never kept need not be forgotten.
  }
}

/** What to say when a browser refuses to keep something. */
export const REFUSED =
  'Your browser does not let this site keep anything, or has no room left. What you see here stays until you leave the page: export it first.';
