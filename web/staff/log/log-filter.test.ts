import { expect, test } from 'vitest';
import { LogEntry } from '#shared/contracts/meeting-log.ts';
import { searchLog, stepsOf } from '#web/staff/log/log-filter.ts';

function entry(seq: number, more: object): LogEntry {
  const at = '2026-12-02T12:00:00.000Z';
  return LogEntry.parse({ seq, at, actor: { kind: 'system' }, type: 'Something', text: 'Noe skjedde.', ...more });
}

const outgoing = { messageId: 'm1-s1', channel: 'sms', direction: 'out', to: '+4790000014', body: 'Kan du møte?' };
const entries = [
  entry(1, { message: { ...outgoing, status: 'delivered' }, seatId: 's1' }),
  entry(2, { type: 'OfferAnswered', actor: { kind: 'substitute', name: 'Grete Vik' }, text: 'Grete Vik svarte nei.' }),
  entry(3, { actor: { kind: 'staff', name: 'Turid Aas' }, text: 'hoppet over Siri Dahl.' }),
  entry(4, { message: { ...outgoing, messageId: 'm1-s2', status: 'failed' } }),
];

test.each([
  ['everything, newest first', { kind: 'all', seatId: '', text: '' }, [4, 3, 2, 1]],
  ['messages', { kind: 'messages', seatId: '', text: '' }, [4, 1]],
  ['answers', { kind: 'answers', seatId: '', text: '' }, [2]],
  ['choices made by people', { kind: 'choices', seatId: '', text: '' }, [3]],
  ['failures', { kind: 'failures', seatId: '', text: '' }, [4]],
  ['one seat', { kind: 'all', seatId: 's1', text: '' }, [1]],
  ['a name, in any case', { kind: 'all', seatId: '', text: 'grete' }, [2]],
  ['words of a message', { kind: 'all', seatId: '', text: 'kan du' }, [4, 1]],
] as const)('the log shows %s', (_, search, expected) => {
  expect(searchLog(entries, search).map(({ seq }) => seq)).toStrictEqual(expected);
});

test('the timeline leaves out letters that went as they should, and keeps what changed something', () => {
  const types = ['NoticeClaimed', 'NoticeUndelivered', 'VacancyOpened', 'SubstituteAsked'];
  const steps = stepsOf(types.map((type, index) => entry(index, { type })));
  expect(steps.map(({ type }) => type)).toStrictEqual(['SubstituteAsked', 'NoticeUndelivered']);
});

test('the timeline tells of a yes once, by the seat that it filled, and of every other answer', () => {
  const steps = stepsOf([
    entry(1, { type: 'OfferAnswered', seatId: 's1' }),
    entry(2, { type: 'SeatFilled', seatId: 's1' }),
    entry(3, { type: 'OfferAnswered', seatId: 's2' }),
  ]);
  expect(steps.map(({ seq }) => seq)).toStrictEqual([3, 2]);
});
