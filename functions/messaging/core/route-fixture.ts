import { MeetingId, MunicipalityCode, OfferId, PersonId } from '#shared/kernel/ids.ts';
import { Instant, plusMinutes } from '#shared/kernel/instant.ts';
import { readAnswer } from '#shared/rules/answers.ts';
import type { KnownOffer } from './known-offers.ts';
import type { ChoiceEntry, PersonEntry } from './phone-entries.ts';
import { type Heard, routeText } from './route.ts';

export const NOW = Instant.parse('2026-11-23T12:00:00.000Z');
export const FJORDVIK = MunicipalityCode.parse('9901');
export const DALSBYGD = MunicipalityCode.parse('9902');

/** `m1-anders-o1`: meeting, person and number of the offer. */
export function offer(id: string, changes: Partial<KnownOffer> = {}): KnownOffer {
  const [meeting = '', who = '', no = ''] = id.split('-');
  return {
    code: FJORDVIK,
    meetingId: MeetingId.parse(meeting),
    personId: PersonId.parse(who),
    offerId: OfferId.parse(`${meeting}-${no}`),
    name: who,
    language: 'nb',
    body: `Utvalg ${meeting}`,
    start: Instant.parse('2026-12-03T17:00:00.000Z'),
    askedAt: plusMinutes(NOW, -30),
    sharesNumber: false,
    isOpen: true,
    isAsked: true,
    changedBy: { yes: true, no: true },
    keptBy: { yes: false, no: false },
    hasBegun: false,
    ...changes,
  };
}

export const closed = { isOpen: false, isAsked: false } as const;
export const accepted = (minutesAgo: number): Partial<KnownOffer> => ({
  ...closed,
  changedBy: { yes: false, no: true },
  keptBy: { yes: true, no: false },
  answered: { answer: 'yes', via: 'sms', receivedAt: plusMinutes(NOW, -minutesAgo) },
});
export const declined = (minutesAgo: number): Partial<KnownOffer> => ({
  ...closed,
  changedBy: { yes: false, no: false },
  keptBy: { yes: true, no: true },
  answered: { answer: 'no', via: 'sms', receivedAt: plusMinutes(NOW, -minutesAgo) },
});
export const silent: Partial<KnownOffer> = {
  ...closed,
  changedBy: { yes: true, no: false },
  keptBy: { yes: false, no: true },
};
export const begun: Partial<KnownOffer> = { ...closed, changedBy: { yes: false, no: false }, hasBegun: true };

export function person(personId: string, code = FJORDVIK): PersonEntry {
  return { kind: 'person', code, personId: PersonId.parse(personId) };
}

export function hear(text: string, offers: readonly KnownOffer[] = [], changes: Partial<Heard> = {}) {
  return routeText({
    id: 'acs-t1',
    reading: readAnswer(text),
    receivedAt: NOW,
    sentTo: FJORDVIK,
    hasPhone: true,
    offers,
    persons: [person('anders')],
    seats: [],
    choice: undefined,
    same: [],
    ...changes,
  });
}

export function choiceBetween(...offers: readonly KnownOffer[]): ChoiceEntry {
  return {
    kind: 'choice',
    answer: 'yes',
    choices: offers.map(({ offerId, ...one }) => ({ ...one, offerIds: [offerId] })),
    askedFor: plusMinutes(NOW, -60),
    until: plusMinutes(NOW, 23 * 60),
    inbox: { code: FJORDVIK, id: 'acs-t0' },
  };
}
