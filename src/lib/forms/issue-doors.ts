import { definitionOf, type CollectionName } from '../../model/collections.ts';
import { keysOf, CONTEXTS } from '../../model/vocabulary.ts';
import { VOTE } from '../../model/vote.ts';
import { inputsOf, type Input, type InputKind } from './inputs.ts';
import { TEXT } from './entry-file.ts';

/** One question of an issue form. */
export interface IssueQuestion {
  /** Letters, digits and hyphens; an address may fill the answer in by it. */
  id: string;
  label: string;
  help: string;
  kind: InputKind | 'text';
  required: boolean;
  /** What may be chosen: the value that is meant, and what the form shows. */
  options: readonly (readonly [value: string, label: string])[];
  placeholder?: string;
}

/** A form of the project's issues. */
export interface IssueDoor {
  /** The file in `.github/ISSUE_TEMPLATE`, without its ending. */
  id: string;
  name: string;
  description: string;
  /** How the title begins. */
  title: string;
  /** The label of its issues, by which the form is known again. */
  label: string;
  questions: readonly IssueQuestion[];
  /** What has to be agreed to. */
  consent?: string;
}

/** Fields beyond the needed ones that a form asks for; the rest needs a source at hand, and an editor. */
const ALSO_ASKED: Partial<Record<CollectionName, readonly string[]>> = {
  tools: ['maker', 'launched', 'licence', 'repository', 'languages', 'aliases'],
  ballots: ['role', 'country'],
};

/** The fields of a collection that an issue form asks for. */
export function askedInputs(collection: CollectionName): Input[] {
  const also = ALSO_ASKED[collection] ?? [];
  return inputsOf(definitionOf(collection).schema).filter(
    ({ name, kind, required }) => kind !== 'rows' && (required || also.includes(name)),
  );
}

/** The fields of a tool that a correction may name. */
export const CORRECTABLE = inputsOf(definitionOf('tools').schema).filter(
  ({ kind }) => kind !== 'rows',
);

/** The answer that no field of an entry takes. */
export const SOMETHING_ELSE = 'something-else';

const question = (
  id: string,
  label: string,
  help: string,
  more: Partial<IssueQuestion> = {},
): IssueQuestion => ({ id, label, help, kind: 'line', required: false, options: [], ...more });

const fromInput = ({ name, label, help, kind, required, options, names }: Input): IssueQuestion =>
  question(name, label, help, {
    kind,
    required,
    options,
    ...(names && { placeholder: 'One a line' }),
  });

const SOURCE = question(
  'source',
  'Where can it be seen?',
  'One address a line, read by yourself.',
  {
    kind: 'lines',
    required: true,
  },
);
const PAGE = question('page', 'Which page?', 'Its address on this site.', { required: true });

/** Every form, in the order in which people are offered them. */
export const ISSUE_DOORS: readonly IssueDoor[] = [
  {
    id: 'add-tool',
    name: 'Add a tool',
    description: 'A tool that is missing from the directory.',
    title: 'Tool: ',
    label: 'tool',
    questions: [
      ...askedInputs('tools').map(fromInput),
      question(
        TEXT,
        'What do you do with it, and where does it stop?',
        'Forty to 140 words of your own: one concrete use, what it is good at, one honest limit, and who is better served elsewhere.',
        { kind: 'text', required: true },
      ),
      SOURCE,
      question(
        'interest',
        'Do you work for its maker?',
        'Say so; it is no reason against an entry.',
        {
          kind: 'yes-no',
          required: true,
        },
      ),
    ],
  },
  {
    id: 'correct-tool',
    name: 'Correct an entry',
    description: 'A fact is wrong, a tool has closed or changed its name.',
    title: 'Correction: ',
    label: 'correction',
    questions: [
      PAGE,
      question('field', 'What is wrong?', 'The fact as the page calls it.', {
        kind: 'choice',
        required: true,
        options: [
          ...CORRECTABLE.map(({ name, label }) => [name, label] as const),
          [SOMETHING_ELSE, 'Something else'],
        ],
      }),
      question('value', 'What is right?', 'Of a list all of it, one a line.', {
        kind: 'lines',
        required: true,
      }),
      SOURCE,
    ],
  },
  {
    id: 'dead-link',
    name: 'A link is dead',
    description: 'A page that an entry or an article leads to has gone or moved.',
    title: 'Dead link: ',
    label: 'dead link',
    questions: [
      PAGE,
      question('dead', 'Which address is dead?', 'As the page gives it.', {
        kind: 'address',
        required: true,
      }),
      question('instead', 'Where is it now?', 'Leave it empty if you do not know.', {
        kind: 'address',
      }),
    ],
  },
  {
    id: 'vote',
    name: 'Vote for the Top Tools',
    description: 'Name up to ten tools you use for learning. Ballots are public.',
    title: 'Vote: ',
    label: 'ballot',
    questions: [
      ...askedInputs('ballots')
        .filter(({ name }) => !['year', 'tools'].includes(name))
        .map(fromInput),
      question(
        'tools',
        `Up to ${VOTE.most} tools`,
        `One a line, each with where you use it (${keysOf(CONTEXTS).join(', ')}) and, if you like, why.`,
        {
          kind: 'lines',
          required: true,
          placeholder: 'Moodle: workplace, education. Everything in one place.',
        },
      ),
    ],
    consent: 'I know that my ballot becomes a public file.',
  },
  {
    id: 'article-idea',
    name: 'Suggest an article',
    description: 'A problem at work that the magazine should write about, or that you want to.',
    title: 'Article: ',
    label: 'article idea',
    questions: [
      question(
        'problem',
        'Who has which problem?',
        'Somebody at work, in two or three sentences.',
        {
          kind: 'text',
          required: true,
        },
      ),
      question('evidence', 'What is known about it?', 'Works you have read, one a line.', {
        kind: 'lines',
      }),
      question('author', 'Would you write it?', 'You need to know Markdown, nothing more.', {
        kind: 'yes-no',
        required: true,
      }),
    ],
  },
];

/** An issue form as GitHub reads it (https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema), to be written as YAML. */
export function issueForm({ name, description, title, label, questions, consent }: IssueDoor) {
  return {
    name,
    description,
    title,
    labels: [label],
    body: [
      ...questions.map(fieldOf),
      ...(consent
        ? [
            {
              type: 'checkboxes',
              id: 'consent',
              attributes: { label: 'Public', options: [{ label: consent, required: true }] },
            },
          ]
        : []),
    ],
  };
}

function fieldOf({ id, label, help, kind, required, options, placeholder }: IssueQuestion) {
  const shared = { label, description: help, ...(placeholder && { placeholder }) };
  const validations = { required };
  const choices = kind === 'yes-no' ? YES_NO : options;
  if (choices.length > 0)
    return {
      type: 'dropdown',
      id,
      attributes: {
        ...shared,
        ...(kind === 'choices' && { multiple: true }),
        options: choices.map(([, shown]) => shown),
      },
      validations,
    };
  const type = kind === 'lines' || kind === 'text' ? 'textarea' : 'input';
  return { type, id, attributes: shared, validations };
}

/** What a question with two answers offers. */
export const YES_NO = [
  ['no', 'No'],
  ['yes', 'Yes'],
] as const;
