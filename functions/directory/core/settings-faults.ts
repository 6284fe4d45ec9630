import type { Secretary, Settings, SettingsPatch } from '#shared/contracts/settings.ts';
import type { Fault, FaultCode } from './faults.ts';
import { isBlank, type PhoneReader, phoneOf } from './phone-reader.ts';

const DAY_MINUTES = 1_440;
/** With less than this left of the day, nobody could be asked at all. */
const WAKING_MINUTES_MIN = 60;

/** What is wrong between the fields of settings that are each well written. */
export function settingsFaults(own: SettingsPatch, readPhone: PhoneReader): readonly Fault[] {
  return [
    ...(own.answeringMinutes === undefined ? [] : answeringFaults(own.answeringMinutes)),
    ...(own.quietHours !== undefined && isQuietAllDay(own.quietHours) ? [fault('quietHours', 'quiet-all-day')] : []),
    ...mobileFaults(own.redirectTo?.mobile, 'redirectTo.mobile', readPhone),
    ...(own.secretaries ?? []).flatMap(({ mobile }, index) =>
      mobileFaults(mobile, `secretaries[${index}].mobile`, readPhone),
    ),
  ];
}

/** Every number as E.164. The settings must have been found without fault. */
export function withReadNumbers(own: SettingsPatch, readPhone: PhoneReader): SettingsPatch {
  const read = <T extends { readonly mobile?: string | undefined }>({ mobile, ...rest }: T) => {
    const phone = phoneOf(mobile, readPhone);
    return phone ? { ...rest, mobile: phone.e164 } : rest;
  };
  const { secretaries, redirectTo } = own;
  return {
    ...own,
    ...(secretaries !== undefined && { secretaries: secretaries.map((secretary): Secretary => read(secretary)) }),
    ...(redirectTo !== undefined && { redirectTo: read(redirectTo) }),
  };
}

/** The closer the meeting, the shorter the time: otherwise the last to be asked could be the one who waits longest. */
function answeringFaults(rows: Settings['answeringMinutes']): readonly Fault[] {
  return rows.flatMap(({ moreThanHours, minutes }, index) => {
    const others = rows.filter((_, at) => at !== index);
    const path = `answeringMinutes[${index}]`;
    const isTwice = rows.findIndex((row) => row.moreThanHours === moreThanHours) < index;
    const isTooLong = others.some((row) => row.moreThanHours > moreThanHours && row.minutes < minutes);
    return [
      ...(isTwice ? [fault(`${path}.moreThanHours`, 'duplicate-row')] : []),
      ...(isTooLong ? [fault(`${path}.minutes`, 'longer-with-less-time')] : []),
    ];
  });
}

/** From and to at the same time mean that ordinary nights are not quiet. */
function isQuietAllDay({ from, to }: Settings['quietHours']): boolean {
  const quietMinutes = (minuteOf(to) - minuteOf(from) + DAY_MINUTES) % DAY_MINUTES;
  return quietMinutes > DAY_MINUTES - WAKING_MINUTES_MIN;
}

function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

function mobileFaults(text: string | undefined, path: string, readPhone: PhoneReader): readonly Fault[] {
  if (isBlank(text)) return [];
  const phone = phoneOf(text, readPhone);
  if (!phone) return [fault(path, 'bad-phone')];
  return phone.isMobile ? [] : [fault(path, 'not-a-mobile')];
}

function fault(path: string, code: FaultCode): Fault {
  return { path, code };
}
