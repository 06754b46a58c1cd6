/** Buttons beside each tool of a page: hold it beside others, and keep it on the shortlist. */
import { placeActions } from './tool-buttons.ts';

for (const place of document.querySelectorAll<HTMLElement>('[data-tool-actions]'))
  placeActions(place, place.dataset['toolActions'] ?? '', place.dataset['name'] ?? '');
for (const item of document.querySelectorAll<HTMLElement>('.tool-item[data-tool]')) {
  const facts = item.querySelector<HTMLElement>('.facts');
  const name = item.querySelector('a')?.textContent.trim() ?? '';
  if (facts) placeActions(facts, item.dataset['tool'] ?? '', name);
}
