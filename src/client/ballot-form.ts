/**
 * The form that writes a ballot. It keeps a draft in this browser and sends nothing. The checks and the
 * writing of the file are loaded when the voter asks for the ballot.
 */
import type { BallotAnswers, BallotRow } from '../lib/rankings/ballot-form.ts';
import { ToolNames } from '../lib/search/tool-names.ts';
import type { NamesFile } from '../lib/search/pack.ts';
import { must } from '../text/must.ts';
import { FormDraft } from './form-draft.ts';
import { forgive, showProblems } from './form-problems.ts';
import { Sending } from './form-sending.ts';
import { fetchSearchFile } from './search-files.ts';
import { need } from './need.ts';

const form = need('[data-ballot]', document, HTMLFormElement);
const sending = new Sending(need('[data-ready]'));
const add = need('[data-add-row]', form, HTMLButtonElement);
const rows = [...form.querySelectorAll<HTMLElement>('[data-row]')];
const vote = JSON.parse(must(form.dataset['vote'], 'The vote')) as {
  year: number;
  opens: string;
  closes: string;
};
const draft = new FormDraft(form, `ballot-${vote.year}`);

let loading: Promise<ToolNames> | undefined;
const names = () =>
  (loading ??= fetchSearchFile('names').then((file) => new ToolNames(file as NamesFile)));

draft.restore();
offerAnother();
form.addEventListener('focusin', () => void names());
form.addEventListener('input', (event) => {
  draft.keep();
  sending.hide();
  const input = event.target as HTMLInputElement;
  forgive(form, input.name);
  if (input.name.startsWith('tool-')) void suggest(input);
});
form.addEventListener('reset', () => {
  draft.forget();
  sending.hide();
  for (const found of form.querySelectorAll('[id$="-found"]')) found.textContent = '';
  showProblems(form, []);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void show();
});
add.addEventListener('click', () => {
  const next = rows.find((row) => row.hidden);
  if (!next) return;
  next.hidden = false;
  need('input', next).focus();
  offerAnother();
});

/** There is another row to ask for, or the button goes. */
function offerAnother(): void {
  add.hidden = !rows.some((row) => row.hidden);
}

/** Offers names for what is being typed, and says whether the directory has it. */
async function suggest(input: HTMLInputElement): Promise<void> {
  const known = await names();
  const typed = input.value.trim();
  const found = need(`#${input.name}-found`, form);
  need('#ballot-tools').replaceChildren(...known.like(typed, 8).map((name) => new Option(name)));
  const [nearest] = known.like(typed, 1);
  const name = known.nameOf(typed);
  if (typed === '') found.textContent = '';
  else if (name)
    found.textContent = name === typed ? 'In the directory.' : `In the directory as ${name}.`;
  else if (nearest)
    found.replaceChildren(
      'Not in the directory under this name: it will be listed as wanted. Do you mean ',
      takeButton(input, nearest),
      '?',
    );
  else found.textContent = 'Not in the directory: it will be listed as wanted.';
}

/** A button that puts a name into a field. */
function takeButton(input: HTMLInputElement, name: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'link';
  button.textContent = name;
  button.addEventListener('click', () => {
    input.value = name;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.focus();
  });
  return button;
}

function answers(): BallotAnswers {
  const data = new FormData(form);
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  const filled = rows.map((_, index): BallotRow => {
    const place = index + 1;
    return {
      place,
      tool: text(`tool-${place}`),
      contexts: data.getAll(`contexts-${place}`).map(String),
      reason: text(`reason-${place}`),
    };
  });
  return {
    voter: text('voter'),
    role: text('role'),
    country: text('country'),
    rows: filled.filter(
      ({ tool, contexts, reason }) => tool.trim() || contexts.length > 0 || reason.trim(),
    ),
  };
}

async function show(): Promise<void> {
  const [known, { fillBallot, ballotText }] = await Promise.all([
    names(),
    import('./ballot-check.ts'),
  ]);
  const today = new Date().toISOString().slice(0, 10);
  const { ballot, file, problems } = fillBallot(
    answers(),
    (name) => known.slugOf(name),
    vote,
    today,
  );
  showProblems(
    form,
    problems.map(({ field, message }) => ({ place: field, message })),
    labelOf,
  );
  sending.hide();
  if (problems.length === 0) sending.show({ file, text: ballotText(ballot) });
}

function labelOf(field: string): string {
  const [, place] = field.split('-');
  return place ? `Tool ${place}` : need(`label[for=${field}]`, form).textContent;
}
