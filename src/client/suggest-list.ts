import { Suggester, type Suggestion } from '../lib/search/suggest.ts';
import type { NamesFile } from '../lib/search/pack.ts';
import { fetchSearchFile } from './search-files.ts';
import { pathTo } from './site-paths.ts';

/** Turns a search box into a combobox with suggestions. */
export async function attach(input: HTMLInputElement): Promise<void> {
  const list = document.createElement('ul');
  const status = document.createElement('p');
  list.id = `${input.id}-list`;
  list.className = 'suggestions';
  list.role = 'listbox';
  list.ariaLabel = 'Suggestions';
  list.hidden = true;
  status.className = 'visually-hidden';
  status.role = 'status';
  const { form } = input;
  form?.append(list, status);
  input.role = 'combobox';
  input.ariaAutoComplete = 'list';
  input.ariaExpanded = 'false';
  input.setAttribute('aria-controls', list.id);

  let active = -1;
  let options: HTMLLIElement[] = [];
  const suggester = new Suggester((await fetchSearchFile('names')) as NamesFile);

  const close = () => {
    list.hidden = true;
    input.ariaExpanded = 'false';
    mark(-1);
  };
  const mark = (index: number) => {
    active = index;
    for (const [place, option] of options.entries()) option.ariaSelected = String(place === index);
    const option = options[index];
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  };
  const show = () => {
    const found = suggester.suggest(input.value);
    options = found.map((suggestion, index) => optionOf(suggestion, `${list.id}-${index}`));
    list.replaceChildren(...options);
    active = -1;
    input.removeAttribute('aria-activedescendant');
    list.hidden = found.length === 0;
    input.ariaExpanded = String(found.length > 0);
    status.textContent =
      found.length === 0
        ? ''
        : `${found.length} ${found.length === 1 ? 'suggestion' : 'suggestions'}; arrow keys to choose, Enter to search`;
  };

  input.addEventListener('input', show);
  input.addEventListener('blur', () => setTimeout(close, 150));
  form?.addEventListener('submit', close);
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => go((event.target as Element).closest('li')));
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !list.hidden) {
      close();
      event.preventDefault();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) return show();
      const count = options.length + 1;
      mark(((active + (event.key === 'ArrowDown' ? 1 : -1) + 1 + count) % count) - 1);
    } else if (event.key === 'Enter' && active >= 0 && !list.hidden) {
      event.preventDefault();
      go(options[active]);
    }
  });
  if (document.activeElement === input && input.value) show();
}

function go(option: Element | null | undefined): void {
  const href = option?.getAttribute('data-href');
  if (href) location.assign(pathTo(href));
}

function optionOf({ href, label, detail }: Suggestion, id: string): HTMLLIElement {
  const option = document.createElement('li');
  option.id = id;
  option.role = 'option';
  option.ariaSelected = 'false';
  option.dataset['href'] = href;
  const name = document.createElement('span');
  name.textContent = label;
  name.dir = 'auto';
  const about = document.createElement('small');
  about.textContent = detail;
  option.append(name, ' ', about);
  return option;
}
