import { expect, test } from 'vitest';
import { Instant } from '#shared/kernel/instant.ts';
import { whenIn } from '#web/kit/when.ts';
import { filingNb } from '#web/texts/staff/filing.nb.ts';
import { reportText } from './report-text.ts';

const DUE = Instant.parse('2026-12-04T20:00:00.000Z');
const MADE = Instant.parse('2026-12-04T20:01:00.000Z');
const FILED = Instant.parse('2026-12-04T20:02:00.000Z');
const trouble = { kind: 'unreachable', where: 'files', since: MADE, attempts: 2, retryAt: FILED };
const { dayAndClock } = whenIn('Europe/Oslo', 'nb');

test.each([
  ['before its time', { status: 'notDue' }, ['Lages og arkiveres av seg selv fredag 4. desember kl. 21.00.']],
  ['ordered, not made', { status: 'waiting' }, ['Er bestilt og blir laget.']],
  [
    'not taken by the archive',
    { status: 'waiting', madeAt: MADE, trouble },
    ['Er laget, men arkivet har ikke tatt imot den ennå.', 'Prøves på nytt fredag 4. desember kl. 21.02.'],
  ],
  [
    'without an archive',
    { status: 'kept', madeAt: MADE },
    ['Er laget fredag 4. desember kl. 21.01. Kommunen har ikke koblet til noe arkivsystem, så rapporten ligger her.'],
  ],
  [
    'filed, and who came written back',
    { status: 'filed', madeAt: MADE, filedAt: FILED, documentId: '26/41-3', attendance: 'written' },
    ['Arkivert fredag 4. desember kl. 21.02 som 26/41-3.', 'Hvem som møtte for hvem, er skrevet i arkivet.'],
  ],
  [
    'filed, but who came not written back',
    { status: 'filed', madeAt: MADE, filedAt: FILED, documentId: '26/41-3', attendance: 'waiting', trouble },
    [
      'Arkivert fredag 4. desember kl. 21.02 som 26/41-3.',
      'Hvem som møtte for hvem, er ikke skrevet i arkivet ennå.',
      'Prøves på nytt fredag 4. desember kl. 21.02.',
    ],
  ],
] as const)('a report %s', (_, state, sentences) => {
  const told = reportText({ dueAt: DUE, ...state }, filingNb, (at) => dayAndClock(at));
  expect(told.map((one) => one.replaceAll('\u00a0', ' '))).toStrictEqual(sentences);
});
