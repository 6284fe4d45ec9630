import type { RosterSeat } from '#shared/contracts/roster.ts';
import { noticeChannel } from './channels.ts';
import type { CommandOf } from './commands.ts';
import type { Ruling } from './decide.ts';
import type { Draft } from './draft.ts';
import { emailPerson, writeToPerson } from './notices.ts';
import { factsOf, personOf, seatOf } from './state.ts';

/** R20: the member's own link, to registered contacts only. */
export function sendFormLink(draft: Draft, command: CommandOf<'SendFormLink'>): Ruling {
  const seat = seatOf(draft.meeting, command.seatId);
  if (seat === undefined) return { kind: 'seat-not-known' };
  if (command.replace) draft.add({ type: 'FormLinkReplaced', by: command.by, seatId: seat.id });
  return refusalOfLinks(draft) ?? linkTo(draft, seat, command);
}

/** R20: to every member who can be reached. */
export function sendFormLinks(draft: Draft, command: CommandOf<'SendFormLinks'>): Ruling {
  const refusal = refusalOfLinks(draft);
  if (refusal !== undefined) return refusal;
  const { seats } = factsOf(draft.meeting).body;
  const unreached = seats.map((seat) => linkTo(draft, seat, command));
  return unreached.includes(undefined) ? undefined : { kind: 'person-has-no-channel' };
}

function refusalOfLinks(draft: Draft): Ruling {
  const { meeting, settings } = factsOf(draft.meeting);
  if (meeting.status === 'cancelled') return { kind: 'meeting-cancelled' };
  if (meeting.end <= draft.now) return { kind: 'meeting-has-ended' };
  return settings.sending === 'off' ? { kind: 'sending-is-off' } : undefined;
}

function linkTo(
  draft: Draft,
  { id: seatId, personId }: RosterSeat,
  { by, channel: asked }: Pick<CommandOf<'SendFormLink'>, 'by' | 'channel'>,
): Ruling {
  const person = personOf(draft.meeting, personId);
  const channel = asked ?? (person.email === undefined ? noticeChannel(draft.meeting, person) : 'email');
  if (channel === undefined) return { kind: 'person-has-no-channel' };
  const notAfter = factsOf(draft.meeting).meeting.end;
  const wish = { topic: { about: 'formLink' as const, seatId }, notAfter, by };
  if (channel === 'email') emailPerson(draft, personId, wish);
  else writeToPerson(draft, personId, { ...wish, quietBinds: by.kind === 'system' }, 'sms');
  return undefined;
}
