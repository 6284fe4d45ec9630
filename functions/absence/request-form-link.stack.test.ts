import { afterAll, beforeAll, expect, test } from 'vitest';
import { secondsBetween } from '#shared/kernel/instant.ts';
import { type CosmosWorld, openCosmosWorld } from '#test/contract/cosmos-world.ts';
import { START } from './core/fixture.ts';
import { getAbsenceFormHttp } from './get-absence-form.http.ts';
import { ask, openMeeting } from './link-fixture.ts';
import { requestFormLinkHttp } from './request-form-link.http.ts';

let cosmos: CosmosWorld;
beforeAll(async () => {
  cosmos = await openCosmosWorld();
});
afterAll(() => cosmos.close());

test('a lost link is sent to the registered number, at most three times an hour, and the answer is always the same', async () => {
  const one = openMeeting(cosmos, 'm1');
  await one.open();
  const handler = requestFormLinkHttp(one.needs);
  const asking = (mobile: string, key?: string) =>
    ask(handler, { body: { mobile }, ...(key !== undefined && { headers: { 'idempotency-key': key } }) });
  for (const mobile of ['90 00 00 99', 'tull']) {
    expect(await asking(mobile)).toStrictEqual({ status: 202, json: undefined });
  }
  expect(one.texts).toStrictEqual([]);
  for (const key of ['a', 'a', 'b', 'c', 'd', 'e']) {
    expect(await asking('90 00 00 01', key)).toStrictEqual({ status: 202, json: undefined });
  }
  expect(one.texts.map(({ to }) => to)).toStrictEqual(['+4790000001', '+4790000001', '+4790000001']);
  const form = { method: 'GET' as const, token: one.tokenIn('+4790000001') };
  expect((await ask(getAbsenceFormHttp(one.needs), form)).status).toBe(200);
  cosmos.clock.wind(3_601);
  for (const key of ['f', 'g']) await asking('90 00 00 01', key);
  cosmos.clock.wind(3_000);
  for (const key of ['h', 'i']) await asking('90 00 00 01', key);
  expect(one.texts.length).toBe(6);
  cosmos.clock.wind(700);
  for (const key of ['j', 'k', 'l']) await asking('90 00 00 01', key);
  expect(one.texts.length).toBe(8);
});

test('who must leave a meeting that is under way gets its link all the same', async () => {
  const one = openMeeting(cosmos, 'm2');
  await one.open();
  cosmos.clock.wind(secondsBetween(cosmos.clock.now(), START) + 600);
  await ask(requestFormLinkHttp(one.needs), { body: { mobile: '90 00 00 01' } });
  expect(one.texts).toHaveLength(1);
});
