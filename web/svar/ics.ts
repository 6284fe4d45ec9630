import type { Instant } from '#shared/kernel/instant.ts';

export interface CalendarEntry {
  /** The same entry downloaded twice replaces itself. */
  readonly uid: string;
  readonly madeAt: Instant;
  readonly start: Instant;
  readonly end: Instant;
  readonly title: string;
  readonly place: string;
  readonly link: string | undefined;
}

const LINE_OCTETS_MAX = 75;

/** One calendar file (RFC 5545) with one entry. It never holds the personal link: calendars are shared. */
export function calendarFile(entry: CalendarEntry): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Fulltallig//Fulltallig//NO',
    'BEGIN:VEVENT',
    `UID:${entry.uid}`,
    `DTSTAMP:${stampOf(entry.madeAt)}`,
    `DTSTART:${stampOf(entry.start)}`,
    `DTEND:${stampOf(entry.end)}`,
    `SUMMARY:${escaped(entry.title)}`,
    `LOCATION:${escaped(entry.place)}`,
    ...(entry.link === undefined ? [] : [`URL:${entry.link}`]),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.flatMap(folded).join('\r\n')}\r\n`;
}

/** `20261203T170000Z` */
function stampOf(at: Instant): string {
  return `${at.slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r?\n/g, '\\n');
}

/** Lines are limited in octets, and no character may be cut in two. A continued line starts with a space. */
function folded(line: string): readonly string[] {
  const encoder = new TextEncoder();
  const parts: string[] = [];
  let part = '';
  for (const character of line) {
    if (encoder.encode(part + character).length > LINE_OCTETS_MAX) {
      parts.push(part);
      part = ' ';
    }
    part += character;
  }
  return [...parts, part];
}
