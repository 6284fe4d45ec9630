import type { Language } from '#shared/kernel/language.ts';

/** The words of the calendar in one language. Weekdays run from Monday, months from January. */
export interface CalendarWords {
  readonly weekdays: readonly string[];
  readonly shortWeekdays: readonly string[];
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  /** What follows the number of the day: `3. desember`, `3 december`. */
  readonly ordinal: '.' | '';
  readonly today: string;
  readonly tomorrow: string;
  readonly yesterday: string;
  /** Stands before a clock time in running text. English has none. */
  readonly clockMark: string;
  readonly clockSeparator: '.' | ':';
  /** Joins a day and a clock time. */
  readonly at: string;
  /** Joins the two ends of a period of several days. */
  readonly until: string;
  readonly and: string;
  readonly of: string;
  readonly none: string;
}

const NORWEGIAN_MONTHS = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
] as const;

const NORWEGIAN_SHORT_MONTHS = 'jan. feb. mars apr. mai juni juli aug. sep. okt. nov. des.'.split(' ');

const NB: CalendarWords = {
  weekdays: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  shortWeekdays: ['man.', 'tir.', 'ons.', 'tor.', 'fre.', 'lør.', 'søn.'],
  months: NORWEGIAN_MONTHS,
  shortMonths: NORWEGIAN_SHORT_MONTHS,
  ordinal: '.',
  today: 'i dag',
  tomorrow: 'i morgen',
  yesterday: 'i går',
  clockMark: 'kl.',
  clockSeparator: '.',
  at: ' ',
  until: 'til',
  and: 'og',
  of: 'av',
  none: 'ingen',
};

const NN: CalendarWords = {
  ...NB,
  weekdays: ['måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag', 'søndag'],
  shortWeekdays: ['mån.', 'tys.', 'ons.', 'tor.', 'fre.', 'lau.', 'søn.'],
  tomorrow: 'i morgon',
};

const SV: CalendarWords = {
  weekdays: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  shortWeekdays: ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'],
  months: [
    'januari',
    'februari',
    'mars',
    'april',
    'maj',
    'juni',
    'juli',
    'augusti',
    'september',
    'oktober',
    'november',
    'december',
  ],
  shortMonths: 'jan. feb. mars apr. maj juni juli aug. sep. okt. nov. dec.'.split(' '),
  ordinal: '',
  today: 'i dag',
  tomorrow: 'i morgon',
  yesterday: 'i går',
  clockMark: 'kl.',
  clockSeparator: '.',
  at: ' ',
  until: 'till',
  and: 'och',
  of: 'av',
  none: 'ingen',
};

const DA: CalendarWords = {
  weekdays: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  shortWeekdays: ['man.', 'tir.', 'ons.', 'tor.', 'fre.', 'lør.', 'søn.'],
  months: [
    'januar',
    'februar',
    'marts',
    'april',
    'maj',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'december',
  ],
  shortMonths: 'jan. feb. mar. apr. maj jun. jul. aug. sep. okt. nov. dec.'.split(' '),
  ordinal: '.',
  today: 'i dag',
  tomorrow: 'i morgen',
  yesterday: 'i går',
  clockMark: 'kl.',
  clockSeparator: '.',
  at: ' ',
  until: 'til',
  and: 'og',
  of: 'af',
  none: 'ingen',
};

const EN: CalendarWords = {
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  shortWeekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  ordinal: '',
  today: 'today',
  tomorrow: 'tomorrow',
  yesterday: 'yesterday',
  clockMark: '',
  clockSeparator: ':',
  at: ' at ',
  until: 'to',
  and: 'and',
  of: 'of',
  none: 'none',
};

/** Written by hand, because not every browser knows Nynorsk and two engines abbreviate differently. */
export const CALENDAR_WORDS: Readonly<Record<Language, CalendarWords>> = { nb: NB, nn: NN, sv: SV, da: DA, en: EN };
