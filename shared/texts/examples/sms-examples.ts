import type { Scope } from '#shared/contracts/scope.ts';
import { ItemNo } from '#shared/kernel/ids.ts';
import { Instant } from '#shared/kernel/instant.ts';
import type {
  MeetingWords,
  MunicipalitySmsContent,
  ReplyWay,
  Scopes,
  SharedNumber,
  SmsContent,
} from '#shared/texts/words.ts';

/** Values for the tests of the texts: an ordinary meeting, and the longest one that can be. */
interface Example {
  readonly words: MeetingWords;
  readonly contents: readonly (readonly [key: string, SmsContent])[];
  readonly municipalityContents: readonly (readonly [key: string, MunicipalitySmsContent])[];
}

interface Names {
  readonly person: string;
  readonly otherPerson: string;
  readonly list: string;
  readonly phone: string;
  readonly items: readonly string[];
}

function exampleOf(words: MeetingWords, names: Names, at: Moments): Example {
  return { words, contents: contentsOf(names, at), municipalityContents: repliesOf(words, at) };
}

interface Moments {
  readonly deadline: Instant;
  readonly middle: Instant;
  readonly start: Instant;
  readonly end: Instant;
  readonly oldStart: Instant;
}

function scopesOf(names: Names, { start, middle, end }: Moments): readonly (readonly [string, Scopes])[] {
  const first: Scope = { kind: 'interval', from: start, to: middle };
  const second: Scope = { kind: 'interval', from: middle, to: end };
  const [one, ...others] = names.items.map((no) => ItemNo.parse(no));
  const all = one === undefined ? [] : [one, ...others];
  return [
    ['', [{ kind: 'meeting' }]],
    ['.interval', [first]],
    ['.items', [{ kind: 'items', items: all }]],
    ['.several', [first, second]],
    [
      '.severalItems',
      [
        { kind: 'items', items: all.slice(0, 1) },
        { kind: 'items', items: others },
      ],
    ],
  ];
}

const REPLY_WAYS: readonly ReplyWay[] = ['sms', 'link'];

function contentsOf(names: Names, at: Moments): readonly (readonly [string, SmsContent])[] {
  const shared: SharedNumber = { name: names.person, code: 2 };
  const ofParts = scopesOf(names, at).flatMap(([part, scopes]) => [
    ...REPLY_WAYS.flatMap((reply): readonly (readonly [string, SmsContent])[] => {
      const asked = { scopes, deadline: at.deadline, reply };
      const way = `${part}${reply === 'link' ? '.link' : ''}`;
      return [
        [`offer${way}`, { template: 'offer', ...asked }],
        [`offer.named${way}`, { template: 'offer', ...asked, forName: names.otherPerson }],
        [`offer.shared${way}`, { template: 'offer', ...asked, shared }],
        [`offer.named.shared${way}`, { template: 'offer', ...asked, shared, forName: names.otherPerson }],
        [`reminder${way}`, { template: 'reminder', ...asked }],
        [`reminder.shared${way}`, { template: 'reminder', ...asked, shared }],
        [`moved${way}`, { template: 'moved', ...asked, oldStart: at.oldStart }],
        [`moved.shared${way}`, { template: 'moved', ...asked, oldStart: at.oldStart, shared }],
        [`deadlineChanged${way}`, { template: 'deadlineChanged', ...asked }],
        [`deadlineChanged.shared${way}`, { template: 'deadlineChanged', ...asked, shared }],
        [`unclear${way}`, { template: 'unclear', scopes, reply }],
        [`unclear.shared${way}`, { template: 'unclear', scopes, reply, shared }],
        [`confirmed${way}`, { template: 'confirmed', scopes, reply }],
        [`confirmed.shared${way}`, { template: 'confirmed', scopes, reply, shared }],
      ];
    }),
    ...toldOf(part, scopes, shared, at),
  ]);
  return [...ofParts, ...alertsOf(names, at)];
}

function toldOf(
  part: string,
  scopes: Scopes,
  shared: SharedNumber,
  at: Moments,
): readonly (readonly [string, SmsContent])[] {
  const templates = [
    'seatedDirectly',
    'standby',
    'notNeeded',
    'taken',
    'stoodDown',
    'changed',
    'cancelled',
    'seatedFromStandby',
    'cannotAck',
  ] as const;
  return [
    ...templates.flatMap((template): readonly (readonly [string, SmsContent])[] => [
      [`${template}${part}`, { template, scopes }],
      [`${template}.shared${part}`, { template, scopes, shared }],
    ]),
    [`standby.until${part}`, { template: 'standby', scopes, until: at.deadline }],
    [`standby.until.shared${part}`, { template: 'standby', scopes, until: at.deadline, shared }],
  ];
}

