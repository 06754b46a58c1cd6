import { ballotSchema, type Ballot } from '../../model/schemas/ballot.ts';
import { ballotPath, repeatedVotes, voteKey } from './ballot.ts';
import type { VotingWindow } from '../../model/vote.ts';
import { explainIssue } from '../schemas/zod-message.ts';

/** One row of the ballot form in which something stands. */
export interface BallotRow {
  /** Its place in the form, from 1. */
  place: number;
  /** What was typed: a name, an alias or a slug. */
  tool: string;
  contexts: string[];
  reason: string;
}

/** What stands in the ballot form. */
export interface BallotAnswers {
  voter: string;
  role: string;
  country: string;
  rows: BallotRow[];
}

/** Something to mend, with the name of the form's field, such as `voter` or `contexts-2`. */
export interface BallotProblem {
  field: string;
  message: string;
}

/** A ballot with the path and the problems of its file; it may be sent when there are none. */
export interface FilledBallot {
  ballot: Ballot;
  file: string;
  /** In the order of the form. */
  problems: BallotProblem[];
}

/**
 * Makes a ballot of what was filled in, and holds it to the schema and to the rules of the count.
 * @param slugOf the slug of a tool by name or alias; a name that it does not know becomes a wanted tool
 * @param today the day of the vote, yyyy-mm-dd
 */
export function fillBallot(
  answers: BallotAnswers,
  slugOf: (name: string) => string | undefined,
  vote: VotingWindow,
  today: string,
): FilledBallot {
  const optional = (key: string, value: string) =>
    value.trim() === '' ? {} : { [key]: value.trim() };
  const tools = answers.rows.map(({ tool, contexts, reason }) => {
    const slug = slugOf(tool);
    return {
      ...(slug ? { tool: slug } : { wanted: tool.trim() }),
      contexts,
      ...optional('reason', reason),
    };
  });
  const ballot = {
    year: vote.year,
    voter: answers.voter.trim(),
    ...optional('role', answers.role),
    ...optional('country', answers.country.toUpperCase()),
    cast: today,
    tools,
  } as Ballot;
  const file = ballotPath(ballot);
  const problems = [
    ...missing(answers),
    ...wrong(ballot, answers),
    ...repeated(ballot, answers),
    ...untimely(vote, today),
  ];
  return { ballot, file, problems: problems.sort((a, b) => rowOf(a) - rowOf(b)) };
}

/** What the form can say more simply than the schema. */
function missing({ voter, rows }: BallotAnswers): BallotProblem[] {
  const problems: BallotProblem[] = [];
  if (voter.trim() === '')
    problems.push({
      field: 'voter',
      message: 'Write the handle or name under which your ballot will stand in public.',
    });
  if (rows.length === 0) problems.push({ field: 'tool-1', message: 'Name at least one tool.' });
  for (const { place, tool, contexts } of rows) {
    if (tool.trim() === '')
      problems.push({ field: `tool-${place}`, message: 'Name the tool, or empty this row.' });
    else if (contexts.length === 0)
      problems.push({ field: `contexts-${place}`, message: 'Tick where you use it: one or more.' });
  }
  return problems;
}

function wrong(ballot: Ballot, { rows }: BallotAnswers): BallotProblem[] {
  const form = ballotSchema.shape;
  const { issues = [] } = ballotSchema.safeParse(ballot).error ?? {};
  return issues.flatMap((issue): BallotProblem[] => {
    const [field, index] = issue.path;
    if (field === 'tools' && typeof index === 'number') {
      const row = rows[index];
      const vote = ballot.tools[index];
      if (!row || !vote) return [];
      const option = form.tools.element.options['tool' in vote ? 0 : 1];
      return (option.safeParse(vote).error?.issues ?? [])
        .filter(
          ({ path: [part] }) =>
            !(part === 'contexts' && row.contexts.length === 0) && row.tool.trim() !== '',
        )
        .map((inner) => ({
          field: `${inner.path[0] === 'wanted' ? 'tool' : String(inner.path[0])}-${row.place}`,
          message: sentence(explainIssue(inner, option, vote)),
        }));
    }
    if (field === 'tools' || (field === 'voter' && ballot.voter === '')) return [];
    return [{ field: String(field), message: sentence(explainIssue(issue, ballotSchema, ballot)) }];
  });
}

function repeated({ tools }: Ballot, { rows }: BallotAnswers): BallotProblem[] {
  const votes = tools.map((vote, index) => ({ key: voteKey(vote), row: rows[index] }));
  return repeatedVotes(tools).flatMap((index) => {
    const again = votes[index];
    const first = votes.find(({ key }) => key === again?.key);
    if (!again?.row?.tool.trim() || !first?.row) return [];
    return {
      field: `tool-${again.row.place}`,
      message: `Tool ${first.row.place} is the same one. Each tool counts once.`,
    };
  });
}

function untimely({ opens, closes }: VotingWindow, today: string): BallotProblem[] {
  if (today < opens) return [{ field: 'voter', message: `The vote opens on ${opens}.` }];
  return today > closes ? [{ field: 'voter', message: `The vote closed on ${closes}.` }] : [];
}

/** The row in which a problem stands; 0 for the fields above the rows. */
function rowOf({ field }: BallotProblem): number {
  return Number(field.split('-')[1] ?? 0);
}

function sentence({ problem, remedy }: { problem: string; remedy: string }): string {
  const text = problem.replace(/^[\w.]+: /, '');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}. ${remedy.charAt(0).toUpperCase()}${remedy.slice(1)}`;
}
