/**
 * The forms that write the file of an entry, new or changed. They keep a draft in this browser and send nothing.
 * Schemas and the writing of the file are loaded when the form is first used.
 */
import type { Answers, Fields } from '../lib/forms/answers.ts';
import { ToolNames } from '../lib/search/tool-names.ts';
import type { NamesFile } from '../lib/search/pack.ts';
import type { CollectionName } from '../model/collections.ts';
import {
  changeAddress,
  homepagesAddress,
  sourceAddress,
  toolAddress,
} from '../model/page-addresses.ts';
import { byName, fill, FormDraft, typedIn } from './form-draft.ts';
import { forgive, showProblems } from './form-problems.ts';
import { Sending } from './form-sending.ts';
import { need } from './need.ts';
import { fetchSearchFile } from './search-files.ts';
import { pathTo } from './site-paths.ts';

const form = need('[data-entry-form]', document, HTMLFormElement);
const known = need('[data-known]', form);
const sending = new Sending(need('[data-ready]'));
const collection = form.dataset['entryForm'] as CollectionName;
const isChange = form.dataset['change'] !== undefined;

/** Of a change, what stands. */
interface Standing {
  file: string;
  written: string;
  /** As the form showed them. */
  fields: Fields;
  /** Those that no form asks for. */
  unasked: Fields;
  text: string;
}
let standing: Standing | undefined;
let draft = new FormDraft(form, form.dataset['draft'] ?? 'form');

let checking: Promise<typeof import('./entry-check.ts')> | undefined;
const check = () => (checking ??= import('./entry-check.ts'));
let naming: Promise<ToolNames> | undefined;
const names = () =>
  (naming ??= fetchSearchFile('names').then((file) => new ToolNames(file as NamesFile)));
let listing: Promise<Record<string, string>> | undefined;
const homepages = () =>
  (listing ??= fetch(pathTo(homepagesAddress())).then((answer) => answer.json() as never));

void begin();

async function begin(): Promise<void> {
  if (isChange) {
    standing = await whatStands();
    if (!standing) return;
    draft = new FormDraft(form, `change-${standing.file}`);
    need('[data-changing]').textContent = standing.file;
  }
  form.hidden = false;
  for (const other of document.querySelectorAll<HTMLElement>('[data-without-form]'))
    other.hidden = true;
  if (draft.restore()) keptSaid('What you typed here before has been filled in again.');
  listen();
}

/** The file that is to be changed, as the address of the page names it; the form is filled in with it. */
async function whatStands(): Promise<Standing | undefined> {
  const { definitionOf, inputsOf, answersFrom, fieldsFrom, parse, partsOf } = await check();
  const { fileOf, path, schema } = definitionOf(collection);
  const query = new URLSearchParams(location.search);
  const slug = query.get('tool');
  const file = slug ? fileOf?.(slug, {}) : query.get('file');
  const answer = file && path.test(file) ? await fetch(pathTo(sourceAddress(file))) : undefined;
  const written = answer?.ok ? await answer.text() : '';
  const parts = partsOf(written);
  if (!file || !parts) {
    need('[data-lost]').hidden = false;
    return undefined;
  }
  const inputs = inputsOf(schema);
  const fields = parse(parts.head) as Fields;
  const text = parts.text.trim();
  const standingAnswers = answersFrom(inputs, fields);
  fill(form, new Map([...standingAnswers, ['text', [text]]]));
  const filledIn = answers();
  const shown = fieldsFrom(inputs, filledIn);
  // What a form has no room for must not be lost: such an entry is changed as a text. Boxes have an order of their own.
  const hasAll = ([place, given]: [string, readonly string[]]) =>
    new Set(given).isSubsetOf(new Set(filledIn.get(place)));
  if (![...standingAnswers].every(hasAll)) {
    location.replace(`${pathTo(changeAddress(file))}&as=text`);
    return undefined;
  }
  const asked = new Set(inputs.map(({ name }) => name));
  return {
    file,
    written,
    fields: shown,
    unasked: Object.fromEntries(Object.entries(fields).filter(([name]) => !asked.has(name))),
    text,
  };
}

