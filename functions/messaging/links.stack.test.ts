import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyedHash } from '#infra/keyvault/keyed-hash.ts';
import { MeetingId, PersonId } from '#shared/kernel/ids.ts';
import { plusMinutes } from '#shared/kernel/instant.ts';
import { type CosmosWorld, openCosmosWorld } from '#test/contract/cosmos-world.ts';
import { FJORDVIK } from '#test/contract/municipality.ts';
import { personalLinks } from './links.ts';

let world: CosmosWorld;
beforeAll(async () => {
  world = await openCosmosWorld();
});
afterAll(() => world.close());

test('a link that works is not written again, unless the meeting now ends later', async () => {
  const links = personalLinks({ hash: keyedHash(world.keys), documents: world.sealed, now: world.clock.now });
  const end = plusMinutes(world.clock.now(), 600);
  const link = {
    purpose: 'form' as const,
    code: FJORDVIK,
    meetingId: MeetingId.parse('m1'),
    personId: PersonId.parse('kari'),
    generation: 0,
  };
  const requestsFor = async (meetingEnd: typeof end) => {
    const before = world.requests();
    const token = await links.issue(link, meetingEnd);
    return { token, requests: world.requests() - before };
  };

  const { token } = await requestsFor(end);
  expect(await requestsFor(end)).toStrictEqual({ token, requests: 0 });
  expect(await requestsFor(plusMinutes(end, 60))).toStrictEqual({ token, requests: 1 });
  expect(await links.resolve(token)).toStrictEqual(link);
});
