import { afterEach, describe, expect, test } from 'vitest';
import { diary, gate } from '#local/host/samples/diary.ts';
import { closeBenches, noon, startBench } from '#local/host/samples/durable-bench.ts';
import { plusMinutes, plusSeconds } from '#shared/kernel/instant.ts';

const oneOClock = plusMinutes(noon, 60);

afterEach(closeBenches);

describe('a chain of alarms', () => {
  test('each link rings at its time and starts the next from inside its activity', async () => {
    const { agenda, call } = await startBench();
    await call('POST', `start/alarm/at-${oneOClock}`, { at: oneOClock, linksLeft: 3 });
    await agenda.idle();
    expect(agenda.nextDue()?.at).toBe(oneOClock);

    await agenda.advance(plusMinutes(oneOClock, -1));
    expect(diary).toStrictEqual([]);
    await agenda.advance(oneOClock);
    expect(diary).toStrictEqual([`at-${oneOClock} rings`]);
    await agenda.advance(plusMinutes(noon, 24 * 60));
    expect(diary).toStrictEqual([0, 4, 8, 12].map((hours) => `at-${plusMinutes(oneOClock, hours * 60)} rings`));
    expect(agenda.nextDue()).toBeUndefined();
  });

  test('ten links are wound through in one go', async () => {
    const { agenda, call, statusOf } = await startBench();
    await call('POST', `start/alarm/at-${oneOClock}`, { at: oneOClock, linksLeft: 9 });
    await agenda.advance(plusMinutes(noon, 7 * 24 * 60));
    expect(diary).toHaveLength(10);
    const last = await statusOf(`at-${plusMinutes(oneOClock, 9 * 4 * 60)}`);
    expect(last).toMatchObject({ name: 'alarm', runtimeStatus: 'Completed', input: { linksLeft: 0 } });
  });

  test('an alarm in the past rings at once', async () => {
    const { agenda, call } = await startBench();
    await call('POST', 'start/alarm/late', { at: plusMinutes(noon, -60), linksLeft: 0 });
    await agenda.idle();
    expect(diary).toStrictEqual(['late rings']);
  });

  test('an id that is running is refused in the words of the real extension, and the running one goes on', async () => {
    const { agenda, call } = await startBench();
    await call('POST', 'start/alarm/a', { at: oneOClock, linksLeft: 0 });
    await agenda.idle();
    const again = await call('POST', 'start/alarm/a', { at: plusMinutes(oneOClock, 60), linksLeft: 0 });
    expect(again).toStrictEqual({
      status: 500,
      text: 'The operation failed with an unexpected status code: 409. Details: {"Message":"An Orchestration instance with the status Running already exists."}',
    });
    await agenda.advance(plusMinutes(oneOClock, 120));
    expect(diary).toStrictEqual(['a rings']);
  });

  test('a finished id can be started again', async () => {
    const { agenda, call } = await startBench();
    await call('POST', 'start/alarm/a', { at: noon, linksLeft: 0 });
    await agenda.idle();
    expect(await call('POST', 'start/alarm/a', { at: noon, linksLeft: 0 })).toStrictEqual({ status: 200, text: '"a"' });
    await agenda.idle();
    expect(diary).toStrictEqual(['a rings', 'a rings']);
  });
});

describe('activities', () => {
  test('one that fails twice is tried a third time, after growing pauses', async () => {
    const { agenda, call, statusOf } = await startBench();
    await call('POST', 'start/stubborn/s', { name: 'twice', failures: 2 });
    await agenda.idle();
    expect(diary).toStrictEqual(['twice attempt 1']);
    await agenda.advance(plusSeconds(noon, 3));
    expect(diary).toStrictEqual(['twice attempt 1', 'twice attempt 2']);
    await agenda.advance(plusSeconds(noon, 5));
    expect(diary).toStrictEqual(['twice attempt 1', 'twice attempt 2']);
    await agenda.advance(plusMinutes(noon, 1));
    expect(diary).toStrictEqual(['twice attempt 1', 'twice attempt 2', 'twice attempt 3']);
    expect(await statusOf('s')).toMatchObject({ runtimeStatus: 'Completed', output: 'done at attempt 3' });
  });

  test('one that goes on failing fails its orchestration', async () => {
    const { agenda, call, statusOf, logged } = await startBench();
    await call('POST', 'start/stubborn/s', { name: 'always', failures: 99 });
    await agenda.advance(plusMinutes(noon, 5));
    expect(await statusOf('s')).toMatchObject({
      runtimeStatus: 'Failed',
      output: expect.stringContaining("Activity function 'failAFewTimes' failed: Error: not yet"),
    });
    expect(logged.filter((line) => line.startsWith('error stubborn'))).toHaveLength(1);
    expect(diary).toHaveLength(3);
  });

  test('after the last attempt the orchestrator may go on in its own way', async () => {
    const { agenda, call, statusOf } = await startBench();
    await call('POST', 'start/lenient/l', { name: 'lenient', failures: 99 });
    await agenda.advance(plusMinutes(noon, 5));
    expect(diary).toStrictEqual(['lenient attempt 1', 'lenient attempt 2', 'double 21']);
    expect(await statusOf('l')).toMatchObject({ runtimeStatus: 'Completed', output: 42 });
  });

  test('several run side by side, and an event may come before it is waited for', async () => {
    const { agenda, call, statusOf } = await startBench();
    await call('POST', 'start/sum/s', {});
    await call('POST', 'instances/s/raise/go', 'now');
    await agenda.idle();
    expect(await statusOf('s')).toMatchObject({
      runtimeStatus: 'Completed',
      customStatus: { doubled: [2, 4, 6] },
      output: { doubled: [2, 4, 6], word: 'now', once: 100 },
    });
  });
});

