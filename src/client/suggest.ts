/**
 * Suggestions under a large search box: the combobox of the ARIA Authoring Practices with a list that is not
 * chosen from automatically. Nothing but this file is loaded before the box has the focus.
 */
const input = document.querySelector<HTMLInputElement>('.search-form.large input[name=q]');
if (input) {
  const begin = async () => (await import('./suggest-list.ts')).attach(input);
  if (document.activeElement === input) void begin();
  else input.addEventListener('focus', () => void begin(), { once: true });
}
