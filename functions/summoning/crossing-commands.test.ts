import { expect, test } from 'vitest';
import { DetailId, OfferId, VacancyId } from '#shared/kernel/ids.ts';
import { memberActor, seatIdOf, substitute, TURID } from '#test/kit/play.ts';
import { now, openMeeting, REF } from './meetings-fixture.ts';

const why = { detailId: DetailId.parse('d1'), digest: 'd' };

test('W18 R21 two actions cross: one wins, the other is told who was first, and both stand in the log once', async () => {
  const { meetings, commits, run } = openMeeting();
  const kari = memberActor('kari');
  const anders = substitute('anders');
  await run('report', kari, (at) => ({
    type: 'ReportAbsence',
    now: at,
    by: kari,
    seatId: seatIdOf('kari'),
    kind: 'full',
  }));
  await run('yes', anders, (at) => ({
    type: 'AnswerOffer',
    now: at,
    by: anders,
    personId: anders.personId ?? expect.fail('a substitute is a person'),
    offerIds: [OfferId.parse('m1-o1')],
    answer: 'yes',
    via: 'link',
    receivedAt: at,
  }));
  const before = (await meetings.load(REF))?.meeting;
  const stop = () =>
    run('stop', TURID, (at) => ({
      type: 'StopChain',
      now: at,
      by: TURID,
      vacancyId: VacancyId.parse('m1-v1'),
      why,
    }));

  const first = await stop();
  const written = commits.length;
  const again = await stop();

  const winner = { type: 'SeatFilled', actor: anders, at: now };
  expect(first).toMatchObject({ kind: 'refused', refusal: { kind: 'vacancy-filled', winner } });
  expect(again).toStrictEqual(first);
  expect(commits).toHaveLength(written);
  const refused = commits.flatMap(({ events }) => events).filter((event) => hasType(event, 'CommandRefused'));
  expect(refused).toStrictEqual([
    {
      type: 'CommandRefused',
      at: now,
      by: TURID,
      command: 'StopChain',
      because: 'vacancy-filled',
      winner,
      vacancyId: 'm1-v1',
      why,
    },
  ]);
  expect((await meetings.load(REF))?.meeting).toStrictEqual(before);
});

test('R21 a command that nobody was quicker than leaves nothing behind when it is refused', async () => {
  const { commits, run } = openMeeting();
  await run('note', TURID, (at) => ({ type: 'AddNote', now: at, by: TURID, note: why }));
  const written = commits.length;
  const vacancyId = VacancyId.parse('nobody-knows');
  const answer = await run('stop', TURID, (at) => ({ type: 'StopChain', now: at, by: TURID, vacancyId, why }));
  expect(answer).toMatchObject({ kind: 'refused', refusal: { kind: 'vacancy-not-known' } });
  expect(commits).toHaveLength(written);
});

function hasType(event: unknown, type: string): boolean {
  return typeof event === 'object' && event !== null && 'type' in event && event.type === type;
}
