import { describe, expect, test } from 'vitest';
import { detail, historyOf, instant, memberReports, personId, TURID } from '#functions/attendance/fixture.ts';
import type { Detail } from '#functions/platform/index.ts';
import type { SummoningCommand } from '#functions/summoning/index.ts';
import { Person } from '#shared/contracts/facts.ts';
import { present } from '#shared/kernel/assert.ts';
import { DetailId, MeetingId, MunicipalityCode } from '#shared/kernel/ids.ts';
import { ok } from '#shared/kernel/result.ts';
import { erasePerson } from './erase-person.ts';
import type { PersonNeeds } from './person-needs.ts';

const CODE = MunicipalityCode.parse('9901');
const M1 = MeetingId.parse('m1');
const ANDERS = personId('a1');
const DIED = 'the process died';

type Act = (what: string) => void;

/** Kari is away and Anders is asked; he has written something that nobody could read, and it lies in the inbox too. */
function askedAnders() {
  const history = historyOf();
  memberReports(history, 3);
  history.run({
    type: 'NoteUnclearAnswer',
    by: { kind: 'substitute', personId: ANDERS },
    personId: ANDERS,
    receivedAt: history.now,
    text: detail('t1'),
  });
  history.send();
  return history;
}

function worldOf(history = askedAnders()) {
  const details = new Map<string, Detail>([['t1', text('inbound', 'kanskje')]]);
  const left = { inbox: 1, phone: true, directory: true };
  const order: string[] = [];

  function needs(before: Act = () => undefined, after: Act = () => undefined): PersonNeeds {
    const act = async <T>(what: string, work: () => T): Promise<T> => {
      before(what);
      const answer = work();
      order.push(what);
      after(what);
      return answer;
    };
    const { body, settings } = present(history.meeting.facts, 'facts');
    return {
      clock: { now: () => history.now },
      identify: async () => ok({ subject: 's1', roles: [] }),
      municipalities: [CODE],
      settingsOf: async () => settings,
      personOf: async () => undefined,
      bodiesOf: async () => [body],
      meetingIdsOf: async () => [M1],
      readCommits: async () => history.commits,
      reminderCommits: async () => [],
      meetings: {
        load: async () => ({ meeting: history.meeting, version: history.version }),
        remembered: () => undefined,
        run: ({ command }) =>
          act('withdraw', () => {
            const refusal = history.tryToRun(withoutNow(command(history.now)));
            history.send();
            const { version, meeting } = history;
            return refusal === undefined
              ? { kind: 'done' as const, version, events: [], meeting }
              : { kind: 'refused' as const, refusal, version };
          }),
        advance: async () => undefined,
      },
      details: {
        write: async (_key, written) => {
          const id = `w${details.size + 1}`;
          details.set(id, { ...written, salt: 's' });
          return { detailId: DetailId.parse(id), digest: 'd' };
        },
        read: async (_key, id) => details.get(id),
        remove: (_key, id) => act('text', () => void details.delete(id)),
        list: async () => new Map([...details].map(([id, one]) => [DetailId.parse(id), one])),
      },
      inboxTextsOf: async () => [],
      forgetInboxTexts: () =>
        act('inbox', () => {
          const { inbox } = left;
          left.inbox = 0;
          return inbox;
        }),
      forgetPhone: () => act('phone', () => void (left.phone = false)),
      erasePerson: () =>
        act('directory', () => {
          left.directory = false;
          return ok({ affected: [M1] });
        }),
    };
  }
  return { history, details, left, order, needs };
}

function text(kind: Detail['kind'], words: string): Detail {
  return { kind, text: words, salt: 's', writtenAt: instant('2026-11-30T11:00:00.000Z') };
}

function withoutNow(command: SummoningCommand) {
  const { now: _, ...rest } = command;
  return rest;
}

function erase(world: ReturnType<typeof worldOf>, needs = world.needs()) {
  const person = Person.parse({ id: ANDERS, name: 'Anders Lund', mobile: '+4790000011' });
  return erasePerson(needs, { code: CODE, person, language: 'nb', by: TURID });
}

function expectErased({ history, details, left }: ReturnType<typeof worldOf>) {
  expect(left).toStrictEqual({ inbox: 0, phone: false, directory: false });
  expect([...details.values()].map(({ kind }) => kind)).not.toContain('inbound');
  const offers = [...history.meeting.offers.values()].map((offer) => [offer.personId, offer.status]);
  expect(offers).toStrictEqual([
    [ANDERS, 'withdrawn'],
    [personId('a2'), 'asked'],
  ]);
}

test('whoever is asked is asked no longer, and the chain goes on; the directory forgets last', async () => {
  const world = worldOf();
  const { erased } = await erase(world);
  expectErased(world);
  expect(world.order).toStrictEqual(['withdraw', 'text', 'inbox', 'phone', 'directory']);
  expect(erased).toHaveLength(4);
});

test('whoever stands by is taken off, for they could not be told', async () => {
  const history = askedAnders();
  history.until(instant('2026-12-01T12:00:00.000Z'));
  history.answer(personId('a2'), 'yes');
  history.answer(ANDERS, 'yes');
  const statusOf = () => [...history.meeting.offers.values()].find((offer) => offer.personId === ANDERS)?.status;
  expect(statusOf()).toBe('standby');
  await erase(worldOf(history));
  expect(statusOf()).toBe('no');
});

test('whoever has said yes keeps the seat, and the answer says so', async () => {
  const history = askedAnders();
  history.answer(ANDERS, 'yes');
  const { kept } = await erase(worldOf(history));
  expect(kept.map(({ what }) => what)).toContain('Plassen som vara i Kommunestyret 3. desember');
  expect([...history.meeting.vacancies.values()][0]?.phase.name).toBe('filled');
});

const STEPS = 5;

describe.each(['before', 'after'] as const)('a process that dies %s a step', (when) => {
  test.each(Array.from({ length: STEPS }, (_, index) => index + 1))(
    'number %i is finished by the next',
    async (step) => {
      const world = worldOf();
      let no = 0;
      const die = () => {
        no += 1;
        if (no === step) throw new Error(DIED);
      };
      const mortal = when === 'before' ? world.needs(die) : world.needs(undefined, die);
      await expect(erase(world, mortal)).rejects.toThrow(DIED);
      // The number by which the rest is found stays until the rest is gone.
      if (!world.left.directory) expect(world.order).toHaveLength(STEPS);
      await erase(world);
      expectErased(world);
    },
  );
});
