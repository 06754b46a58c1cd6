import { RIVALS } from './rivals.ts';

/** The page on which a rival is timed: from a key to the painted list, as a reader would wait for it. */
const name = new URLSearchParams(location.search).get('engine')!;
const rival = RIVALS.find((candidate) => candidate.name === name)!;
const input = document.querySelector('input')!;
const list = document.querySelector('ol')!;
const query = rival.open(await (await fetch(`/indexes/${encodeURIComponent(name)}.json`)).text());
input.addEventListener('input', () => void answer());
document.body.dataset['ready'] = '';

async function answer(): Promise<void> {
  list.dataset['state'] = 'loading';
  const found = await query(input.value);
  list.replaceChildren(
    ...found.map((id) => {
      const item = document.createElement('li');
      item.textContent = id;
      return item;
    }),
  );
  list.dataset['state'] = 'done';
}
