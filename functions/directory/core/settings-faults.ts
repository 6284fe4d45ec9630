import type { Secretary, Settings, SettingsPatch } from '#shared/contracts/settings.ts';
import { isLongerWithLessTime, isQuietAllDay } from '#shared/rules/chosen-deadlines.ts';
import type { Fault, FaultCode } from './faults.ts';
import { isBlank, type PhoneReader, phoneOf } from './phone-reader.ts';

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

function answeringFaults(rows: Settings['answeringMinutes']): readonly Fault[] {
  return rows.flatMap((row, index) => {
    const path = `answeringMinutes[${index}]`;
    const isTwice = rows.findIndex(({ moreThanHours }) => moreThanHours === row.moreThanHours) < index;
    return [
      ...(isTwice ? [fault(`${path}.moreThanHours`, 'duplicate-row')] : []),
      ...(isLongerWithLessTime(row, rows) ? [fault(`${path}.minutes`, 'longer-with-less-time')] : []),
    ];
  });
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