function listen(): void {
  form.addEventListener('focusin', () => void check());
  form.addEventListener('input', (event) => {
    keptSaid(draft.keep() ? '' : 'Your browser keeps no draft: do not leave before you are done.');
    sending.hide();
    const field = event.target as HTMLInputElement;
    forgive(form, field.name);
    if (field.list) void suggest(field);
    if (field.name === 'text') void count(field.value);
  });
  form.addEventListener('change', (event) => {
    const { name } = event.target as HTMLInputElement;
    if (!isChange && (name === 'name' || name === 'url')) void point();
  });
  form.addEventListener('reset', () => {
    draft.forget();
    sending.hide();
    keptSaid('');
    known.hidden = true;
    showProblems(form, []);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void finish();
  });
  for (const button of form.querySelectorAll<HTMLButtonElement>('[data-add]'))
    button.addEventListener('click', () => {
      const hidden = [
        ...(button.parentElement?.querySelectorAll<HTMLElement>('[data-more][hidden]') ?? []),
      ];
      const [next] = hidden;
      if (next) next.hidden = false;
      next?.querySelector<HTMLElement>('input, select, textarea')?.focus();
      button.hidden = hidden.length <= 1;
    });
}

/** What stands in the form, by the names of its places. */
function answers(): Answers {
  return byName(typedIn(form));
}

async function finish(): Promise<void> {
  const {
    changedFile,
    definitionOf,
    fieldsFrom,
    fileText,
    inputsOf,
    newFileOf,
    problemsOf,
    sentFields,
  } = await check();
  const { schema } = definitionOf(collection);
  const tools = await names().catch(() => undefined);
  const given = answers();
  const fields = fieldsFrom(inputsOf(schema), given, (of, name) =>
    of === 'tools' ? tools?.slugOf(name) : undefined,
  );
  const today = new Date().toISOString().slice(0, 10);
  const whole = { ...(standing?.unasked ?? sentFields(collection, today)), ...fields };
  const text = given.get('text')?.[0] ?? '';
  const problems = problemsOf(collection, whole, text);
  const slug = given.get('slug')?.[0]?.trim();
  const file = standing?.file ?? newFileOf(collection, whole, slug || undefined);
  if (!file)
    problems.push({
      place: 'slug',
      message: 'no address can be made of this: write one in letters from a to z and digits',
    });
  showProblems(form, problems);
  sending.hide();
  if (problems.length > 0 || !file) return;
  if (!standing) return sending.show({ file, text: fileText(collection, whole, text) });
  const { written, fields: before, text: old } = standing;
  const changed = changedFile(
    collection,
    written,
    before,
    fields,
    text.trim() === old ? undefined : text,
  );
  sending.show({ file, text: changed, standing: written });
}

/** Offers names for what is being typed. */
async function suggest(field: HTMLInputElement): Promise<void> {
  const tools = await names();
  need('#form-tools').replaceChildren(
    ...tools.like(field.value.trim(), 8).map((name) => new Option(name)),
  );
}

async function count(text: string): Promise<void> {
  const { countWords } = await check();
  need('[data-count]', form).textContent = `So far ${countWords(text)}.`;
}

/** Points out that the directory has the tool already, by its name or by its homepage. */
async function point(): Promise<void> {
  if (collection !== 'tools') return;
  const [tools, pages, { homepageKey }] = await Promise.all([names(), homepages(), check()]);
  const value = (name: string) => need(`#${name}`, form, HTMLInputElement).value.trim();
  const slug =
    tools.slugOf(value('name')) ??
    (URL.canParse(value('url')) ? pages[homepageKey(value('url'))] : undefined);
  known.hidden = !slug;
  if (!slug) return;
  const link = document.createElement('a');
  link.href = pathTo(toolAddress(slug));
  link.textContent = slug;
  known.replaceChildren(
    'The directory may have this tool already: ',
    link,
    '. Change that entry instead.',
  );
}

function keptSaid(words: string): void {
  need('[data-kept]', form).textContent = words;
}
