import { factsOf, type Meeting } from '#functions/summoning/core/state.ts';
import type { AbsenceForm, LinkItem, LinkMeeting } from '#shared/contracts/personal.ts';
import type { AgendaItem } from '#shared/contracts/roster.ts';
import { present } from '#shared/kernel/assert.ts';
import type { PersonId } from '#shared/kernel/ids.ts';

/**
 * What the page of any personal link shows of the person and the meeting.
 *
 * @param knewOldTime whether the person was told of the time before the meeting moved; to others it is nothing but noise
 */
export function linkParts(
  meeting: Meeting,
  personId: PersonId,
  knewOldTime: boolean,
): Pick<AbsenceForm, 'person' | 'meeting' | 'contact'> {
  const { settings } = factsOf(meeting);
  const { name, language } = present(meeting.persons.get(personId), 'person of the link');
  const { contact } = settings;
  return {
    person: { name, language: language ?? settings.language },
    meeting: { ...linkMeeting(meeting), ...(knewOldTime && movedFrom(meeting)) },
    contact: {
      name: contact.name === '' ? settings.name : contact.name,
      ...(contact.phone !== undefined && { phone: contact.phone }),
      ...(contact.email !== undefined && { email: contact.email }),
    },
  };
}

function linkMeeting(state: Meeting): LinkMeeting {
  const { meeting, body, settings } = factsOf(state);
  const { id, bodyId, title, start, end, place, mode, status, papersUrl } = meeting;
  return {
    id,
    bodyId,
    bodyName: body.name,
    title,
    start,
    end,
    place,
    mode,
    status,
    municipality: settings.name,
    timeZone: settings.timeZone,
    ...(papersUrl !== undefined && { papersUrl }),
  };
}

/** A move to another mode keeps the time, and then there is no other time to tell of. */
function movedFrom(state: Meeting): Pick<LinkMeeting, 'movedFrom'> {
  const { moved } = state;
  const { start, end } = factsOf(state).meeting;
  if (moved === undefined || (moved.oldStart === start && moved.oldEnd === end)) return {};
  return { movedFrom: { start: moved.oldStart, end: moved.oldEnd } };
}

/** Of an item that is exempt from publicity only the number leaves the staff app (R17). */
export function linkItem({ no, title, restricted }: AgendaItem): LinkItem {
  return restricted ? { no } : { no, title };
}
