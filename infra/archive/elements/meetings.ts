import type { ArchiveMeeting } from '#functions/directory/archive-ports.ts';
import { dayOf, timeOf } from '#infra/archive/stays.ts';
import type { MeetingStatus } from '#shared/contracts/roster.ts';
import { addDays } from '#shared/rules/local-time.ts';
import type { Utvalg, Utvalgsbehandling, Utvalgsmoete } from './rows.ts';
import type { ElementsSettings } from './settings.ts';

type Item = NonNullable<ArchiveMeeting['items']>[number];

/** Undefined while nobody has said when it is: such a meeting is not one yet. */
export function meetingOf(
  meeting: Utvalgsmoete,
  body: Utvalg,
  cases: readonly Utvalgsbehandling[],
  settings: ElementsSettings,
): ArchiveMeeting | undefined {
  const start = momentOf(meeting.Starttidspunkt, meeting.Dato);
  if (start === undefined) return undefined;
  const end = endOf(meeting, start);
  const place = [meeting.Moetested, meeting.Moeterom].filter((part) => part !== '').join(', ');
  return {
    id: meeting.Id,
    title: titleOf(body, meeting, start),
    start,
    ...(end !== undefined && { end }),
    ...(place !== '' && { place }),
    status: statusOf(meeting, settings),
    items: cases
      .filter(({ UtvalgsmoeteId }) => UtvalgsmoeteId === meeting.Id)
      .toSorted((a, b) => Number(a.MoteSortering) - Number(b.MoteSortering))
      .flatMap((one) => itemOf(one, settings) ?? []),
  };
}

/** Older versions keep the time of day alone, on a day before anything was archived. */
function momentOf(text: string, day: string | undefined): string | undefined {
  const written = dayOf(text);
  if (text === '' || !written.ok) return undefined;
  const moment = timeOf(text);
  if (written.value !== undefined || moment === undefined) return moment;
  return day === undefined ? undefined : `${day}T${moment.slice(11, 16)}`;
}

/** A time of day at or before the start is the next morning's. */
function endOf({ Sluttidspunkt, Dato }: Utvalgsmoete, start: string): string | undefined {
  const end = momentOf(Sluttidspunkt, Dato);
  if (end === undefined || end > start) return end;
  const day = dayOf(Sluttidspunkt);
  const isClockOnly = day.ok && day.value === undefined;
  return isClockOnly ? `${addDays(start.slice(0, 10), 1)}T${end.slice(11, 16)}` : undefined;
}

function titleOf({ Navn }: Utvalg, { MoeteNr }: Utvalgsmoete, start: string): string {
  return MoeteNr === '' ? Navn : `${Navn}, møte ${MoeteNr}/${start.slice(0, 4)}`;
}

function statusOf({ Merknad, Publisert }: Utvalgsmoete, { cancelledRemarks }: ElementsSettings): MeetingStatus {
  const isCancelled = cancelledRemarks.some((remark) => Merknad.toLowerCase().startsWith(remark.toLowerCase()));
  if (isCancelled) return 'cancelled';
  return Publisert ? 'published' : 'planned';
}

/** An item without a number cannot be named in a text, so it is not there until it has one. */
function itemOf(one: Utvalgsbehandling, { publicAccessCodes }: ElementsSettings): Item | undefined {
  const { Aar, Sekvensnummer, Sakstittel, OffentligTittel, SakstittelUoff, TilgangskodeId } = one;
  if (Sekvensnummer === undefined) return undefined;
  const isRestricted = SakstittelUoff || (TilgangskodeId !== '' && !publicAccessCodes.includes(TilgangskodeId));
  return {
    no: Aar === '' ? Sekvensnummer : `${Sekvensnummer}/${Aar.slice(-2)}`,
    // The full title of a restricted item may name somebody; ours is read by more people than theirs.
    title: isRestricted ? OffentligTittel : OffentligTittel || Sakstittel,
    isRestricted,
  };
}
