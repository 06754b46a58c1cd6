import type { VotingWindow } from './vote.ts';

/** The ways of learning that the Learning in the Workplace survey has asked about in any year, with the label shown. */
export const WAYS_OF_LEARNING = {
  dailyWork: 'Daily work',
  teamSharing: 'Knowledge sharing in the team',
  webSearch: 'Web search',
  managerFeedback: 'Guidance from a manager',
  webResources: 'Videos, podcasts and articles on the web',
  networks: 'Professional networks and communities',
  coachFeedback: 'Guidance from a coach or mentor',
  internalResources: 'The organisation’s own documents and guides',
  blogs: 'Blogs and news feeds',
  onlineCourses: 'Online courses',
  conferences: 'Conferences and other events',
  classroom: 'Classroom training',
  companyTraining: 'Company training, e-learning included',
  externalCourses: 'Courses from elsewhere, on one’s own',
  jobAids: 'Job aids',
  conversations: 'Conversations and meetings',
  curatedContent: 'Content that others have selected',
  liveOnline: 'Live online training',
} as const;

export type WayOfLearning = keyof typeof WAYS_OF_LEARNING;

/** The ways that our own survey asks about, so that it can be held beside the results of 2018. */
export const ASKED_WAYS = [
  'dailyWork',
  'teamSharing',
  'webSearch',
  'managerFeedback',
  'webResources',
  'networks',
  'coachFeedback',
  'internalResources',
  'blogs',
  'onlineCourses',
  'conferences',
  'classroom',
] as const satisfies readonly WayOfLearning[];

export type AskedWay = (typeof ASKED_WAYS)[number];

/** How valuable a way of learning is, least first, with the label shown. */
export const RATINGS = {
  notImportant: 'Not important',
  quite: 'Quite important',
  very: 'Very important',
  essential: 'Essential',
} as const;

export type Rating = keyof typeof RATINGS;

/** What somebody may answer of a way of learning: a rating, or that it does not apply. */
export const ANSWERS = { ...RATINGS, cannotSay: 'Cannot say' } as const;

/** Our own survey: when answers may be dated; both days belong to it. */
export const SURVEY: VotingWindow = { year: 2027, opens: '2027-02-01', closes: '2027-04-30' };

/** Ours that is open or next, and those that have closed and whose answers are kept, so that they can be recounted. */
export const SURVEYS: readonly [VotingWindow, ...VotingWindow[]] = [SURVEY];

/** When one could answer the survey of a year; undefined where there was none. */
export function surveyOf(year: number): VotingWindow | undefined {
  return SURVEYS.find((survey) => survey.year === year);
}
