/** The page of the doors for people without git: turns into the editor when it is asked to, or when an address leads into it. */
import { editorConfigAddress } from '../model/page-addresses.ts';
import { need } from './need.ts';
import { pathTo } from './site-paths.ts';

const button = document.querySelector<HTMLButtonElement>('[data-open-editor]');
const trouble = need('[data-editor-trouble]');
if (button) button.hidden = false;
button?.addEventListener('click', () => void open());
// Addresses within the editor begin so.
if (location.hash.startsWith('#/')) void open();

async function open(): Promise<void> {
  if (button) {
    button.disabled = true;
    button.textContent = 'The editor is loading …';
  }
  try {
    const { startEditor } = await import('./editor.ts');
    await startEditor(pathTo(editorConfigAddress()));
  } catch (error) {
    console.error(error);
    trouble.hidden = false;
    button?.remove();
  }
}