test('answers that come at the same moment are played one after the other', async () => {
  const { agenda, call, statusOf } = await startBench();
  await call('POST', 'start/race/r', {});
  await agenda.idle();
  expect(await statusOf('r')).toMatchObject({ runtimeStatus: 'Completed', output: 100 });
  expect(diary).toStrictEqual(['double 1', 'double 2', 'double 50']);
});

describe('waiting for an answer or a time', () => {
  test('the answer comes first, and the cancelled timer is off the agenda', async () => {
    const { agenda, call, statusOf } = await startBench();
    await call('POST', 'start/answerOrTimeout/w', { at: oneOClock, linksLeft: 0 });
    await agenda.idle();
    await call('POST', 'instances/w/raise/answer', 'yes');
    await agenda.idle();
    expect(await statusOf('w')).toMatchObject({ runtimeStatus: 'Completed', output: 'yes' });
    expect(agenda.nextDue()).toBeUndefined();
  });

  test('a cancelled timer is off the agenda also while its orchestration goes on', async () => {
    const { agenda, call, statusOf } = await startBench();
    await call('POST', 'start/answerOrTimeout/w', { at: oneOClock, linksLeft: 0 });
    await call('POST', 'instances/w/raise/answer', 'wait on');
    await agenda.idle();
    expect(await statusOf('w')).toMatchObject({ runtimeStatus: 'Running' });
    expect(agenda.nextDue()).toBeUndefined();
  });

  test('the time comes first', async () => {
    const { agenda, call, statusOf } = await startBench();
    await call('POST', 'start/answerOrTimeout/w', { at: oneOClock, linksLeft: 0 });
    await agenda.advance(oneOClock);
    expect(await statusOf('w')).toMatchObject({ runtimeStatus: 'Completed', output: 'silence' });
  });

  test('a timer that was left uncancelled keeps nothing alive, but is told of', async () => {
    const { agenda, call, statusOf, logged } = await startBench();
    await call('POST', 'start/answerOrTimeout/w', { at: oneOClock, linksLeft: 0 });
    await agenda.idle();
    await call('POST', 'instances/w/raise/answer', 'leave the timer');
    await agenda.idle();
    expect(await statusOf('w')).toMatchObject({ runtimeStatus: 'Completed' });
    expect(agenda.nextDue()).toBeUndefined();
    expect(logged).toStrictEqual(['warning answerOrTimeout: the orchestration w left a timer uncancelled']);
  });
});

describe('the client', () => {
  test('a terminated orchestration never rings, and its id is free again', async () => {
    const { agenda, call, statusOf } = await startBench();
    await call('POST', 'start/alarm/a', { at: oneOClock, linksLeft: 0 });
    await agenda.idle();
    await call('POST', 'instances/a/terminate');
    expect(await statusOf('a')).toMatchObject({ runtimeStatus: 'Terminated', output: 'enough' });
    expect(agenda.nextDue()).toBeUndefined();
    expect(await call('POST', 'start/alarm/a', { at: oneOClock, linksLeft: 0 })).toMatchObject({ status: 200 });
    await agenda.advance(plusMinutes(oneOClock, 60));
    expect(diary).toStrictEqual(['a rings']);
  });

  test('an answer to a terminated run is not for the next run of that id', async () => {
    const { agenda, call, statusOf } = await startBench();
    const { promise, resolve } = Promise.withResolvers<void>();
    gate.opens = promise;
    await call('POST', 'start/alarm/a', { at: noon, linksLeft: 0 });
    await expect.poll(() => diary).toStrictEqual(['a rings']);
    await call('POST', 'instances/a/terminate');
    await call('POST', 'start/alarm/a', { at: oneOClock, linksLeft: 0 });
    resolve();
    await agenda.advance(oneOClock);
    expect(diary).toStrictEqual(['a rings', 'a rings']);
    expect(await statusOf('a')).toMatchObject({ runtimeStatus: 'Completed' });
  });

  test('what is over can be purged, one by one or by its age; what runs cannot', async () => {
    const { agenda, call } = await startBench();
    await call('POST', 'start/alarm/one', { at: noon, linksLeft: 0 });
    await call('POST', 'start/alarm/two', { at: noon, linksLeft: 0 });
    await call('POST', 'start/alarm/sleeping', { at: oneOClock, linksLeft: 0 });
    await agenda.idle();
    expect(await call('DELETE', 'instances/one')).toMatchObject({ text: '{"instancesDeleted":1}' });
    expect((await call('DELETE', 'instances/sleeping')).text).toContain('has status Running');
    const before = plusMinutes(noon, 1);
    expect(await call('DELETE', `instances?before=${before}`)).toMatchObject({ text: '{"instancesDeleted":1}' });
    expect((await call('GET', 'instances/two')).text).toContain('404');
    expect(await call('GET', 'instances/sleeping')).toMatchObject({ status: 200 });
  });

  test('nobody hears an event for an unknown id', async () => {
    const { call } = await startBench();
    expect(await call('POST', 'instances/nobody/raise/go', 1)).toMatchObject({
      text: "No instance with ID 'nobody' found.",
    });
  });

  test('an unknown orchestrator and a sub-orchestration fail in clear words', async () => {
    const { agenda, call, statusOf } = await startBench();
    await call('POST', 'start/nope/n', {});
    await call('POST', 'start/parent/p', {});
    await agenda.idle();
    expect(await statusOf('n')).toMatchObject({ output: expect.stringContaining("'nope' doesn't exist") });
    expect(await statusOf('p')).toMatchObject({ output: expect.stringContaining('sub-orchestrations') });
  });
});
