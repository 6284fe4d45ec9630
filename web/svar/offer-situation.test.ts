import { expect, test } from 'vitest';
import type { OfferStatus } from '#shared/contracts/meeting-view.ts';
import type { LinkMeeting, OfferOnPage } from '#shared/contracts/personal.ts';
import { BodyId, MeetingId, OfferId } from '#shared/kernel/ids.ts';
import { Instant } from '#shared/kernel/instant.ts';
import { offerSituationOf } from '#web/svar/offer-situation.ts';

const at = (text: string) => Instant.parse(text);
const meeting: LinkMeeting = {
  id: MeetingId.parse('m1'),
  bodyId: BodyId.parse('kst'),
  bodyName: 'Kommunestyret',
  title: 'Kommunestyret',
  start: at('2026-12-03T17:00:00.000Z'),
  end: at('2026-12-03T20:00:00.000Z'),
  place: 'Rådhuset',
  mode: 'inPerson',
  status: 'published',
  municipality: 'Fjordvik kommune',
  timeZone: 'Europe/Oslo',
};
const deadline = at('2026-12-02T16:00:00.000Z');

function offer(status: OfferStatus, mayStillHelp = false): OfferOnPage {
  const offerId = OfferId.parse('m1-o1');
  const about = { scope: { kind: 'meeting' }, items: [], disqualifiedItems: [], rank: 4, listName: 'Ap' } as const;
  return { offerId, ...about, status, deadline, mayStillHelp };
}

test.each([
  ['a question until the stated minute', 'asked', false, '2026-12-02T15:59:59.000Z', 'open'],
  ['after it, answers on their way still count', 'asked', false, '2026-12-02T16:00:30.000Z', 'lastMoments'],
  ['late, and the seat is free', 'noAnswer', true, '2026-12-02T17:00:00.000Z', 'lateButFree'],
  ['late, and the question has gone on', 'noAnswer', false, '2026-12-02T17:00:00.000Z', 'late'],
  ['a no stays a no', 'no', true, '2026-12-02T17:00:00.000Z', 'no'],
  ['once the meeting has begun an answer changes nothing', 'standby', true, '2026-12-03T17:00:00.000Z', 'begun'],
  ['who said yes is still told where to be', 'yes', false, '2026-12-03T17:05:00.000Z', 'yes'],
] as const)('%s', (_, status, mayStillHelp, now, expected) => {
  expect(offerSituationOf(offer(status, mayStillHelp), meeting, at(now))).toBe(expected);
});
