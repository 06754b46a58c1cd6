/** What was typed into a form, kept in this browser until it is emptied; a browser may refuse to keep anything. */
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
    try {
      localStorage.setItem(this.#key, JSON.stringify([...new FormData(this.#form)]));
      return true;
    } catch {
      return false;
    }
  }

  forget(): void {
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // What was never kept need not be forgotten.
    }
  }

  /** Fills in what was kept. @returns whether there was anything */
  restore(): boolean {
    try {
      const kept = JSON.parse(localStorage.getItem(this.#key) ?? '[]') as [string, string][];
      fill(
        this.#form,
        Map.groupBy(kept, ([name]) => name),
        ([, value]) => value,
      );
      return kept.length > 0;
    } catch {
      this.forget();
      return false;
    }
  }
}

/**
 * Puts answers into the fields of a form, and shows those places of lists that are needed for them.
 * @param answers the values of each name; those of fields that the form does not have are passed over
 */
export function fill<T>(
  form: HTMLFormElement,
  answers: ReadonlyMap<string, readonly T[]>,
  valueOf: (item: T) => string,
): void {
  for (const [name, items] of answers) {
    const fields = [...form.elements].filter((field) => 'name' in field && field.name === name) as (
      HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
    )[];
    for (const [index, item] of items.entries()) {
      const value = valueOf(item);
      const box = fields.find(
        (field): field is HTMLInputElement =>
          field instanceof HTMLInputElement && field.type === 'checkbox' && field.value === value,
      );
      if (box) box.checked = true;
      const place = box ?? fields[index];
      if (!place || (place instanceof HTMLInputElement && place.type === 'checkbox' && !box))
        continue;
      if (!box) place.value = value;
      place.closest<HTMLElement>('[data-more]')?.removeAttribute('hidden');
      if (value !== '') place.closest('details')?.setAttribute('open', '');
    }
  }
}
