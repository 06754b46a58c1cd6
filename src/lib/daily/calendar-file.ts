import ICAL from 'ical.js';

// The library counts the space before a folded line on top (RFC 5545, 3.1).
ICAL.foldLength = 74;

/** Something that fills a whole day, or several. */
export interface CalendarEvent {
  /** Its identity for good: an update replaces what a calendar has under it. */
  id: string;
  title: string;
  text: string;
  /** An absolute address. */
  url?: string;
  place?: string;
  /** The first day, yyyy-mm-dd. */
  start: string;
  /** The day after the last one; the day after `start` when left out. */
  end?: string;
}

/**
 * A calendar file (RFC 5545), which every calendar program imports.
 * @param name of the calendar
 * @param stamp when it was made, an ISO moment in UTC
 */
export function calendarFile(
  name: string,
  events: readonly CalendarEvent[],
  stamp: string,
): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Learning Tools//Calendar//EN');
  calendar.addPropertyWithValue('x-wr-calname', name);
  for (const { id, title, text, url, place, start, end } of events) {
    const event = new ICAL.Component('vevent');
    event.addPropertyWithValue('uid', id);
    event.addPropertyWithValue('dtstamp', ICAL.Time.fromString(stamp, null));
    event.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(start));
    event.addPropertyWithValue('dtend', ICAL.Time.fromDateString(end ?? daysAfter(start, 1)));
    event.addPropertyWithValue('summary', title);
    event.addPropertyWithValue('description', text);
    if (place) event.addPropertyWithValue('location', place);
    if (url) event.addPropertyWithValue('url', url);
    event.addPropertyWithValue('transp', 'TRANSPARENT');
    calendar.addSubcomponent(event);
  }
  return `${calendar.toString()}\r\n`;
}

/** The day so many days after one, both yyyy-mm-dd. */
export function daysAfter(day: string, count: number): string {
  const later = new Date(`${day}T00:00:00Z`);
  later.setUTCDate(later.getUTCDate() + count);
  return later.toISOString().slice(0, 10);
}
