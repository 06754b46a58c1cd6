/** What following a closed tool needs to know of each. */
interface Followable {
  id: string;
  data: { status: string; successor?: string | undefined };
}

/** The way from a closed tool to where one goes today. */
export interface WayOn<T> {
  /** The tool that is still there, at the end of the way; none where the last one closed as well. */
  to: T | undefined;
  /** What lay between and is closed today, nearest first. */
  via: T[];
}

/**
 * Follows successors until one is active.
 * @param tool what closed
 * @param bySlug all tools; a successor that is not among them ends the way
 */
export function wayOn<T extends Followable>(tool: T, bySlug: ReadonlyMap<string, T>): WayOn<T> {
  const via: T[] = [];
  let at = next(tool, bySlug);
  while (at && at.data.status !== 'active') {
    if (at.id === tool.id || via.includes(at)) return { to: undefined, via };
    via.push(at);
    at = next(at, bySlug);
  }
  return { to: at, via };
}

function next<T extends Followable>(tool: T, bySlug: ReadonlyMap<string, T>): T | undefined {
  return tool.data.successor ? bySlug.get(tool.data.successor) : undefined;
}
