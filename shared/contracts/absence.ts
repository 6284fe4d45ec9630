import * as z from 'zod/mini';
import { ItemNo } from '#shared/kernel/ids.ts';
import { Interval, ITEMS_MAX } from './scope.ts';

export const REASON_TEXT_MAX = 500;
export const GROUNDS_MAX = 1_000;
export const INTERVALS_MAX = 12;

export const AbsenceKind = z.enum(['full', 'partial', 'disqualified', 'assessment']);
export type AbsenceKind = z.output<typeof AbsenceKind>;

export const ReasonCategory = z.enum(['illness', 'work', 'welfare', 'otherDuty', 'travel', 'other']);
export type ReasonCategory = z.output<typeof ReasonCategory>;

/** Why somebody is away. May be health data: lives apart from the log and is deleted in time. */
export const AbsenceReason = z.readonly(
  z.object({
    category: ReasonCategory,
    text: z.optional(z.string().check(z.trim(), z.maxLength(REASON_TEXT_MAX))),
  }),
);
export type AbsenceReason = z.output<typeof AbsenceReason>;

const intervals = z.readonly(z.array(Interval).check(z.minLength(1), z.maxLength(INTERVALS_MAX)));
const items = z.readonly(z.array(ItemNo).check(z.minLength(1), z.maxLength(ITEMS_MAX)));
const grounds = z.string().check(z.trim(), z.minLength(1), z.maxLength(GROUNDS_MAX));

/** What is reported, the same from the member's page and from staff: full and partial with a reason, the others with grounds. */
export const FullAbsence = z.object({ kind: z.literal('full'), reason: AbsenceReason });
export const PartialAbsence = z.object({ kind: z.literal('partial'), intervals, reason: AbsenceReason });
export const DisqualifiedAbsence = z.object({ kind: z.literal('disqualified'), items, grounds });
export const AssessmentAbsence = z.object({ kind: z.literal('assessment'), items, grounds });

const AbsenceReport = z.discriminatedUnion('kind', [
  FullAbsence,
  PartialAbsence,
  DisqualifiedAbsence,
  AssessmentAbsence,
]);
export type AbsenceReport = z.output<typeof AbsenceReport>;
