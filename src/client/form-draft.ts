import { forget, keep, kept } from './kept.ts';

/** What was typed into a form, kept in this browser until it is emptied. */
export class FormDraft {
  readonly #form: HTMLFormElement;
  readonly #key: string;

  /** @param key names the draft among those of other forms */
  constructor(form: HTMLFormElement, key: string) {
    this.#form = form;
    this.#key = key;
  }

  /** @returns whether the browser keeps it */
  keep(): boolean {
    return keep('browser', this.#key, JSON.stringify(typedIn(this.#form)));
  }

  forget(): void {
    forget('browser', this.#key);
  }

  /** Fills in what was kept. @returns whether there was anything */
  restore(): boolean {
    const typed = draftIn(kept('browser', this.#key));
    if (typed.length === 0) return false;
    // A box that is not in the draft was unticked.
    for (const box of this.#form.querySelectorAll<HTMLInputElement>('[type=checkbox]'))
      box.checked = false;
    fill(this.#form, byName(typed));
    return true;
  }
}

/** A draft as it was kept; what is none counts as nothing. */
function draftIn(text = '[]'): [name: string, value: string][] {
  try {
    return JSON.parse(text) as [string, string][];
  } catch {
    return [];
  }
}

/** What stands in a form, in its order: what is not text is left out. */
export function typedIn(form: HTMLFormElement): [name: string, value: string][] {
  return [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
}

/** The values of each name, in their order. */
export function byName(
  typed: readonly (readonly [name: string, value: string])[],
): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const [name, value] of typed) values.set(name, [...(values.get(name) ?? []), value]);
  return values;
}

/**
 * Puts answers into the fields of a form, and shows those places of lists that are needed for them.
 * @param answers the values of each name; those of fields that the form does not have are passed over
 */
export function fill(form: HTMLFormElement, answers: ReadonlyMap<string, readonly string[]>): void {
  for (const [name, values] of answers) {
    const fields = [...form.elements].filter((field) => 'name' in field && field.name === name) as (
      HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
    )[];
    for (const [index, value] of values.entries()) {
      const field = fields.find(isBoxOf(value)) ?? fields[index];
      if (!field) continue;
      if (!isBox(field)) field.value = value;
      else if (field.value === value) field.checked = true;
      if (value !== '') reveal(field);
    }
  }
}

function isBox(field: Element): field is HTMLInputElement {
  return field instanceof HTMLInputElement && field.type === 'checkbox';
}

const isBoxOf =
  (value: string) => (field: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement) =>
    isBox(field) && field.value === value;

/** Shows the place of a list in which a field stands. */
function reveal(field: Element): void {
  field.closest<HTMLElement>('[data-more]')?.removeAttribute('hidden');
  field.closest('details')?.setAttribute('open', '');
}
