import { must } from '../text/must.ts';
import { need } from './need.ts';
import { BASE, pathTo } from './site-paths.ts';

const WORKER = pathTo('/sw.js');

/**
 * Offers to keep the search, and the pages opened from then on, for times without a connection. A reader who has asked
 * for that once gets what is new with the next visit of the search page.
 * @param place holds a button to keep, one to stop, and an element that says what has come of it
 */
export async function offerOffline(place: HTMLElement): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const keep = need('[data-keep]', place, HTMLButtonElement);
  const stop = need('[data-stop]', place, HTMLButtonElement);
  const said = need('[role=status]', place);
  const show = (keeping: boolean, complete: boolean) => {
    const focused = place.contains(document.activeElement);
    stop.hidden = !keeping;
    keep.hidden = keeping && complete;
    if (focused) (keep.hidden ? stop : keep).focus();
  };
  const keepAll = async () => {
    const before = await registration();
    said.textContent = 'Fetching the data of the search…';
    try {
      await keepSearch();
      said.textContent =
        'Kept: the search works without a connection, and so will the pages you open from now on.';
      show(true, true);
    } catch (error) {
      said.textContent = before
        ? 'What was kept before is still there; it could not be brought up to date.'
        : 'That did not work. Try again when the connection is better.';
      show(before !== undefined, false);
      console.info(error);
    }
  };
  keep.addEventListener('click', () => void keepAll());
  stop.addEventListener('click', () => {
    void forgetAll().then(() => {
      said.textContent = 'Nothing is kept any more.';
      show(false, true);
    });
  });
  place.hidden = false;
  if (await registration()) await keepAll();
}

function registration(): Promise<ServiceWorkerRegistration | undefined> {
  return navigator.serviceWorker.getRegistration(WORKER);
}

/** Has the service worker fetch what is not there yet. @throws Error with what it says went wrong */
async function keepSearch(): Promise<void> {
  await navigator.serviceWorker.register(WORKER);
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<{ error?: string }>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<{ error?: string }>) => resolve(data);
  });
  must(active, 'The service worker').postMessage('keep', [port2]);
  const { error } = await answer;
  if (error) throw new Error(error);
}

async function forgetAll(): Promise<void> {
  await (await registration())?.unregister();
  for (const name of await caches.keys()) if (name.endsWith(` ${BASE}`)) await caches.delete(name);
}
