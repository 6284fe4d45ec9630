export type { SummoningCommand } from './core/commands.ts';
export { meantOffers, wouldChange } from './core/decide-answer.ts';
export { sameAbsence, scopesOf } from './core/decide-report.ts';
export type { Actor, DetailRef, EventOf } from './core/events.ts';
export { SummoningEvent } from './core/events.ts';
export type { SummoningRefusal } from './core/refusals.ts';
export { type Absence, factsOf, initialState, isOpen, type Meeting, type Offer, type Vacancy } from './core/state.ts';
export { meetingStreams, type StreamState, streamNameOf } from './meeting-stream.ts';
export { type MeetingsNeeds, meetingsOf } from './meetings.ts';
export type {
  Alarms,
  CommandAnswer,
  CommandRequest,
  FactsSource,
  LoadedMeeting,
  MeetingRef,
  Meetings,
} from './ports.ts';
export { refusalProblem } from './problems.ts';
export { type StaffAtMeeting, type StaffAtMeetingNeeds, staffActor, staffAtMeeting } from './staff-at-meeting.ts';
export { deleteAt } from './staff-command.ts';
export type { StaffNeeds } from './staff-needs.ts';
