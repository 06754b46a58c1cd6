/** Ticking off the days of a challenge, in this browser; the calendar and the export are made here too. */
import { packProgress, progressText, tick, unpackProgress } from '../lib/daily/progress.ts';
import { must } from '../text/must.ts';
import { download } from './download.ts';
import { REFUSED, keep, kept } from './kept.ts';
import { need } from './need.ts';

const desk = need('[data-desk]');
const slug = must(desk.dataset['desk'], 'The challenge');
const title = must(desk.dataset['title'], 'Its title');
const NAME = `challenge-${slug}`;
const days = [...document.querySelectorAll<HTMLElement>('.days > li')];
const titles = days.map((day) => need('h3', day).textContent.trim());
const start = need('#start', desk, HTMLInputElement);
const undo = need('[data-undo]', desk);
const said = need('[data-said]', desk);
/** What was ticked before each change of this visit. */
const before: number[][] = [];

const boxes = days.map((day, index) => {
  const label = document.createElement('label');
  const box = document.createElement('input');
  label.className = 'tick no-print';
  box.type = 'checkbox';
  label.append(box, `Day ${index + 1} is done`);
  box.addEventListener('change', () => {
    before.push(done());
    write(tick(done(), index + 1, box.checked));
  });
  day.append(label);
  return box;
});
start.value = new Date().toLocaleDateString('sv-SE');
desk.hidden = false;
draw();

undo.addEventListener('click', () => {
  const last = before.pop();
  if (last) write(last);
});
need('[data-export]', desk).addEventListener('click', () =>
  download(`${slug}.md`, progressText(title, titles, done()), 'text/markdown'),
);
need('[data-print]', desk).addEventListener('click', () => print());
need('[data-calendar]', desk).addEventListener('click', () => void calendar());
addEventListener('storage', draw);

function done(): number[] {
  return unpackProgress(kept('browser', NAME), days.length);
}

function write(days: readonly number[]): void {
  said.textContent = keep('browser', NAME, packProgress(days)) ? '' : REFUSED;
  draw();
}

function draw(): void {
  const now = done();
  for (const [index, box] of boxes.entries()) box.checked = now.includes(index + 1);
  need('progress', desk, HTMLProgressElement).value = now.length;
  need('[data-count]', desk).textContent = `${now.length} of ${days.length} days done`;
  undo.hidden = before.length === 0;
}

async function calendar(): Promise<void> {
  if (!start.reportValidity()) return;
  try {
    const { calendarFile, daysAfter } = await import('../lib/daily/calendar-file.ts');
    const events = days.map((day, index) => ({
      id: `${slug}-${start.value}-${index + 1}@${location.hostname}`,
      title: `Day ${index + 1}: ${titles[index]}`,
      text: [...day.querySelectorAll('.task, .why')]
        .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
        .join('\n\n'),
      url: new URL(`#day-${index + 1}`, location.href).href,
      start: daysAfter(start.value, index),
    }));
    const stamp = `${new Date().toISOString().slice(0, 19)}Z`;
    download(`${slug}.ics`, calendarFile(title, events, stamp), 'text/calendar');
  } catch {
    said.textContent = 'The calendar file could not be made. Are you offline? Try again later.';
  }
}
