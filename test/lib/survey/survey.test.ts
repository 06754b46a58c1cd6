import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { countAnswers } from '../../../src/lib/survey/count-answers.ts';
import { byValue, datedResults, spanOf, valuedOver } from '../../../src/lib/survey/results.ts';
import { fieldsFrom } from '../../../src/lib/forms/answers.ts';
import { newFileOf, problemsOf, sentFields } from '../../../src/lib/forms/entry-file.ts';
import { inputsOf } from '../../../src/lib/forms/inputs.ts';
import type { SurveyAnswer } from '../../../src/model/schemas/survey-answer.ts';
import type { SurveyResult } from '../../../src/model/schemas/survey-result.ts';
import { ASKED_WAYS, SURVEY, type AskedWay } from '../../../src/model/workplace-survey.ts';
import { definitionOf } from '../../../src/model/collections.ts';
import { contentRoot } from '../../content-root.ts';
import { runScript } from '../../script.ts';

const same = (rating: SurveyAnswer[AskedWay]) =>
  Object.fromEntries(ASKED_WAYS.map((way) => [way, rating])) as Record<
    AskedWay,
    SurveyAnswer[AskedWay]
  >;
const answer = (voter: string, given: Partial<SurveyAnswer> = {}): SurveyAnswer => ({
  voter,
  cast: SURVEY.opens,
  inLearning: false,
  ...same('quite'),
  ...given,
});
const count = (...answers: SurveyAnswer[]) =>
  countAnswers(
    answers.map((data, index) => ({ slug: `${SURVEY.year}/${index}`, data })),
    SURVEY,
  );
const of = (way: AskedWay, rows: ReturnType<typeof count>['all']) =>
  rows.find((row) => row.way === way)!;

describe('counting answers', () => {
  test('a share is of those who rated a way: who cannot say is none of them', () => {
    const { all } = count(
      answer('ann', { blogs: 'essential' }),
      answer('bob', { blogs: 'very' }),
      answer('cid', { blogs: 'notImportant' }),
      answer('dora', { blogs: 'cannotSay' }),
    );
    expect(of('blogs', all)).toEqual({
      way: 'blogs',
      answers: 3,
      ratings: { notImportant: 1, quite: 0, very: 1, essential: 1 },
      valued: 67,
    });
  });

  test('a way that nobody could rate has no share', () => {
    expect(of('blogs', count(answer('ann', same('cannotSay'))).all)).not.toHaveProperty('valued');
  });

  test('people in HR or learning are counted apart from all others', () => {
    const { counted, inLearning, learning, others } = count(
      answer('ann', { inLearning: true, classroom: 'essential' }),
      answer('bob', { classroom: 'notImportant' }),
    );
    expect([counted, inLearning]).toEqual([2, 1]);
    expect([of('classroom', learning).valued, of('classroom', others).valued]).toEqual([100, 0]);
  });

  test('two answers of one person count for nothing, and neither does one out of its time', () => {
    const { counted, rejected } = count(
      answer('Ann B.'),
      answer('ANN-B'),
      answer('cid', { cast: '2026-12-01' }),
      answer('dora'),
    );
    expect(counted).toBe(1);
    expect(rejected.map(({ reason }) => reason)).toEqual([
      'is one of 2 by the same voter; none counts until only one is left',
      'is one of 2 by the same voter; none counts until only one is left',
      `is dated 2026-12-01, outside ${SURVEY.opens} to ${SURVEY.closes}`,
    ]);
  });

  test('the order of the answers makes no difference', () => {
    const answers = [answer('ann', { blogs: 'very' }), answer('bob'), answer('cid', same('very'))];
    expect(count(...answers.toReversed()).all).toEqual(count(...answers).all);
  });

  test('npm run tally counts what the site counts', async () => {
    const root = contentRoot();
    mkdirSync(join(root, `content/answers/${SURVEY.year}`), { recursive: true });
    for (const one of [answer('ann', { blogs: 'very' }), answer('bob')])
      writeFileSync(join(root, `content/answers/${SURVEY.year}/${one.voter}.yaml`), stringify(one));
    const { stdout } = await runScript('tally', [String(SURVEY.year), '--survey'], process.cwd(), {
      CONTENT_ROOT: root,
      SITE_TODAY: SURVEY.closes,
    });
    expect(stdout).toContain('2 answers counted, 0 rejected; 0 from HR or learning');
    expect(stdout).toMatch(/^ +50 {2}Blogs and news feeds \(2\)$/m);
  });
});

describe('the form', () => {
  const inputs = inputsOf(definitionOf('answers').schema);
  const filled = new Map<string, readonly string[]>([
    ['voter', ['Ann Other']],
    ['inLearning', ['no']],
    ...ASKED_WAYS.map((way) => [way, ['very']] as const),
  ]);
  const on = (day: string) => ({ ...sentFields('answers', day), ...fieldsFrom(inputs, filled) });

  test('asks about every way, and for nothing that it knows itself', () => {
    expect(inputs.map(({ name }) => name)).toEqual([
      'voter',
      'role',
      'country',
      'inLearning',
      ...ASKED_WAYS,
    ]);
  });

  test('makes a file of the year under the name of its author', () => {
    const fields = on(SURVEY.opens);
    expect(problemsOf('answers', fields, '')).toEqual([]);
    expect(newFileOf('answers', fields)).toBe(`content/answers/${SURVEY.year}/ann-other.yaml`);
  });

  test('says from when and until when it can be sent', () => {
    const said = (day: string) => problemsOf('answers', on(day), '').map(({ message }) => message);
    expect(said('2026-12-01')).toEqual([`a survey answer can be sent from ${SURVEY.opens} on`]);
    expect(said('2027-12-01')).toEqual([`a survey answer could be sent until ${SURVEY.closes}`]);
  });
});

describe('published results', () => {
  const result = (stated: string | undefined, blogs: number | undefined): SurveyResult => ({
    id: `r-${stated}`,
    title: 'A result',
    source: 'example.org',
    seen: '2026-05-01',
    ...(stated && { stated }),
    ways: [
      { way: 'teamSharing', as: 'Team', valued: 85 },
      { way: 'blogs', as: 'Blogs', ...(blogs !== undefined && { valued: blogs }) },
    ],
  });

  test('a year is drawn by its last result that gives a day; one without a day is not drawn', () => {
    const dated = datedResults([
      result('2013-04-22', 70),
      result('2013-09', 68),
      result(undefined, 60),
      result('2017', 56),
    ]);
    expect(valuedOver(dated, ['blogs'])).toEqual([
      {
        way: 'blogs',
        points: [
          { year: 2013, valued: 68 },
          { year: 2017, valued: 56 },
        ],
      },
    ]);
  });

  test('a figure that no page states is nowhere made up', () => {
    const all = [result('2013', undefined), result('2014', 66), result('2015', 62)];
    expect(spanOf(all, 'blogs')).toEqual({ least: 62, most: 66 });
    expect(spanOf(all, 'classroom')).toBeUndefined();
    expect(byValue(all[0]!)).toEqual([{ way: 'teamSharing', valued: 85 }]);
  });
});
