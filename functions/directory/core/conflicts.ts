import type { SeatHolder } from '#shared/contracts/bodies.ts';
import type { AgendaItem, RosterOutcome, RosterSeat, Substitutes } from '#shared/contracts/roster.ts';
import { type Row, statesSubstitutes } from './fill.ts';
import type { SourcePerson, StoredBody, StoredMeeting, StoredPerson } from './stored.ts';

export type Conflict = RosterOutcome['conflicts'][number];

/** A field that staff corrected: what stands, what the source says, and whether it said it now. */
interface Corrected {
  readonly field: string;
  readonly kept: string | undefined;
  readonly offered: string;
  readonly isOffered: boolean;
}

/** About which fields the source speaks just now. */
export type Offered = Row | 'everything';

/** R23: what staff corrected by hand stands until they choose, so each difference is shown. */
export function personConflicts({ id, source, corrected }: StoredPerson, offered: Offered): readonly Conflict[] {
  return conflictsOf('person', id, [
    {
      field: 'mobile',
      kept: ifCorrected(corrected.phone, phoneText),
      offered: phoneText(source.phone),
      isOffered: names(offered, 'mobile'),
    },
    {
      field: 'email',
      kept: ifCorrected(corrected.email, (email) => email ?? ''),
      offered: source.email ?? '',
      isOffered: names(offered, 'email'),
    },
    {
      field: 'language',
      kept: corrected.language,
      offered: source.language ?? '',
      isOffered: names(offered, 'language'),
    },
    {
      field: 'unavailable',
      kept: ifCorrected(corrected.unavailable, daysText),
      offered: daysText(source.unavailable),
      isOffered: names(offered, 'unavailable'),
    },
  ]);
}

/** Ids stand for persons here: who they are, the reader of the body sees beside each other. */
export function bodyConflicts({ source, corrected }: StoredBody, offered: Offered): readonly Conflict[] {
  const { lists = [], seats = [], takenAway = [] } = corrected;
  return conflictsOf('body', source.id, [
    ...source.lists.map(({ id, substitutes }) => ({
      field: `lists.${id}.substitutes`,
      kept: ifCorrected(lists.find((list) => list.id === id)?.substitutes, ranksText),
      offered: ranksText(substitutes),
      isOffered: offered === 'everything' || statesSubstitutes(offered, id),
    })),
    ...source.seats.map((seat) => ({
      field: `seats.${seat.id}`,
      kept: takenAway.includes(seat.id)
        ? ''
        : ifCorrected(
            seats.find(({ id }) => id === seat.id),
            holderText,
          ),
      offered: holderText(seat),
      isOffered: names(offered, 'seats'),
    })),
  ]);
}

export function meetingConflicts({ source, corrected }: StoredMeeting, offered: Offered): readonly Conflict[] {
  const { time, place, mode, status, items } = corrected;
  return conflictsOf('meeting', source.id, [
    { field: 'start', kept: time?.start, offered: source.start, isOffered: names(offered, 'start') },
    { field: 'end', kept: time?.end, offered: source.end, isOffered: names(offered, 'end') },
    { field: 'place', kept: place, offered: source.place, isOffered: names(offered, 'place') },
    { field: 'mode', kept: mode, offered: source.mode, isOffered: names(offered, 'mode') },
    { field: 'status', kept: status, offered: source.status, isOffered: names(offered, 'status') },
    {
      field: 'items',
      kept: ifCorrected(items, itemsText),
      offered: itemsText(source.items),
      isOffered: names(offered, 'items'),
    },
  ]);
}

function conflictsOf(kind: Conflict['kind'], id: string, fields: readonly Corrected[]): readonly Conflict[] {
  return fields.flatMap(({ field, kept, offered, isOffered }) =>
    isOffered && kept !== undefined && kept !== offered ? [{ kind, id, field, kept, offered }] : [],
  );
}

function names(offered: Offered, field: string): boolean {
  return offered === 'everything' || field in offered;
}

/** Corrected to nothing is corrected too. */
function ifCorrected<T>(value: T | undefined, textOf: (value: T) => string): string | undefined {
  return value === undefined ? undefined : textOf(value);
}

function phoneText(phone: SourcePerson['phone']): string {
  return phone?.e164 ?? '';
}

function ranksText(substitutes: Substitutes): string {
  return substitutes.map(({ rank, personId }) => `${rank} ${personId}`).join(', ');
}

function holderText({ personId, role, personalSubstituteId }: SeatHolder | RosterSeat): string {
  return [personId, role, ...(personalSubstituteId === undefined ? [] : [personalSubstituteId])].join(' ');
}

function daysText(days: SourcePerson['unavailable']): string {
  return (days ?? []).map(({ from, to }) => `${from}/${to}`).join(', ');
}

function itemsText(items: readonly AgendaItem[]): string {
  return items.map(({ no, title }) => `${no} ${title}`).join('; ');
}
