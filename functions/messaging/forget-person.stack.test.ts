import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { keyedHash } from '#infra/keyvault/keyed-hash.ts';
import { MeetingId, OfferId, PersonId, PhoneNumber } from '#shared/kernel/ids.ts';
import { Instant } from '#shared/kernel/instant.ts';
import { type CosmosWorld, openCosmosWorld } from '#test/contract/cosmos-world.ts';
import { FJORDVIK } from '#test/contract/municipality.ts';
import { forgetInboxTexts, forgetPhone, forgetTextsBefore, inboxTextsOf } from './forget-person.ts';
import { keepInInbox } from './inbox-documents.ts';
import { offerPhones, phoneStreamOf } from './offer-phones.ts';

const M1 = MeetingId.parse('m1');
const [ANDERS, GRETE] = [PersonId.parse('anders'), PersonId.parse('grete')];
const SHARED = PhoneNumber.parse('+4790000011');
const RETENTION = { retentionDays: { reason: 30, text: 90, logYearsAfterTerm: 4 } };

let world: CosmosWorld;
beforeAll(async () => {
  world = await openCosmosWorld();
});
afterAll(() => world.close());

const needs = () => ({ documents: world.sealed, hash: keyedHash(world.keys) });
const anders = { code: FJORDVIK, personId: ANDERS, mobile: SHARED };

async function keep(id: string, from: string, receivedAt: string, ...about: readonly PersonId[]): Promise<void> {
  const entry = {
    why: 'unclear' as const,
    from,
    text: 'kanskje',
    receivedAt: Instant.parse(receivedAt),
    about: about.map((personId) => ({ meetingId: M1, personId })),
  };
  await keepInInbox(needs(), { code: FJORDVIK, id }, entry, RETENTION);
}

test('texts from the number, and texts about the person, are found and forgotten; the rest stays', async () => {
  await keep('t1', SHARED, '2026-11-20T12:00:00.000Z');
  await keep('t2', '+4790000099', '2026-11-20T12:00:00.000Z', ANDERS);
  await keep('t3', '+4790000099', '2026-11-20T12:00:00.000Z', GRETE);
  expect((await inboxTextsOf(needs(), anders)).map(({ id }) => id)).toStrictEqual(['t1', 't2']);
  expect(await forgetInboxTexts(needs(), anders)).toBe(2);
  expect(await forgetInboxTexts(needs(), anders)).toBe(0);
  const left = await inboxTextsOf(needs(), { code: FJORDVIK, personId: GRETE });
  expect(left.map(({ id }) => id)).toStrictEqual(['t3']);
});

test('R24: texts that came before a moment go, later ones stay', async () => {
  await keep('t4', '+4790000098', '2026-11-01T12:00:00.000Z', GRETE);
  await forgetTextsBefore(needs(), FJORDVIK, Instant.parse('2026-11-02T00:00:00.000Z'));
  const left = await inboxTextsOf(needs(), { code: FJORDVIK, personId: GRETE });
  expect(left.map(({ id }) => id)).toStrictEqual(['t3']);
});

test('somebody else with the same number keeps what is theirs', async () => {
  const { rememberOffer } = offerPhones({ ...needs(), now: world.clock.now });
  const until = Instant.parse('2026-12-03T20:00:00.000Z');
  const offer = (personId: PersonId, no: number) => ({
    code: FJORDVIK,
    meetingId: M1,
    personId,
    offerId: OfferId.parse(`m1-o${no}`),
  });
  await rememberOffer(offer(ANDERS, 1), SHARED, until);
  await rememberOffer(offer(GRETE, 2), SHARED, until);
  await forgetPhone(needs(), anders);
  const stream = await phoneStreamOf(needs().hash, SHARED);
  const left = await world.sealed.list({ vault: 'directory', stream }, z.unknown());
  expect(left.map(({ id }) => id)).toStrictEqual([`offer:${FJORDVIK}:m1-o2`]);
});
