import { expect, test } from 'vitest';
import { deadlineFaults } from '#web/staff/settings/deadline-faults.ts';
import { settingsNb } from '#web/texts/staff/settings.nb.ts';

const rows = [
  { moreThanHours: 24, minutes: 240 },
  { moreThanHours: 0, minutes: 20 },
];
const quietHours = { from: '21:00', to: '08:00', sundayTo: '10:00' };

function fieldsOf(changes: object, quietLines = '') {
  const faults = deadlineFaults({ answeringMinutes: rows, quietHours, ...changes }, quietLines, settingsNb);
  return faults.map(({ field }) => field);
}

test.each([
  ['nothing', {}, []],
  [
    'a number that is not there',
    { answeringMinutes: [rows[0], { moreThanHours: 0, minutes: Number.NaN }] },
    ['answeringMinutes[1].minutes'],
  ],
  [
    'more time the closer the meeting',
    { answeringMinutes: [rows[0], { moreThanHours: 0, minutes: 241 }] },
    ['answeringMinutes[1].minutes'],
  ],
  ['a clock that is being typed', { quietHours: { ...quietHours, sundayTo: '' } }, ['quietHours']],
  ['a day that is quiet throughout', { quietHours: { ...quietHours, to: '20:30' } }, ['quietHours']],
])('what is wrong with deadlines is found while they are typed: %s', (_what, changes, fields) => {
  expect(fieldsOf(changes)).toStrictEqual(fields);
});

test('a line of quiet days that says no day is told by itself', () => {
  expect(fieldsOf({}, '17.5.\n\nen dag')).toStrictEqual(['quietDays']);
});
