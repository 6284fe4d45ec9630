import type { Settings } from '#shared/contracts/settings.ts';
import { ItemNo } from '#shared/kernel/ids.ts';
import { Instant } from '#shared/kernel/instant.ts';
import type { MeetingWords, ReplyWay, Scopes, SubstituteContent } from '#shared/texts/words.ts';
import type { SettingsTexts } from '#web/texts/staff/settings.nb.ts';

type ExampleKey = keyof SettingsTexts['smsTexts']['names'];

const START = Instant.parse('2026-12-03T17:00:00.000Z');
const MIDDLE = Instant.parse('2026-12-03T18:30:00.000Z');
const END = Instant.parse('2026-12-03T20:00:00.000Z');
const DEADLINE = Instant.parse('2026-12-02T16:00:00.000Z');
const OLD_START = Instant.parse('2026-11-26T17:00:00.000Z');

const WHOLE: Scopes = [{ kind: 'meeting' }];
const PART: Scopes = [{ kind: 'interval', from: MIDDLE, to: END }];
const ITEM: Scopes = [{ kind: 'items', items: [ItemNo.parse('84/26')] }];

/** A meeting that nobody holds, under the municipality's own name. */
export function exampleWords({
  name,
  contact,
  timeZone,
}: Pick<Settings, 'name' | 'contact' | 'timeZone'>): MeetingWords {
  return {
    municipality: name,
    ...(contact.phone !== undefined && { contactPhone: contact.phone }),
    contactName: contact.name,
    timeZone,
    body: 'Kommunestyret',
    place: 'Rådhuset',
    mode: 'inPerson',
    start: START,
    end: END,
  };
}

/** One of each text that substitutes get, in the order in which they may meet them. */
export function exampleTexts(reply: ReplyWay): readonly (readonly [ExampleKey, SubstituteContent])[] {
  const asked = { deadline: DEADLINE, reply };
  return [
    ['offer', { template: 'offer', scopes: WHOLE, ...asked }],
    ['offer.interval', { template: 'offer', scopes: PART, ...asked }],
    ['offer.items', { template: 'offer', scopes: ITEM, ...asked }],
    ['reminder', { template: 'reminder', scopes: WHOLE, ...asked }],
    ['confirmed', { template: 'confirmed', scopes: WHOLE, reply }],
    ['seatedDirectly', { template: 'seatedDirectly', scopes: WHOLE }],
    ['standby', { template: 'standby', scopes: WHOLE }],
    ['standby.until', { template: 'standby', scopes: WHOLE, until: DEADLINE }],
    ['unclear', { template: 'unclear', scopes: WHOLE, reply }],
    ['notNeeded', { template: 'notNeeded', scopes: WHOLE }],
    ['taken', { template: 'taken', scopes: WHOLE }],
    ['stoodDown', { template: 'stoodDown', scopes: WHOLE }],
    ['moved', { template: 'moved', scopes: WHOLE, ...asked, oldStart: OLD_START }],
    ['changed', { template: 'changed', scopes: WHOLE }],
    ['deadlineChanged', { template: 'deadlineChanged', scopes: WHOLE, ...asked }],
    ['cancelled', { template: 'cancelled', scopes: WHOLE }],
    ['seatedFromStandby', { template: 'seatedFromStandby', scopes: WHOLE }],
    ['cannotAck', { template: 'cannotAck', scopes: WHOLE }],
  ];
}
