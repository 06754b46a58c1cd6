/**
 * The form that writes a ballot. It keeps a draft in this browser and sends nothing. The checks and the
 * writing of the file are loaded when the voter asks for the ballot.
 */
import type { BallotAnswers, BallotProblem, BallotRow } from '../lib/rankings/ballot-form.ts';
import { ToolNames } from '../lib/search/tool-names.ts';
import type { NamesFile } from '../lib/search/pack.ts';
import { must } from '../text/must.ts';
import { fetchSearchFile } from './search-files.ts';
import { download } from './download.ts';
import { need } from './need.ts';

const form = need('[data-ballot]', document, HTMLFormElement);
const ready = need('[data-ready]');
const summary = need('[data-problems]', form);
const add = need('[data-add]', form, HTMLButtonElement);
const rows = [...form.querySelectorAll<HTMLElement>('[data-row]')];
const vote = JSON.parse(must(form.dataset['vote'], 'The vote')) as {
  year: number;
  opens: string;
  closes: string;
};
const DRAFT = `ballot-${vote.year}`;

let loading: Promise<ToolNames> | undefined;
const names = () =>
  (loading ??= fetchSearchFile('names').then((file) => new ToolNames(file as NamesFile)));

restore();
form.addEventListener('focusin', () => void names());
form.addEventListener('input', (event) => {
  localStorage.setItem(DRAFT, JSON.stringify([...new FormData(form)]));
  ready.hidden = true;
  const input = event.target as HTMLInputElement;
  forgive(input.name);
  if (input.name.startsWith('tool-')) void suggest(input);
});
form.addEventListener('reset', () => {
  localStorage.removeItem(DRAFT);
  ready.hidden = true;
  for (const found of form.querySelectorAll('[id$="-found"]')) found.textContent = '';
  report([]);
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
  add.hidden = !rows.some((row) => row.hidden);
});
need('[data-copy]', ready).addEventListener('click', () => void copy());
need('[data-download]', ready).addEventListener('click', () =>
  download(
    need('[data-file]', ready).textContent.replace(/.*\//, ''),
    need('[data-text]', ready).textContent,
    'application/yaml',
  ),
);

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

/** Copies the text of the ballot; a browser may refuse, and has no clipboard at all over plain http. */
async function copy(): Promise<void> {
  const said = need('[data-said]', ready);
  try {
    await navigator.clipboard.writeText(need('[data-text]', ready).textContent);
    said.textContent = 'Copied.';
  } catch {
    said.textContent = 'Your browser does not let this page copy. Select the text and copy it.';
  }
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
  report(problems);
  ready.hidden = problems.length > 0;
  if (problems.length > 0) return summary.focus();
  const text = ballotText(ballot);
  need('[data-file]', ready).textContent = file;
  need('[data-text]', ready).textContent = text;
  need('[data-said]', ready).textContent = '';
  const send = ready.querySelector<HTMLAnchorElement>('[data-send]');
  if (send)
    send.href = `${ready.dataset['newFile']}?${new URLSearchParams({ filename: file, value: text })}`;
  ready.focus();
}

/** Shows problems beside their fields and in a list above the form. */
function report(problems: readonly BallotProblem[]): void {
  for (const place of form.querySelectorAll('.problem')) place.textContent = '';
  for (const invalid of form.querySelectorAll('[aria-invalid]'))
    invalid.removeAttribute('aria-invalid');
  summary.hidden = problems.length === 0;
  need('ul', summary).replaceChildren(
    ...problems.map(({ field, message }) => {
      need(`#${field}-problem`, form).textContent = message;
      need(`#${field}`, form).setAttribute('aria-invalid', 'true');
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = `#${field}`;
      link.textContent = `${labelOf(field)}: ${message}`;
      link.addEventListener('click', (event) => {
        event.preventDefault();
        need(`#${field}`, form).focus();
      });
      item.append(link);
      return item;
    }),
  );
}

/** Takes a problem back as soon as its field is changed. */
function forgive(field: string): void {
  const problem = form.querySelector(`#${field}-problem`);
  if (problem) problem.textContent = '';
  form.querySelector(`#${field}`)?.removeAttribute('aria-invalid');
}

function labelOf(field: string): string {
  const [, place] = field.split('-');
  return place ? `Tool ${place}` : need(`label[for=${field}]`, form).textContent;
}

function restore(): void {
  let saved: [string, string][] = [];
  try {
    saved = JSON.parse(localStorage.getItem(DRAFT) ?? '[]') as [string, string][];
  } catch {
    localStorage.removeItem(DRAFT);
  }
  for (const [name, value] of saved) {
    const fields = [...form.querySelectorAll<HTMLInputElement>('input')].filter(
      (input) => input.name === name,
    );
    const box = fields.find((input) => input.type === 'checkbox' && input.value === value);
    if (box) box.checked = true;
    else if (fields[0] && fields[0].type !== 'checkbox') fields[0].value = value;
  }
  for (const { place } of answers().rows) {
    const row = rows[place - 1];
    if (row) row.hidden = false;
  }
  add.hidden = !rows.some((row) => row.hidden);
}
