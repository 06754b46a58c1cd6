/** The form in which a file is changed as a text. It keeps a draft in this browser and sends nothing. */
import { sourceAddress } from '../model/page-addresses.ts';
import type { Problem } from '../lib/forms/entry-file.ts';
import { FormDraft } from './form-draft.ts';
import { forgive, showProblems } from './form-problems.ts';
import { Sending } from './form-sending.ts';
import { need } from './need.ts';
import { pathTo } from './site-paths.ts';

const form = need('[data-file-form]', document, HTMLFormElement);
const text = need('#file', form, HTMLTextAreaElement);
const sending = new Sending(need('[data-ready]'));

void begin(new URLSearchParams(location.search).get('file') ?? '');

async function begin(file: string): Promise<void> {
  const place = /^content\/[\w/.-]+$/.test(file) && !file.includes('..') ? file : undefined;
  const answer = place && (await fetch(pathTo(sourceAddress(place))));
  if (!place || !answer || !answer.ok) {
    need('[data-lost]').hidden = false;
    return;
  }
  const written = await answer.text();
  const draft = new FormDraft(form, `change-${place}`);
  need('[data-changing]').textContent = place;
  text.value = written;
  if (draft.restore())
    need('[data-kept]', form).textContent = 'Your draft has been filled in again.';
  for (const other of document.querySelectorAll<HTMLElement>('[data-without-form]'))
    other.hidden = true;
  form.hidden = false;
  form.addEventListener('input', () => {
    draft.keep();
    sending.hide();
    forgive(form, 'file');
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void finish(place, written);
  });
}

async function finish(file: string, written: string): Promise<void> {
  const { problemsInFile } = await import('./entry-check.ts');
  // A form gives lines another end.
  const changed = `${text.value.replaceAll('\r\n', '\n').trimEnd()}\n`;
  const problems: Problem[] = problemsInFile(file, changed).map(({ message }) => ({
    place: 'file',
    message,
  }));
  showProblems(form, problems);
  sending.hide();
  if (problems.length > 0) return;
  sending.show({ file, text: changed, standing: written });
}
