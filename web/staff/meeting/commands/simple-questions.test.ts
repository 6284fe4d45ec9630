import { expect, test } from 'vitest';
import { MeetingView } from '#shared/contracts/meeting-view.ts';
import { StaffCommand } from '#shared/contracts/staff-commands.ts';
import { present } from '#shared/kernel/assert.ts';
import { absenceView, seatView, vacancyView } from '#test/kit/seat-views.ts';
import { simpleQuestion } from '#web/staff/meeting/commands/simple-questions.ts';
import { CommandChoice, SIMPLE_QUESTIONS, targetOf } from '#web/staff/meeting/commands/target.ts';
import { commandsNb } from '#web/texts/staff/commands.nb.ts';

const vacancy = vacancyView({
  upcoming: [{ personId: 'p5', name: 'Tor Eide', rank: 5 }],
  offers: [{ offerId: 'o1', personId: 'p4', name: 'Siri Dahl', rank: 4, channel: 'sms', status: 'asked' }],
});
const filled = vacancyView({
  ...vacancy,
  vacancyId: 'v2',
  status: 'filled',
  substitute: { personId: 'p1', name: 'Ellen', rank: 1 },
});

const view = MeetingView.parse({
  id: 'm1',
  bodyId: 'kst',
  bodyName: 'Kommunestyret',
  bodyKind: 'council',
  title: 'Kommunestyret',
  start: '2026-12-03T17:00:00.000Z',
  end: '2026-12-03T20:00:00.000Z',
  place: 'Rådhuset',
  mode: 'inPerson',
  status: 'published',
  version: 7,
  timeZone: 'Europe/Oslo',
  municipality: 'Fjordvik kommune',
  items: [],
  next: [],
  lists: [{ id: 'A', name: 'Arbeiderpartiet', seats: 1, covered: 0 }],
  quorum: { needed: 1, expected: 0, byItem: [], byTime: [] },
  presiding: 'leader',
  seats: [seatView({ attendance: 'absent', covered: false, absences: [absenceView()], vacancies: [vacancy, filled] })],
});

function questionFor(choice: object) {
  const parsed = CommandChoice.parse(choice);
  const type = present(
    SIMPLE_QUESTIONS.find((one) => one === parsed.type),
    'simple question',
  );
  return simpleQuestion(type, targetOf(view, parsed), commandsNb, view);
}

test.each(SIMPLE_QUESTIONS)('%s asks, and its answer is a command that the API understands', (type) => {
  const vacancyId = type === 'SubstituteCannot' || type === 'ReplaceSubstitute' ? 'v2' : 'v1';
  const question = questionFor({ type, seatId: 's1', absenceId: 'a1', vacancyId, offerId: 'o1', personId: 'p4' });
  expect(question.title).toMatch(/\?$/);
  const sent = question.command('Avtalt på telefon');
  expect(StaffCommand.parse(sent)).toMatchObject({ type });
  expect('reason' in sent).toBe(question.asksWhy);
});

test('skipping the one who is asked says that the offer is withdrawn; skipping one who waits does not', () => {
  expect(questionFor({ type: 'SkipCandidate', vacancyId: 'v1', personId: 'p4' }).follows).toStrictEqual([
    'Forespørselen til Siri Dahl trekkes tilbake, og neste vara blir spurt.',
  ]);
  expect(questionFor({ type: 'SkipCandidate', vacancyId: 'v1', personId: 'p5' }).follows).toStrictEqual([
    'Tor Eide blir ikke spurt om denne plassen.',
  ]);
});

test('the link is sent as it is, or a new one, and then the old one stops working', () => {
  const question = questionFor({ type: 'SendFormLink', seatId: 's1' });
  expect(question.command('')).toStrictEqual({ type: 'SendFormLink', seatId: 's1' });
  expect(question.follows.at(-1)).toBe('Sender du en ny lenke, slutter den gamle å virke.');
  expect(question.also?.told).toBe('En ny lenke er sendt til Kari Nordmann. Den gamle virker ikke lenger.');
  expect(StaffCommand.parse(question.also?.command())).toStrictEqual({
    type: 'SendFormLink',
    seatId: 's1',
    replace: true,
  });
});

test('withdrawing an absence names everybody who is told', () => {
  expect(questionFor({ type: 'WithdrawAbsence', absenceId: 'a1' }).follows).toStrictEqual([
    'Kari Nordmann står som at vedkommende kommer.',
    'Ellen har sagt ja, og får beskjed om ikke å møte.',
    'Siri Dahl er spurt, og får beskjed om at det ikke trengs.',
    'Siri Dahl er spurt, og får beskjed om at det ikke trengs.',
  ]);
});

test('cancelling the meeting counts those who have been asked or have said yes', () => {
  expect(questionFor({ type: 'CancelMeeting' }).follows[0]).toContain('3 varamedlemmer');
});

test('cancelling a meeting that no substitute knows of says so in words', () => {
  const choice = CommandChoice.parse({ type: 'CancelMeeting' });
  const calm = MeetingView.parse({ ...view, seats: [seatView()] });
  const { follows } = simpleQuestion('CancelMeeting', targetOf(calm, choice), commandsNb, calm);
  expect(follows[0]).toBe('Ingen varamedlemmer er spurt eller har sagt ja.');
});
