import { MeetingFacts } from '#shared/contracts/facts.ts';
import { DEFAULT_SETTINGS } from '#shared/contracts/settings.ts';
import { plusMinutes } from '#shared/kernel/instant.ts';
import { instantAt } from '#shared/rules/local-time.ts';
import { type Random, randomFor } from './random.ts';
import type { Weather } from './weather.ts';

/** Ordinary days, both clock changes, a Monday, Easter and Christmas. */
const DAYS = ['2026-12-03', '2026-11-18', '2026-10-26', '2026-11-02', '2027-03-29', '2026-12-28', '2027-02-15'];
const STARTS = ['18:00', '18:00', '17:30', '09:00', '12:00', '14:15', '20:30'];
export const CODE = '4699';
export const MEETING = 'm1';

/** A body of a few seats and lists, its substitutes in order, and one meeting. */
export function councilOf(seed: number, weather: Weather): MeetingFacts {
  const random = randomFor(seed, 'council');
  const lists = Array.from({ length: random.whole(1, 3) }, (_, index) => ({
    id: `L${index + 1}`,
    substitutes: Array.from({ length: random.whole(1, 7) }, (_one, place) => `s${index + 1}${place + 1}`),
  }));
  const members = Array.from({ length: random.whole(2, 9) }, (_, index) => ({
    id: `m${index + 1}`,
    listId: random.pick(lists).id,
  }));
  const start = instantAt(random.pick(DAYS), random.pick(STARTS), 'Europe/Oslo');
  return MeetingFacts.parse({
    meeting: {
      id: MEETING,
      bodyId: 'kst',
      title: 'Kommunestyret',
      start,
      end: plusMinutes(start, random.pick([60, 120, 180, 240])),
      place: 'Rådhuset',
      status: 'published',
      items: ['12/26', '14/26', '15/26'].map((no) => ({ no, title: `Sak ${no}` })),
    },
    body: bodyOf(random, weather, lists, members),
    persons: [...members.map(({ id }) => id), ...lists.flatMap(({ substitutes }) => substitutes)].map((id, index) =>
      personOf(random, weather, id, index),
    ),
    settings: settingsOf(random, weather),
    sender: { twoWay: true, replyNumber: '+4759440000' },
    factsVersion: 1,
  });
}

function bodyOf(
  random: Random,
  weather: Weather,
  lists: readonly { readonly id: string; readonly substitutes: readonly string[] }[],
  members: readonly { readonly id: string; readonly listId: string }[],
) {
  const isOther = weather.has('settings');
  const personal = isOther && random.chance(0.3) ? [{ personal: true }] : [];
  const further = isOther && random.chance(0.3) ? [{ list: random.pick(lists).id }] : [];
  return {
    id: 'kst',
    name: 'Kommunestyret',
    kind: 'council',
    termFrom: '2023-10-01',
    termTo: '2027-09-30',
    lists: lists.map(({ id, substitutes }) => ({
      id,
      name: `Liste ${id}`,
      substitutes: substitutes.map((personId, index) => ({ rank: index + 1, personId })),
    })),
    seats: members.map(({ id, listId }, index) => ({
      id: `seat-${id}`,
      personId: id,
      listId,
      role: (['leader', 'deputyLeader'] as const)[index] ?? 'member',
      ...(isOther && random.chance(0.2) && { personalSubstituteId: random.pick(random.pick(lists).substitutes) }),
    })),
    callingOrder: [...personal, { own: true }, ...further],
  };
}

/** Most people have a mobile; some an address beside it, some only that, and some neither. */
function personOf(random: Random, weather: Weather, id: string, index: number) {
  const isOdd = weather.has('oddPeople');
  const hasMobile = !(isOdd && random.chance(0.12));
  const hasEmail = id.startsWith('m') || random.chance(0.4);
  return {
    id,
    name: `Person ${id}`,
    ...(hasMobile && { mobile: `+479000${String(index).padStart(4, '0')}` }),
    ...(hasEmail && { email: `${id}@example.no` }),
    ...(isOdd && random.chance(0.05) && { unavailable: [{ from: '2026-10-01', to: '2027-04-01' }] }),
  };
}

function settingsOf(random: Random, weather: Weather) {
  const usual = {
    ...DEFAULT_SETTINGS,
    name: 'Fjordvik kommune',
    sending: 'live',
    secretaries: [{ name: 'Turid Aas', email: 'turid@example.no', mobile: '+4790009999' }],
  };
  if (!weather.has('settings')) return usual;
  return {
    ...usual,
    mode: random.pick(['strict', 'staggered']),
    approval: random.pick(['automatic', 'automatic', 'approveFirst']),
    approvalLimitHours: random.pick([0, 12, 48]),
    graceMinutes: random.pick([0, 3, 30]),
    minimumAbsenceMinutes: random.pick([0, 0, 45]),
    giveBackHours: random.pick([0, 24, 72]),
    personalSubstitutes: random.chance(0.7),
    notify: { chair: random.chance(0.3), groupContact: random.chance(0.3) },
  };
}
