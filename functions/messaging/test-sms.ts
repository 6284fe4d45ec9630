import { digestOf, type SealedStore } from '#functions/platform/index.ts';
import type { Settings } from '#shared/contracts/settings.ts';
import { TestSms } from '#shared/contracts/test-sms.ts';
import { type CommandId, type MunicipalityCode, PhoneNumber } from '#shared/kernel/ids.ts';
import { type Clock, plusMinutes } from '#shared/kernel/instant.ts';
import type { Language } from '#shared/kernel/language.ts';
import { lastFirst } from '#shared/kernel/order.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { redirectLine } from '#shared/texts/sms-replies.ts';
import { testSmsText } from '#shared/texts/test-sms.ts';
import type { SmsSender } from './ports.ts';
import { derivedUuid } from './repeat-id.ts';

export interface TestSmsNeeds {
  readonly clock: Clock;
  readonly documents: SealedStore;
  readonly sms: SmsSender;
  readonly smsSenderOf: (code: MunicipalityCode) => string;
}

export type TestSmsRefusal = 'sending-off' | 'no-own-number' | 'no-redirect-number' | 'too-many-tests';

export interface Trier {
  readonly code: MunicipalityCode;
  readonly name: string;
  readonly language: Language;
  /** Makes a request that was sent again the same one. */
  readonly key: CommandId;
}

const TESTS_PER_HOUR_MAX = 5;
const KEEP_SECONDS = 90 * 24 * 3_600;

/** Sends whoever tries a text, by the number registered for them, and writes it down before and after. */
export async function sendTestSms(
  needs: TestSmsNeeds,
  settings: Settings,
  { code, name, language, key }: Trier,
): Promise<Result<TestSms, TestSmsRefusal>> {
  const { clock, documents, sms } = needs;
  const ref = { ...partitionOf(code), id: digestOf(key) };
  const known = await documents.read(ref, TestSms);
  if (known !== undefined) return ok(known.value);
  const addressed = addresseeOf(settings, name, language);
  if (!addressed.ok) return addressed;

  const at = clock.now();
  const recent = (await listTestSms(needs, code)).filter((one) => one.by === name && one.at > plusMinutes(at, -60));
  if (recent.length >= TESTS_PER_HOUR_MAX) return err('too-many-tests');

  const { to, text } = addressed.value;
  const test: TestSms = { at, by: name, to, text, outcome: 'sending' };
  await documents.create(ref, test, { ttlSeconds: KEEP_SECONDS });
  const from = needs.smsSenderOf(code);
  const handedOver = {
    repeatId: derivedUuid('test-sms', code, key),
    firstSentAt: at,
    mayHaveLeft: false,
    from,
    to,
    text,
  };
  const { kind } = await sms.send(handedOver);
  const told: TestSms = { ...test, outcome: kind };
  await documents.upsert(ref, told, { ttlSeconds: KEEP_SECONDS });
  return ok(told);
}

/** What was tried in the last three months, latest first. */
export async function listTestSms(
  { documents }: Pick<TestSmsNeeds, 'documents'>,
  code: MunicipalityCode,
): Promise<readonly TestSms[]> {
  const found = await documents.list(partitionOf(code), TestSms);
  return found.map(({ value }) => value).toSorted(lastFirst(({ at }) => at));
}

/** R25 holds for a test too: off sends nothing, redirected goes where everything goes. */
function addresseeOf(
  { sending, secretaries, redirectTo, name: municipality }: Settings,
  name: string,
  language: Language,
): Result<{ readonly to: PhoneNumber; readonly text: string }, TestSmsRefusal> {
  if (sending === 'off') return err('sending-off');
  const own = secretaries.find((secretary) => secretary.name.toLowerCase() === name.toLowerCase())?.mobile;
  if (own === undefined) return err('no-own-number');
  const text = testSmsText(municipality, language);
  if (sending === 'live') return ok({ to: PhoneNumber.parse(own), text });
  if (redirectTo?.mobile === undefined) return err('no-redirect-number');
  const to = PhoneNumber.parse(redirectTo.mobile);
  return ok({ to, text: `${redirectLine({ name, address: own }, language)}${text}` });
}

function partitionOf(code: MunicipalityCode) {
  return { vault: code, stream: 'test-sms' };
}
