import { expect, test } from 'vitest';
import { Instant } from '#shared/kernel/instant.ts';
import { calendarFile } from '#web/svar/ics.ts';

const entry = {
  uid: 'm1-o1@fulltallig',
  madeAt: Instant.parse('2026-12-01T12:00:00.000Z'),
  start: Instant.parse('2026-12-03T17:00:00.000Z'),
  end: Instant.parse('2026-12-03T20:00:00.000Z'),
  title: 'Kommunestyret, vara',
  place: 'Kommunestyresalen; Rådhuset',
  link: undefined,
};

test('a calendar entry says when in UTC, and what and where with marks escaped', () => {
  expect(calendarFile(entry).split('\r\n')).toStrictEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Fulltallig//Fulltallig//NO',
    'BEGIN:VEVENT',
    'UID:m1-o1@fulltallig',
    'DTSTAMP:20261201T120000Z',
    'DTSTART:20261203T170000Z',
    'DTEND:20261203T200000Z',
    'SUMMARY:Kommunestyret\\, vara',
    'LOCATION:Kommunestyresalen\\; Rådhuset',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('no line is longer than 75 octets, and folding loses nothing', () => {
  const place = 'Kommunestyresalen på Rådhuset i Fjordvik, inngang fra Øvre Ågate, tredje etasje til høyre';
  const file = calendarFile({ ...entry, place });
  for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(file.replace(/\r\n /g, '')).toContain(place.replaceAll(',', '\\,'));
});
