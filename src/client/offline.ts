import { version } from './search-files.ts';
import { must } from '../text/must.ts';
import { need } from './need.ts';

const WORKER = '/search/sw.js';

/**
 * Offers to keep the search for times without a connection. A reader who has asked for that once gets what is new
 * with the next visit.
 * @param place holds a button, and beside it an element that says what has come of it
 */
export async function offerOffline(place: HTMLElement): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const button = need('button', place, HTMLButtonElement);
  const said = need('[role=status]', place);
  const keep = async () => {
    button.disabled = true;
    said.textContent = 'Fetching the data of the search…';
    try {
      await keepAll();
      button.hidden = true;
      said.textContent = 'Kept: this page searches without a connection.';
    } catch (error) {
      said.textContent = 'That did not work. Try again when the connection is better.';
      console.info(error);
    }
    button.disabled = false;
  };
  button.addEventListener('click', () => void keep());
  place.hidden = false;
  if (await navigator.serviceWorker.getRegistration(WORKER)) await keep();
}

/** Has the service worker fetch what is not there yet. @throws Error with what it says went wrong */
async function keepAll(): Promise<void> {
  await navigator.serviceWorker.register(WORKER);
  const { active } = await navigator.serviceWorker.ready;
  const assets = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/_astro/'))
    .map(({ pathname }) => pathname);
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<{ error?: string }>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<{ error?: string }>) => resolve(data);
  });
  must(active, 'The service worker').postMessage({ version, assets: [...new Set(assets)] }, [
    port2,
  ]);
  const { error } = await answer;
  if (error) throw new Error(error);
}
