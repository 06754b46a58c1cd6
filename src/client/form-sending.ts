import { download } from './download.ts';
import { need } from './need.ts';

/** A finished file. */
export interface Finished {
  file: string;
  text: string;
  /** What stands at its place; left out of a new file. */
  standing?: string;
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
      const name = need('[data-file]', place).textContent.replace(/.*\//, '');
      download(name, need('[data-text]', place).textContent, 'text/plain');
    });
  }

  hide(): void {
    this.#place.hidden = true;
  }

  show({ file, text, standing }: Finished): void {
    const place = this.#place;
    need('[data-file]', place).textContent = file;
    need('[data-text]', place).textContent = text;
    need('[data-changed]', place).textContent =
      standing === undefined ? '' : changeIn(standing, text);
    this.#say('');
    const send = place.querySelector<HTMLAnchorElement>('[data-send]');
    const { newFile, editFolder, contact } = place.dataset;
    if (send && newFile) {
      const filled = `${newFile}?${new URLSearchParams({ filename: file, value: text })}`;
      const fits = standing === undefined && filled.length <= LONGEST_ADDRESS;
      const empty =
        standing !== undefined
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
}

/** How much of a file is another than what stands. */
function changeIn(standing: string, text: string): string {
  if (text === standing) return ' Nothing has been changed yet.';
  const before = new Set(standing.split('\n'));
  return ` Lines changed or new: ${text.split('\n').filter((line) => !before.has(line)).length}.`;
}
