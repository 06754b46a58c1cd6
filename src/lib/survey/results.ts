import type { SurveyResult } from '../../model/schemas/survey-result.ts';
import type { WayOfLearning } from '../../model/workplace-survey.ts';

/** How one way of learning was valued, result by result. */
export interface ValuedLine {
  way: WayOfLearning;
  /** Earliest first: the year, and the percentage who call it very important or essential. */
  points: { year: number; valued: number }[];
}

/** The results that give a day and figures for how each way is valued, one a year: the last of it. */
export function datedResults(results: readonly SurveyResult[]): SurveyResult[] {
  const byYear = new Map<number, SurveyResult>();
  for (const result of results)
    if (result.stated !== undefined && result.ways.some(({ valued }) => valued !== undefined))
      byYear.set(yearOf(result.stated), result);
  return [...byYear.values()].toSorted((a, b) => yearOf(a.stated!) - yearOf(b.stated!));
}

/**
 * How some ways were valued over the years.
 * @param dated of `datedResults`
 */
export function valuedOver(
  dated: readonly SurveyResult[],
  ways: readonly WayOfLearning[],
): ValuedLine[] {
  return ways.map((way) => ({
    way,
    points: dated.flatMap(({ stated, ways: rated }) => {
      const valued = rated.find((one) => one.way === way)?.valued;
      return valued === undefined || stated === undefined ? [] : [{ year: yearOf(stated), valued }];
    }),
  }));
}

/** The least and the most that a way has of all results which ask about it; undefined where none does. */
export function spanOf(
  results: readonly SurveyResult[],
  way: WayOfLearning,
): { least: number; most: number } | undefined {
  const values = results.flatMap(({ ways }) => ways.find((one) => one.way === way)?.valued ?? []);
  return values.length > 0 ? { least: Math.min(...values), most: Math.max(...values) } : undefined;
}

/** The ways of a result that have such a figure, most valued first. */
export function byValue(result: SurveyResult): { way: WayOfLearning; valued: number }[] {
  return result.ways
    .flatMap(({ way, valued }) => (valued === undefined ? [] : [{ way, valued }]))
    .toSorted((a, b) => b.valued - a.valued);
}

function yearOf(stated: string): number {
  return Number(stated.slice(0, 4));
}
