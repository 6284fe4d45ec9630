import { type Actor, deleteAt, type Offer } from '#functions/summoning/index.ts';
import type { Person } from '#shared/contracts/facts.ts';
import type { Erasure, PersonOffice } from '#shared/contracts/person-account.ts';
import { CommandId, type MunicipalityCode } from '#shared/kernel/ids.ts';
import { DAY_MINUTES, type Instant, plusMinutes } from '#shared/kernel/instant.ts';
import type { Language } from '#shared/kernel/language.ts';
import { addDays, instantAt } from '#shared/rules/local-time.ts';
import { ERASURE_WORDS } from './core/erasure-words.ts';
import { officesOf } from './core/offices.ts';
import { isExpected, standingOffers } from './core/person-in-meeting.ts';
import { type MeetingWithPerson, meetingsWith } from './person-meetings.ts';
import { knownAs, type PersonNeeds } from './person-needs.ts';

export interface ErasureRequest {
  readonly code: MunicipalityCode;
  readonly person: Person;
  readonly language: Language;
  readonly by: Actor;
}

/** What the store keeps to be put back after a fault, as the deployment sets it up. */
const BACKUP_DAYS = 30;

/**
 * The order matters to whoever dies on the way. Questions are withdrawn while the person can still be told; the number
 * is forgotten by the directory last, because the rest is found by it. Sent again, it goes through everything anew.
 */
export async function erasePerson(needs: PersonNeeds, request: ErasureRequest): Promise<Erasure> {
  const { code, person } = request;
  const known = knownAs(code, person);
  const meetings = await meetingsWith(needs, code, person.id);
  const offices = officesOf(await needs.bodiesOf(code), person.id);

  const offers = await withdrawOffers(needs, request, meetings);
  const texts = await removeTexts(needs, meetings);
  const inbox = await needs.forgetInboxTexts(known);
  await needs.forgetPhone(known);
  const erased = await needs.erasePerson(code, person.id, offices.length > 0);
  if (erased.ok) for (const meetingId of erased.value.affected) await needs.meetings.advance({ code, meetingId });

  const words = ERASURE_WORDS[request.language];
  const counted = [
    ['texts', texts],
    ['inbox', inbox],
    ['offers', offers],
  ] as const;
  return {
    erased: [
      words.erased.contact,
      ...(offices.length === 0 ? [words.erased.name] : []),
      ...counted.flatMap(([what, count]) => (count === 0 ? [] : [filled(words.erased[what], String(count))])),
    ],
    kept: await keptOf(needs, request, meetings, offices),
  };
}

/** Somebody who cannot be reached cannot be waited for: the chain goes on to the next. */
async function withdrawOffers(
  needs: PersonNeeds,
  { person, by, language }: ErasureRequest,
  meetings: readonly MeetingWithPerson[],
): Promise<number> {
  const text = ERASURE_WORDS[language].why;
  let count = 0;
  for (const { ref, meeting } of meetings) {
    for (const offer of standingOffers(meeting, person.id, needs.clock.now())) {
      const writtenAt = needs.clock.now();
      const why = await needs.details.write(ref, { kind: 'why', text, writtenAt }, deleteAt(meeting, 'why'));
      const commandId = CommandId.parse(`erase:${offer.id}`);
      const ended = await needs.meetings.run({
        ...ref,
        actor: by,
        commandId,
        command: (now) => ({ ...endOf(offer), now, by, why }),
      });
      if (ended.kind === 'done') count += 1;
    }
  }
  return count;
}

/** Who stands by has said yes, so that only a no takes the promise back. */
function endOf({ id, status, vacancyId, personId }: Offer) {
  return status === 'standby'
    ? ({ type: 'RecordAnswer', offerId: id, answer: 'no' } as const)
    : ({ type: 'SkipCandidate', vacancyId, personId } as const);
}

async function removeTexts({ details }: PersonNeeds, meetings: readonly MeetingWithPerson[]): Promise<number> {
  let count = 0;
  for (const { ref, textIds } of meetings) {
    const kept = await details.list(ref);
    for (const textId of textIds.filter((one) => kept.has(one))) {
      await details.remove(ref, textId);
      count += 1;
    }
  }
  return count;
}

async function keptOf(
  { settingsOf, clock }: PersonNeeds,
  { code, person, language }: ErasureRequest,
  meetings: readonly MeetingWithPerson[],
  offices: readonly PersonOffice[],
): Promise<Erasure['kept']> {
  const { kept } = ERASURE_WORDS[language];
  const { timeZone } = await settingsOf(code);
  const now = clock.now();
  const entry = ({ what, basis }: (typeof kept)['log'], place: string, until: Instant) => ({
    what: filled(what, place),
    until,
    basis,
  });
  const expected = meetings.filter(({ meeting }) => isExpected(meeting, person.id, now));
  const logs = meetings.map(({ meeting }) => deleteAt(meeting, 'note'));
  const lastLog = logs.toSorted().at(-1);
  const bodies = new Map(offices.map(({ bodyName, termTo }) => [bodyName, termTo]));
  return [
    ...[...bodies].map(([name, termTo]) => entry(kept.office, name, instantAt(addDays(termTo, 1), '00:00', timeZone))),
    ...expected.map(({ told }) => entry(kept.expected, told.title, told.end)),
    ...(lastLog === undefined ? [] : [entry(kept.log, String(logs.length), lastLog)]),
    entry(kept.backup, '', plusMinutes(now, BACKUP_DAYS * DAY_MINUTES)),
  ];
}

function filled(sentence: string, place: string): string {
  return sentence.replace(/\{\w+\}/, place);
}
