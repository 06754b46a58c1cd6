import { need } from './need.ts';

/** A finished file, and whether one stands at its place already. */
export interface Finished {
  file: string;
  text: string;
  exists: boolean;
}

/** Forges and browsers cut longer addresses off; measured in letters of the finished address. */
const LONGEST_ADDRESS = 6000;
/** Mail programs cut longer ones off. */
const LONGEST_MAIL = 1800;

/** The part of a page that shows a finished file and the ways to send it. Nothing of it sends anything by itself. */
export class Sending {
  readonly #place: HTMLElement;

  constructor(place: HTMLElement) {
    this.#place = place;
    need('[data-copy]', place).addEventListener('click', () => void this.#copy());
    need('[data-download]', place).addEventListener('click', () => {
      this.#download();
    });
  }

  hide(): void {
    this.#place.hidden = true;
  }

  show({ file, text, exists }: Finished): void {
    const place = this.#place;
    need('[data-file]', place).textContent = file;
    need('[data-text]', place).textContent = text;
    this.#say('');
    const send = place.querySelector<HTMLAnchorElement>('[data-send]');
    const { newFile, editFolder, contact } = place.dataset;
    if (send && newFile) {
      const filled = `${newFile}?${new URLSearchParams({ filename: file, value: text })}`;
      const fits = !exists && filled.length <= LONGEST_ADDRESS;
      const empty = exists
        ? `${editFolder}/${file.split('/').map(encodeURIComponent).join('/')}`
        : `${newFile}?${new URLSearchParams({ filename: file })}`;
      send.href = fits ? filled : empty;
      // What does not fit into an address, or replaces what stands, is pasted there.
      send.onclick = fits ? null : () => void this.#copy('Copied: paste it there.');
    }
    const mail = place.querySelector<HTMLAnchorElement>('[data-mail]');
    if (mail) {
      const body = `${file}\n\n${text}`;
      const fits = encodeURIComponent(body).length <= LONGEST_MAIL;
      const letter = fits ? body : `${file}\n\n(Please paste the text here, or attach the file.)`;
      mail.href = `mailto:${contact}?subject=${encodeURIComponent(file)}&body=${encodeURIComponent(letter)}`;
      mail.onclick = fits ? null : () => void this.#copy('Copied: paste it into the mail.');
    }
    place.hidden = false;
    place.focus();
  }

  #say(words: string): void {
    need('[data-said]', this.#place).textContent = words;
  }

  async #copy(done = 'Copied.'): Promise<void> {
    try {
      await navigator.clipboard.writeText(need('[data-text]', this.#place).textContent);
      this.#say(done);
    } catch {
      this.#say('Your browser does not let this page copy. Select the text and copy it.');
    }
  }

  #download(): void {
    const link = document.createElement('a');
    const text = need('[data-text]', this.#place).textContent;
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    link.download = need('[data-file]', this.#place).textContent.replace(/.*\//, '');
    link.click();
    URL.revokeObjectURL(link.href);
  }
}
