import * as z from 'zod/mini';
import { BodyId, EmailAddress } from '#shared/kernel/ids.ts';
import { Language } from '#shared/kernel/language.ts';
import { BODIES_MAX, NAME_MAX, PHONE_TEXT_MAX } from './roster.ts';

/** More than there are zones: what is not one must not fill the memory. */
const ZONES_KEPT_MAX = 600;

const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const monthDay = '(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])';
const quietDay = z.string().check(z.regex(new RegExp(`^(easter|${monthDay}(/${monthDay})?)$`)));

export const SendingMode = z.enum(['off', 'redirect', 'live']);
export type SendingMode = z.output<typeof SendingMode>;

export const Secretary = z.readonly(
  z.object({
    name: z.string().check(z.minLength(1), z.maxLength(NAME_MAX)),
    email: z.optional(EmailAddress),
    mobile: z.optional(z.string().check(z.maxLength(PHONE_TEXT_MAX))),
    /** Absent: the secretary serves the whole municipality. */
    bodyIds: z.optional(z.readonly(z.array(BodyId).check(z.maxLength(BODIES_MAX)))),
  }),
);
export type Secretary = z.output<typeof Secretary>;

const AnsweringMinutes = z.readonly(
  z.object({
    moreThanHours: z.number().check(z.minimum(0), z.maximum(8_760)),
    minutes: z.int().check(z.minimum(1), z.maximum(10_080)),
  }),
);
export type AnsweringMinutes = z.output<typeof AnsweringMinutes>;

/** Minutes, hours and days as their names say; clocks are the municipality's local time. */
export const Settings = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  contact: z.readonly(
    z.object({
      name: z.string().check(z.maxLength(NAME_MAX)),
      phone: z.optional(z.string().check(z.maxLength(PHONE_TEXT_MAX))),
      email: z.optional(EmailAddress),
    }),
  ),
  nameMemberInOffer: z.boolean(),
  timeZone: z.string().check(z.refine(isTimeZone, { error: 'unknown-time-zone' })),
  language: Language,
  sending: SendingMode,
  redirectTo: z.optional(
    z.readonly(
      z.object({ mobile: z.optional(z.string().check(z.maxLength(PHONE_TEXT_MAX))), email: z.optional(EmailAddress) }),
    ),
  ),
  secretaries: z.readonly(z.array(Secretary).check(z.maxLength(200))),
  notify: z.readonly(z.object({ chair: z.boolean(), groupContact: z.boolean() })),
  approval: z.enum(['automatic', 'approveFirst']),
  approvalLimitHours: z.number().check(z.minimum(0), z.maximum(720)),
  mode: z.enum(['strict', 'staggered']),
  urgentHours: z.number().check(z.minimum(0), z.maximum(168)),
  answeringMinutes: z
    .readonly(z.array(AnsweringMinutes).check(z.minLength(1), z.maxLength(12)))
    .check(
      z.refine((rows) => rows.some(({ moreThanHours }) => moreThanHours === 0), { error: 'no-row-for-the-last-hours' }),
    ),
  quietHours: z.readonly(z.object({ from: clock, to: clock, sundayTo: clock })),
  quietDays: z.readonly(z.array(quietDay).check(z.maxLength(60))),
  graceMinutes: z.number().check(z.minimum(0), z.maximum(120)),
  reminderDays: z.readonly(z.array(z.int().check(z.minimum(0), z.maximum(90))).check(z.maxLength(5))),
  reminderAt: clock,
  minimumAbsenceMinutes: z.int().check(z.minimum(0), z.maximum(1_440)),
  giveBackHours: z.number().check(z.minimum(0), z.maximum(720)),
  personalSubstitutes: z.boolean(),
  retentionDays: z.readonly(
    z.object({
      reason: z.int().check(z.minimum(0), z.maximum(3_650)),
      text: z.int().check(z.minimum(0), z.maximum(3_650)),
      logYearsAfterTerm: z.int().check(z.minimum(0), z.maximum(50)),
    }),
  ),
});
export type Settings = z.output<typeof Settings>;

/** As they apply, and which of them the body has chosen for itself. */
export const SettingsOfBody = z.extend(Settings, { own: z.array(z.string()) });

/** A municipality's own, all of them optional: what is left out keeps its value or its default. */
export const SettingsPatch = z.strictObject(z.partial(Settings).shape);
export type SettingsPatch = z.output<typeof SettingsPatch>;

/** A body may have its own, but for what belongs to the municipality. `null` returns the body to the municipality's value. */
const bodyFields = z.omit(Settings, { name: true, timeZone: true, secretaries: true, sending: true, redirectTo: true });
export const BodySettings = z.partial(bodyFields);
export type BodySettings = z.output<typeof BodySettings>;

export const DEFAULT_SETTINGS: Settings = {
  name: '',
  contact: { name: '' },
  nameMemberInOffer: false,
  timeZone: 'Europe/Oslo',
  language: 'nb',
  sending: 'off',
  secretaries: [],
  notify: { chair: false, groupContact: false },
  approval: 'automatic',
  approvalLimitHours: 48,
  mode: 'strict',
  urgentHours: 6,
  answeringMinutes: [
    { moreThanHours: 168, minutes: 1_440 },
    { moreThanHours: 72, minutes: 720 },
    { moreThanHours: 24, minutes: 240 },
    { moreThanHours: 6, minutes: 60 },
    { moreThanHours: 2, minutes: 20 },
    { moreThanHours: 0, minutes: 7 },
  ],
  quietHours: { from: '21:00', to: '08:00', sundayTo: '10:00' },
  quietDays: ['05-01', '05-17', 'easter', '12-24/01-01'],
  graceMinutes: 3,
  reminderDays: [10, 3],
  reminderAt: '09:00',
  minimumAbsenceMinutes: 0,
  giveBackHours: 24,
  personalSubstitutes: false,
  retentionDays: { reason: 30, text: 90, logYearsAfterTerm: 4 },
};

/** Asking the runtime costs far more than all the rest of reading settings, and the answer stays the same. */
const knownZones = new Map<string, boolean>();

function isTimeZone(name: string): boolean {
  const known = knownZones.get(name) ?? canFormat(name);
  if (knownZones.size < ZONES_KEPT_MAX) knownZones.set(name, known);
  return known;
}

function canFormat(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
