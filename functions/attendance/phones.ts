import { type Caller, rolesAt } from '#functions/platform/index.ts';
import type { MeetingSummary } from '#shared/contracts/meeting-list.ts';
import type { MeetingView } from '#shared/contracts/meeting-view.ts';

/** Whoever rings the substitutes of a body: its secretaries. To everybody else a number is none of their business. */
function mayRing(caller: Caller, { bodyId }: Pick<MeetingView, 'bodyId'>): boolean {
  return rolesAt(caller, bodyId).some(({ role }) => role === 'Secretary');
}

/** The overview as the caller may see it. */
export function viewFor(caller: Caller, view: MeetingView): MeetingView {
  if (mayRing(caller, view)) return view;
  const seats = view.seats.map((seat) => ({
    ...seat,
    vacancies: seat.vacancies.map((vacancy) => ({ ...vacancy, offers: vacancy.offers.map(withoutPhone) })),
  }));
  return { ...view, seats };
}

/** A row of the list as the caller may see it. */
export function summaryFor(caller: Caller, summary: MeetingSummary): MeetingSummary {
  return mayRing(caller, summary) ? summary : { ...summary, attention: summary.attention.map(withoutPhone) };
}

function withoutPhone<Told extends { readonly phone?: unknown }>({ phone: _, ...told }: Told): Omit<Told, 'phone'> {
  return told;
}
