import * as z from 'zod/mini';
import { BodyId } from '#shared/kernel/ids.ts';
import { Instant } from '#shared/kernel/instant.ts';

const counts = <Key extends string>(keys: readonly Key[]) => z.readonly(z.record(z.enum(keys), z.int()));

/** How vacancies ended, or that they have not. `exhausted`: nobody sat there. `closed`: no longer needed. */
export const VACANCY_ENDS = ['filled', 'exhausted', 'closed', 'open'] as const;
/** What came of the questions that were put. */
export const ANSWER_KINDS = ['yes', 'no', 'noAnswer', 'unreachable', 'withdrawn', 'open'] as const;
/** How those who answered did so. */
export const ANSWER_WAYS = ['sms', 'link', 'staff'] as const;

const counted = {
  vacancies: counts(VACANCY_ENDS),
  answers: counts(ANSWER_KINDS),
  ways: counts(ANSWER_WAYS),
};

/** What one meeting adds to the statistics: numbers alone, nobody's name. */
export const MeetingFigures = z.readonly(
  z.object({
    ...counted,
    /** From the report of each absence until its seat was filled; whole minutes. */
    minutesToFill: z.readonly(z.array(z.int())),
  }),
);
export type MeetingFigures = z.output<typeof MeetingFigures>;

/** Bounds of the columns of time: up to so many minutes, the last without a bound. */
export const FILL_BUCKETS = [15, 60, 240, 720, 1_440, 4_320] as const;

export const Figures = z.readonly(
  z.object({
    meetings: z.int(),
    ...counted,
    timeToFill: z.readonly(
      z.object({
        seats: z.int(),
        /** Minutes; missing while no seat was filled. */
        median: z.optional(z.int()),
        longest: z.optional(z.int()),
        /** Seats by {@link FILL_BUCKETS}, one more than there are bounds. */
        buckets: z.readonly(z.array(z.int())),
      }),
    ),
  }),
);
export type Figures = z.output<typeof Figures>;

/** Meetings that have begun, by body and term, and all of them together. */
export const Statistics = z.object({
  from: z.optional(Instant),
  to: z.optional(Instant),
  total: Figures,
  bodies: z.readonly(
    z.array(
      z.readonly(
        z.object({
          bodyId: BodyId,
          bodyName: z.string(),
          /** Years, such as `2023–2027`; missing for meetings before the body's present term. */
          term: z.optional(z.string()),
          figures: Figures,
        }),
      ),
    ),
  ),
});
export type Statistics = z.output<typeof Statistics>;
