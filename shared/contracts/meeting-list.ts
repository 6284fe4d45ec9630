import * as z from 'zod/mini';
import { AbsenceId, ItemNo, PhoneNumber, VacancyId } from '#shared/kernel/ids.ts';
import { Instant } from '#shared/kernel/instant.ts';
import { meetingHead } from './meeting-head.ts';
import { NextStep } from './meeting-view.ts';

/** What needs a person, worst first. */
export const ATTENTION_TYPES = [
  'notQuorate',
  'exhausted',
  'openSoon',
  'providerDown',
  'callNeeded',
  'noPresiding',
  'withdrawalAsked',
  'listIncomplete',
  'stopped',
  'awaitingApproval',
  'assessment',
  'unclearAnswer',
  'conflict',
] as const;
export const AttentionType = z.enum(ATTENTION_TYPES);
export type AttentionType = z.output<typeof AttentionType>;

export const Attention = z.readonly(
  z.object({
    type: AttentionType,
    since: Instant,
    name: z.optional(z.string()),
    listName: z.optional(z.string()),
    no: z.optional(ItemNo),
    vacancyId: z.optional(VacancyId),
    absenceId: z.optional(AbsenceId),
    id: z.optional(z.string()),
    /** When the system goes on by itself. */
    actsAloneAt: z.optional(Instant),
    /** The number to ring, told to the body's secretaries alone. */
    phone: z.optional(PhoneNumber),
  }),
);
export type Attention = z.output<typeof Attention>;

export const SeatCounts = z.readonly(
  z.object({
    total: z.int(),
    coming: z.int(),
    absent: z.int(),
    covered: z.int(),
    asking: z.int(),
    waiting: z.int(),
    exhausted: z.int(),
    open: z.int(),
  }),
);
export type SeatCounts = z.output<typeof SeatCounts>;

export const MeetingSummary = z.readonly(
  z.object({
    ...meetingHead,
    next: z.optional(NextStep),
    attention: z.readonly(z.array(Attention)),
    seats: SeatCounts,
    quorate: z.boolean(),
  }),
);
export type MeetingSummary = z.output<typeof MeetingSummary>;

export const MeetingList = z.object({ meetings: z.readonly(z.array(MeetingSummary)) });
export type MeetingList = z.output<typeof MeetingList>;
