import type { SurveyAnswer } from '../../model/schemas/survey-answer.ts';
import type { VotingWindow } from '../../model/vote.ts';
import { ASKED_WAYS, RATINGS, type AskedWay, type Rating } from '../../model/workplace-survey.ts';
import { keysOf } from '../../model/vocabulary.ts';
import { castBy, repeated, untimely } from '../rankings/tally.ts';
import { byText } from '../../text/order.ts';

/** How one way of learning was rated. */
export interface RatedAnswers {
  way: AskedWay;
  /** How many rated it: those who could not say are none of them. */
  answers: number;
  /** How many chose each rating. */
  ratings: Record<Rating, number>;
  /** How many of a hundred call it very important or essential, rounded; undefined where nobody rated it. */
  valued?: number;
}

export interface SurveyCount {
  counted: number;
  /** How many of these work in HR or learning. */
  inLearning: number;
  rejected: { file: string; reason: string }[];
  /** All answers, those of people in HR or learning, and those of all others; each way in the order of the form. */
  all: RatedAnswers[];
  learning: RatedAnswers[];
  others: RatedAnswers[];
}

/**
 * Counts the answers to the survey of a year. A share is of those who rated a way, not of all who answered. Somebody
 * with two answers has none counted until one is withdrawn; the order of the answers makes no difference.
 * @param given of all years, as the content reader gives them; `slug` is `<year>/<file name>`
 */
export function countAnswers(
  given: readonly { slug: string; data: SurveyAnswer }[],
  window: VotingWindow,
): SurveyCount {
  const handed = given
    .filter(({ slug }) => slug.startsWith(`${window.year}/`))
    .map(({ slug, data }) => ({ file: `content/answers/${slug}.yaml`, ballot: data }));
  const castOf = castBy(handed);
  const judged = handed.map(({ file, ballot }) => ({
    file,
    ballot,
    reason: untimely(ballot.cast, window) ?? repeated(ballot, castOf),
  }));
  const counted = judged.flatMap(({ ballot, reason }) => (reason === undefined ? [ballot] : []));
  const [learning, others] = [true, false].map((inLearning) =>
    counted.filter((answer) => answer.inLearning === inLearning),
  ) as [SurveyAnswer[], SurveyAnswer[]];
  return {
    counted: counted.length,
    inLearning: learning.length,
    rejected: judged
      .flatMap(({ file, reason }) => (reason === undefined ? [] : [{ file, reason }]))
      .sort((a, b) => byText(a.file, b.file)),
    all: rated(counted),
    learning: rated(learning),
    others: rated(others),
  };
}

function rated(answers: readonly SurveyAnswer[]): RatedAnswers[] {
  return ASKED_WAYS.map((way) => {
    const given = answers.map((answer) => answer[way]).filter((answer) => answer !== 'cannotSay');
    const ratings = Object.fromEntries(
      keysOf(RATINGS).map((rating) => [rating, given.filter((one) => one === rating).length]),
    ) as Record<Rating, number>;
    const valued = ratings.very + ratings.essential;
    return {
      way,
      answers: given.length,
      ratings,
      ...(given.length > 0 && { valued: Math.round((valued / given.length) * 100) }),
    };
  });
}
