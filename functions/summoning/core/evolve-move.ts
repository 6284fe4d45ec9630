import type { Scope } from '#shared/contracts/scope.ts';
import { epochMsOf, type Instant, plusMs } from '#shared/kernel/instant.ts';
import { clipIntervals } from '#shared/rules/scopes.ts';
import type { EventOf } from './events.ts';
import { factsOf, type Meeting, type Vacancy } from './state.ts';

/** R18: an absence stands when the meeting moves; an interval keeps its distance from the start and is clipped. */
export function evolveMove(meeting: Meeting, { oldStart, oldEnd }: EventOf<'MeetingMoved'>): Meeting {
  const shift = (scope: Scope) => shifted(meeting, scope, oldStart);
  const absences = [...meeting.absences].map(
    ([id, absence]) =>
      [id, { ...absence, scopes: absence.scopes.map(shift), toCover: absence.toCover.map(shift) }] as const,
  );
  const vacancies = [...meeting.vacancies].map(
    ([id, vacancy]) => [id, { ...openedAgain(vacancy), scope: shift(vacancy.scope) }] as const,
  );
  const offers = [...meeting.offers].map(([id, offer]) => [id, { ...offer, isAboutOldTime: true as const }] as const);
  return {
    ...meeting,
    absences: new Map(absences),
    vacancies: new Map(vacancies),
    offers: new Map(offers),
    coming: new Map(),
    moved: { oldStart, oldEnd },
  };
}

/** Nobody was left to ask for the old time, or nobody was found before it came. */
function openedAgain(vacancy: Vacancy): Vacancy {
  const { phase } = vacancy;
  const isOver = phase.name === 'exhausted' || (phase.name === 'closed' && phase.because === 'scopeBegan');
  return isOver ? { ...vacancy, phase: { name: 'open' } } : vacancy;
}

function shifted(state: Meeting, scope: Scope, oldStart: Instant): Scope {
  if (scope.kind !== 'interval') return scope;
  const { meeting } = factsOf(state);
  const shiftMs = epochMsOf(meeting.start) - epochMsOf(oldStart);
  const interval = { from: plusMs(scope.from, shiftMs), to: plusMs(scope.to, shiftMs) };
  const [clipped] = clipIntervals([interval], meeting);
  return { kind: 'interval', ...(clipped ?? interval) };
}
