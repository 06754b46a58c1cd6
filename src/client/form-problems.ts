import type { Problem } from '../lib/forms/entry-file.ts';
import { need } from './need.ts';

/**
 * Shows what is wrong beside its places and in a list above the form; the list is focused when there is something.
 * @param labelOf what a place is called, where the message does not say it
 */
export function showProblems(
  form: HTMLFormElement,
  problems: readonly Problem[],
  labelOf?: (place: string) => string,
): void {
  for (const place of form.querySelectorAll('.problem')) place.textContent = '';
  for (const invalid of form.querySelectorAll('[aria-invalid]'))
    invalid.removeAttribute('aria-invalid');
  const summary = need('[data-problems]', form);
  summary.hidden = problems.length === 0;
  need('ul', summary).replaceChildren(
    ...problems.map((problem) => itemFor(form, problem, labelOf?.(problem.place))),
  );
  if (problems.length > 0) summary.focus();
}

/** Takes a problem back as soon as its field is changed. */
export function forgive(form: HTMLFormElement, place: string): void {
  const problem = form.querySelector(`#${CSS.escape(`${place}-problem`)}`);
  if (problem) problem.textContent = '';
  form.querySelector(`#${CSS.escape(place)}`)?.removeAttribute('aria-invalid');
}

function itemFor(form: HTMLFormElement, { place, message }: Problem, label?: string): HTMLElement {
  // A part of a list without a place of its own is mended at the list.
  const [field] = [place, place.replace(/\..*/, '')].flatMap((name) => {
    const found = form.querySelector<HTMLElement>(`#${CSS.escape(name)}`);
    return found ? [found] : [];
  });
  const item = document.createElement('li');
  if (!field) {
    item.textContent = message;
    return item;
  }
  field.setAttribute('aria-invalid', 'true');
  const beside = form.querySelector(`#${CSS.escape(`${field.id}-problem`)}`);
  if (beside) beside.textContent = message;
  const link = document.createElement('a');
  link.href = `#${field.id}`;
  link.textContent = label ? `${label}: ${message}` : message;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    for (
      let around = field.parentElement;
      around && around !== form;
      around = around.parentElement
    ) {
      around.hidden = false;
      if (around instanceof HTMLDetailsElement) around.open = true;
    }
    field.focus();
  });
  item.append(link);
  return item;
}
