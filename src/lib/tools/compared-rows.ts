/** A row of a comparison: what it says of each tool; empty or undefined where nothing is known. */
export interface ComparedRow {
  label: string;
  values: readonly (string | undefined)[];
}

/** The rows in which tools differ: those that say the same of all, or nothing of any, are left out. */
export function worthComparing<R extends ComparedRow>(rows: readonly R[]): R[] {
  return rows.filter(({ values }) => new Set(values.map((value) => value ?? '')).size > 1);
}
