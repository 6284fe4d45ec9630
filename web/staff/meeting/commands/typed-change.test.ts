import { describe, expect, test } from 'vitest';
import type { MeetingView } from '#shared/contracts/meeting-view.ts';
import { ItemNo } from '#shared/kernel/ids.ts';
import { Instant } from '#shared/kernel/instant.ts';
import { reportNb } from '#web/texts/staff/report.nb.ts';
import { changeCommand, type TypedChange, typedOf } from './typed-change.ts';

const HARBOUR = { no: ItemNo.parse('84/26'), title: 'Reguleringsplan', restricted: false };
const BUDGET = { no: ItemNo.parse('85/26'), title: 'Budsjett', restricted: false };

/** A Thursday in winter, 18.00-21.00 in Oslo. */
const meeting: Pick<MeetingView, 'start' | 'end' | 'place' | 'mode' | 'items' | 'timeZone'> = {
  start: Instant.parse('2026-12-03T17:00:00.000Z'),
  end: Instant.parse('2026-12-03T20:00:00.000Z'),
  place: 'Rådhuset',
  mode: 'inPerson',
  items: [HARBOUR, BUDGET],
  timeZone: 'Europe/Oslo',
};
const opened = typedOf(meeting);

function sent(changed: Partial<TypedChange>, now = meeting, seen = opened) {
  const command = changeCommand({ ...opened, ...changed }, { opened, seen }, now, reportNb);
  return command.ok ? command.value : command.error.map(({ field }) => field);
}

describe('a change of a meeting sends what was changed, and nothing else', () => {
  test.each<[string, Partial<TypedChange>, object]>([
    ['the place', { place: ' Kulturhuset ' }, { place: 'Kulturhuset' }],
    ['an hour', { end: '22:00' }, { start: meeting.start, end: '2026-12-03T21:00:00.000Z' }],
    ['an end after midnight', { end: '00:30' }, { start: meeting.start, end: '2026-12-03T23:30:00.000Z' }],
    ['an item taken off', { items: [BUDGET] }, { items: [BUDGET] }],
    [
      'an item renamed',
      { items: [HARBOUR, { ...BUDGET, title: 'Økonomi ' }] },
      { items: [HARBOUR, { ...BUDGET, title: 'Økonomi' }] },
    ],
    [
      'an item exempted',
      { items: [HARBOUR, { ...BUDGET, restricted: true }] },
      { items: [HARBOUR, { ...BUDGET, restricted: true }] },
    ],
  ])('%s', (_what, changed, expected) => {
    expect(sent(changed)).toStrictEqual({ type: 'ChangeMeeting', ...expected });
  });

  test('a conference of three days that begins later still lasts three days', () => {
    const conference = { ...meeting, end: Instant.parse('2026-12-05T14:00:00.000Z') };
    const typed = { ...typedOf(conference), start: '19:00' };
    const known = { opened: typedOf(conference), seen: typedOf(conference) };
    expect(changeCommand(typed, known, conference, reportNb)).toMatchObject({
      value: { start: '2026-12-03T18:00:00.000Z', end: conference.end },
    });
  });

  test('what a colleague changes meanwhile stays as they wrote it', () => {
    const now = { ...meeting, place: 'Kulturhuset' };
    expect(sent({ end: '22:00' }, now)).not.toHaveProperty('place');
  });

  test('where both changed the same it is said once, and then sent', () => {
    const now = { ...meeting, items: [HARBOUR] };
    expect(sent({ items: [BUDGET] }, now)).toStrictEqual(['items']);
    expect(sent({ items: [BUDGET] }, now, typedOf(now))).toMatchObject({ items: [BUDGET] });
  });
});

test.each<[string, Partial<TypedChange>, readonly string[]]>([
  ['nothing', {}, ['day']],
  ['an end that is missing', { end: '' }, ['day']],
  ['no place to meet', { place: ' ' }, ['place']],
  ['an item without a number', { items: [HARBOUR, { ...BUDGET, no: ' ' }] }, ['items[1].no']],
  ['two items with one number', { items: [HARBOUR, { ...BUDGET, no: '84/26 ' }] }, ['items[1].no']],
])('%s must be put right first', (_what, changed, fields) => {
  expect(sent(changed)).toStrictEqual(fields);
});
