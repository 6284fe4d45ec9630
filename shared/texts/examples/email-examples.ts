import { ItemNo } from '#shared/kernel/ids.ts';
import { Instant } from '#shared/kernel/instant.ts';
import type { EmailContent, ProviderContent } from '#shared/texts/email-content.ts';
import type { Scopes } from '#shared/texts/words.ts';
import { ORDINARY } from './sms-examples.ts';

/** One of each letter, about the ordinary meeting. */
const WHOLE: Scopes = [{ kind: 'meeting' }];
const LAST_PART: Scopes = [
  { kind: 'interval', from: Instant.parse('2026-12-03T18:30:00.000Z'), to: Instant.parse('2026-12-03T20:00:00.000Z') },
];
const ONE_ITEM: Scopes = [{ kind: 'items', items: [ItemNo.parse('84/26')] }];

const items = [
  { no: ItemNo.parse('84/26'), title: 'Reguleringsplan for Indre havn', restricted: false },
  { no: ItemNo.parse('85/26'), title: 'Budsjett og økonomiplan', restricted: false },
  { no: ItemNo.parse('86/26'), title: 'Hemmelig tittel', restricted: true },
  { no: ItemNo.parse('87/26'), title: 'Eventuelt', restricted: false },
];

const now = Instant.parse('2026-11-30T08:02:00.000Z');

export const MEMBER_LETTERS = {
  link: {
    template: 'member.link',
    personName: 'Kari Nordmann',
    items,
    papersUrl: 'https://innsyn.example/mote?id=7&lang=nb',
    formNumber: '+4759440000',
  },
  reminder: { template: 'member.reminder', items, coming: false, now },
  coming: { template: 'member.reminder', items, coming: true, now },
  receipt: {
    template: 'member.receipt',
    scopes: WHOLE,
    reportedAt: now,
    by: 'member',
    undoUntil: Instant.parse('2026-11-30T08:05:00.000Z'),
    now,
  },
  partReceipt: {
    template: 'member.receipt',
    scopes: LAST_PART,
    reportedAt: now,
    by: 'staff',
    awaiting: 'approval',
    now,
  },
  lateReceipt: {
    template: 'member.receipt',
    scopes: WHOLE,
    reportedAt: now,
    by: 'member',
    tooLate: true,
    now,
  },
  itemsReceipt: {
    template: 'member.receipt',
    scopes: ONE_ITEM,
    reportedAt: now,
    by: 'member',
    awaiting: 'decision',
    now,
  },
  filled: {
    template: 'member.seatFilled',
    scopes: WHOLE,
    substitute: 'Siri Dahl',
    giveBackUntil: Instant.parse('2026-12-02T17:00:00.000Z'),
  },
  filledLate: { template: 'member.seatFilled', scopes: LAST_PART, substitute: 'Siri Dahl' },
  moved: { template: 'member.moved', oldStart: Instant.parse('2026-11-26T17:00:00.000Z') },
  changed: { template: 'member.changed' },
  gotSeat: { template: 'member.withdrawalDecided', outcome: 'member', substitute: 'Siri Dahl' },
  keepsSeat: { template: 'member.withdrawalDecided', outcome: 'substitute', substitute: 'Siri Dahl' },
} as const satisfies Record<string, EmailContent>;

const filled = {
  template: 'staff.seatFilled',
  member: 'Kari Nordmann',
  substitute: 'Siri Dahl',
  rank: 4,
  list: 'Arbeiderpartiet',
  scopes: WHOLE,
  how: 'sms',
  at: Instant.parse('2026-11-30T12:44:00.000Z'),
  covered: 26,
  seats: 27,
} as const;

const CALL = {
  template: 'staff.callNeeded',
  name: 'Leif Aune',
  rank: 4,
  scopes: WHOLE,
  deadline: Instant.parse('2026-12-01T13:10:00.000Z'),
} as const;

export const STAFF_LETTERS = {
  filled: { ...filled, audience: 'secretary' },
  filledForOthers: { ...filled, audience: 'other' },
  approval: {
    template: 'staff.approvalWanted',
    member: 'Bjørn Tangen',
    scopes: WHOLE,
    actsAloneAt: Instant.parse('2026-12-02T09:00:00.000Z'),
    earlier: { to: 'Turid Aas', at: Instant.parse('2026-11-29T09:15:00.000Z') },
    now,
  },
  exhausted: {
    template: 'staff.exhausted',
    member: 'Mina Solberg',
    list: 'Felleslista SV og MDG',
    candidates: [
      { rank: 1, name: 'Tuva Lien', outcome: 'no', at: Instant.parse('2026-11-30T13:10:00.000Z') },
      { rank: 2, name: 'Espen Ruud', outcome: 'skipped', reason: 'unavailable' },
      { rank: 3, name: 'Aisha Khan', outcome: 'noAnswer', deadline: Instant.parse('2026-12-01T12:10:00.000Z') },
      { rank: 4, name: 'Leif Aune', outcome: 'unreachable', why: 'nummeret er ikke i bruk' },
    ],
    expected: 25,
    seats: 27,
    needed: 14,
  },
  notQuorate: {
    template: 'staff.exhausted',
    member: 'Mina Solberg',
    list: 'Felleslista SV og MDG',
    candidates: [],
    expected: 12,
    seats: 27,
    needed: 14,
  },
  withdrawal: { template: 'staff.withdrawalWanted', member: 'Kari Nordmann', substitute: 'Siri Dahl', scopes: WHOLE },
  presiding: { template: 'staff.presidingWanted' },
  ranks: { template: 'staff.ranksWanted', list: 'Arbeiderpartiet' },
  call: { ...CALL, phone: '+4755500044' },
  callNumberless: CALL,
  unclear: { template: 'staff.unclearTwice', name: 'Hanne Lie', deadline: Instant.parse('2026-12-01T13:10:00.000Z') },
  optedOut: { template: 'staff.optedOut', name: 'Hanne Lie' },
} as const satisfies Record<string, EmailContent>;

export const PROVIDER_LETTERS = {
  down: {
    template: 'provider.down',
    channel: 'sms',
    since: Instant.parse('2026-11-30T08:12:00.000Z'),
    code: 'http-401',
    waiting: 3,
    retryAt: Instant.parse('2026-11-30T08:27:00.000Z'),
    forAdmin: true,
  },
  up: { template: 'provider.up', channel: 'sms', at: Instant.parse('2026-11-30T08:42:00.000Z'), sent: 3 },
} as const satisfies Record<string, ProviderContent>;

/** Every letter to a substitute, whatever its scope and way of answering. */
export const SUBSTITUTE_LETTERS: readonly (readonly [string, EmailContent])[] = ORDINARY.contents.flatMap(
  ([key, content]) => ('scopes' in content && content.template !== 'alert.call' ? [[key, content] as const] : []),
);