function alertsOf(names: Names, at: Moments): readonly (readonly [string, SmsContent])[] {
  const call = { template: 'alert.call', name: names.person, deadline: at.deadline } as const;
  return [
    [
      'alert.exhausted',
      {
        template: 'alert.exhausted',
        member: names.person,
        list: names.list,
        considered: 12,
        expected: 25,
        seats: 27,
        needed: 14,
      },
    ],
    ['alert.unclear', { template: 'alert.unclear', name: names.person }],
    ['alert.emailDown', { template: 'alert.emailDown', since: at.deadline }],
    ['alert.emailUp', { template: 'alert.emailUp' }],
    ...scopesOf(names, at).flatMap(([part, scopes]) => [
      [`alert.call${part}`, { ...call, phone: names.phone, scopes }] as const,
      [`alert.call.numberless${part}`, { ...call, scopes }] as const,
    ]),
  ];
}

function repliesOf(words: MeetingWords, at: Moments): readonly (readonly [string, MunicipalitySmsContent])[] {
  const choice = { body: words.body, start: at.start };
  const others = Array.from('ABCDEFGH', (letter) => ({ body: `${letter}${words.body.slice(1)}`, start: at.start }));
  const there = (one: typeof choice) => ({ ...one, municipality: words.municipality });
  return [
    ['which', { template: 'which', answer: 'no', choices: [choice, ...others.slice(0, 2)] }],
    ['which.same', { template: 'which', answer: 'yes', choices: [choice, { ...choice, start: at.oldStart }] }],
    ['which.nine', { template: 'which', answer: 'yes', choices: [choice, ...others] }],
    ['which.municipalities', { template: 'which', answer: 'yes', choices: [choice, ...others.slice(0, 1)].map(there) }],
    ['which.nine.municipalities', { template: 'which', answer: 'yes', choices: [choice, ...others].map(there) }],
    ['unknownSender', { template: 'unknownSender' }],
    ['readByStaff', { template: 'readByStaff' }],
    ['formLink', { template: 'formLink' }],
    ['stopAck', { template: 'stopAck' }],
    ['startAck', { template: 'startAck' }],
  ];
}

const ORDINARY_MOMENTS: Moments = {
  deadline: Instant.parse('2026-12-02T16:00:00.000Z'),
  start: Instant.parse('2026-12-03T17:00:00.000Z'),
  middle: Instant.parse('2026-12-03T18:30:00.000Z'),
  end: Instant.parse('2026-12-03T20:00:00.000Z'),
  oldStart: Instant.parse('2026-11-26T17:00:00.000Z'),
};

export const ORDINARY = exampleOf(
  {
    municipality: 'Fjordvik kommune',
    contactPhone: '+4755500000',
    contactName: 'politisk sekretariat',
    timeZone: 'Europe/Oslo',
    body: 'Kommunestyret',
    place: 'Kommunestyresalen',
    mode: 'inPerson',
    start: ORDINARY_MOMENTS.start,
    end: ORDINARY_MOMENTS.end,
  },
  {
    person: 'Siri Dahl',
    otherPerson: 'Kari Nordmann',
    list: 'Arbeiderpartiet',
    phone: '+4790000014',
    items: ['84/26', '85/26'],
  },
  ORDINARY_MOMENTS,
);

/** A Thursday at the end of September, the longest day there is in Norwegian; 30 September 2027. */
const LONGEST_MOMENTS: Moments = {
  deadline: Instant.parse('2027-09-30T14:55:00.000Z'),
  start: Instant.parse('2027-09-30T16:00:00.000Z'),
  middle: Instant.parse('2027-09-30T17:30:00.000Z'),
  end: Instant.parse('2027-09-30T19:00:00.000Z'),
  oldStart: Instant.parse('2027-09-30T15:00:00.000Z'),
};

function lettersOf(count: number): string {
  return 'Øvre og nedre '
    .repeat(10)
    .slice(0, count - 1)
    .concat('x');
}

const LONGEST_WORDS: MeetingWords = {
  municipality: lettersOf(24),
  contactPhone: '+46701234567',
  timeZone: 'Europe/Oslo',
  body: lettersOf(56),
  bodyShort: lettersOf(34),
  place: lettersOf(24),
  mode: 'inPerson',
  start: LONGEST_MOMENTS.start,
  end: LONGEST_MOMENTS.end,
};

const LONGEST_NAMES: Names = {
  person: lettersOf(32),
  otherPerson: lettersOf(32),
  list: lettersOf(30),
  phone: '+4790000014',
  items: ['84/26', '85/26', '86/26'],
};

export const LONGEST = exampleOf(LONGEST_WORDS, LONGEST_NAMES, LONGEST_MOMENTS);

/** The same with a Sámi letter in it, which makes every text UCS-2. */
export const LONGEST_SAMI = exampleOf(
  { ...LONGEST_WORDS, municipality: `${lettersOf(23)}č`, body: `${lettersOf(55)}á` },
  { ...LONGEST_NAMES, person: `${lettersOf(31)}š` },
  LONGEST_MOMENTS,
);
