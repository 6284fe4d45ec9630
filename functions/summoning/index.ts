export { absencesOf } from './core/away.ts';
export type { SummoningCommand } from './core/commands.ts';
export { sameAbsence, scopesOf } from './core/decide-report.ts';
export type { Actor, DetailRef, EventOf } from './core/events.ts';
export { SummoningEvent } from './core/events.ts';
export { questionLeftAt } from './core/last-asked.ts';
export { wouldBeKept, wouldChange } from './core/meant-offers.ts';
export type { SummoningRefusal } from './core/refusals.ts';
export { factsOf, initialState, isOpen, listNameOf, type Meeting, type Offer, type Vacancy } from './core/state.ts';
export { meetingOf, meetingStreamOf, meetingStreams } from './meeting-stream.ts';
export { meetingsOf } from './meetings.ts';
export type {
  Alarms,
  CommandAnswer,
  FactsSource,
  MeetingRef,
  Meetings,
} from './ports.ts';
export { refusalProblem } from './problems.ts';
export { type StaffAtMeeting, type StaffAtMeetingNeeds, staffActor, staffAtMeeting } from './staff-at-meeting.ts';
export { deleteAt } from './staff-command.ts';
export type { StaffNeeds } from './staff-needs.ts';
