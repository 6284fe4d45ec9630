import { expect, test } from 'vitest';
import type { Commit } from '#functions/platform/index.ts';
import { AbsenceId, CommandId } from '#shared/kernel/ids.ts';
import { memberActor, seatIdOf } from '#test/kit/play.ts';
import { openMeeting, REF } from './meetings-fixture.ts';

const kari = memberActor('kari');

function report({ meetings }: ReturnType<typeof openMeeting>, member: 'kari' | 'per', expectedVersion?: number) {
  const by = memberActor(member);
  return meetings.run({
    ...REF,
    commandId: CommandId.parse(`${member}-reports`),
    actor: by,
    command: (now) => ({ type: 'ReportAbsence', now, by, seatId: seatIdOf(member), kind: 'full' }),
    ...(expectedVersion !== undefined && { expectedVersion }),
  });
}

/** Two instances on one store; the second remembers the meeting as it was before Kari reported. */
async function twoInstances() {
  const commits: Commit[] = [];
  const first = openMeeting(commits);
  const second = openMeeting(commits);
  await first.meetings.advance(REF);
  await second.meetings.load(REF);
  await report(first, 'kari');
  return { first, second, commits };
}

test('what is allowed by what others have done is not refused by what we remember', async () => {
  const { second } = await twoInstances();
  const withdrawn = await second.run('kari-withdraws', kari, (now) => ({
    type: 'WithdrawAbsence',
    now,
    by: kari,
    absenceId: AbsenceId.parse('m1-a1'),
  }));
  expect(withdrawn).toMatchObject({
    kind: 'done',
    events: expect.arrayContaining([expect.objectContaining({ type: 'AbsenceWithdrawn' })]),
  });
});

test('what we decide on what we remember is decided again when others were first', async () => {
  const { first, second, commits } = await twoInstances();
  expect(await report(second, 'per')).toMatchObject({ kind: 'done' });
  const meeting = (await first.meetings.load(REF))?.meeting;
  expect([...(meeting?.absences.keys() ?? [])]).toStrictEqual(['m1-a1', 'm1-a2']);
  expect(commits.map(({ version }) => version)).toStrictEqual(commits.map((_, index) => index + 1));
});

test('a version that is expected and remembered is outdated all the same when others have written since', async () => {
  const { second, commits } = await twoInstances();
  const remembered = second.meetings.remembered(REF);
  const written = commits.length;
  expect(await report(second, 'per', remembered?.version)).toMatchObject({
    kind: 'version-outdated',
  });
  expect(commits).toHaveLength(written);
});

test('a version that is expected and not remembered is looked for', async () => {
  const { first, second } = await twoInstances();
  const latest = first.meetings.remembered(REF)?.version;
  expect(await report(second, 'per', latest)).toMatchObject({ kind: 'done' });
});

test('a command that another instance has carried out is answered, not carried out again', async () => {
  const { second, commits } = await twoInstances();
  const written = commits.length;
  expect(await report(second, 'kari')).toMatchObject({ kind: 'done' });
  expect(commits).toHaveLength(written);
});
