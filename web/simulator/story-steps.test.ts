import { describe, expect, test } from 'vitest';
import {
  type MeetingView,
  MeetingView as MeetingViewSchema,
  type OfferStatus,
} from '#shared/contracts/meeting-view.ts';
import { ReceivedMessage, Story } from '#web/simulator/contracts.ts';
import { progressOf, type StoryFacts } from '#web/simulator/story-steps.ts';

const at = '2026-12-01T12:00:00.000Z';
const story = Story.parse({
  municipality: '9999',
  meetingId: 'm1',
  apiUrl: 'http://localhost:7071',
  webUrl: 'http://localhost:4280',
  member: { name: 'Kari Nordmann', email: 'kari@fjordvik.example' },
  substitutes: [
    { name: 'Anders Lund', mobile: '+4790000011' },
    { name: 'Grete Vik', mobile: '+4790000012' },
  ],
  secretary: { name: 'Turid Aas' },
});
const letter = ReceivedMessage.parse({
  seq: 1,
  id: 'e1',
  channel: 'email',
  from: 'noreply',
  to: story.member.email,
  text: 'Hei',
  at,
  delivery: 'delivered',
  links: ['https://example.no/papers', 'http://localhost:4280/forfall#abc123'],
});

function viewWith(
  hasAbsence: boolean,
  ...offers: readonly (readonly [name: string, status: OfferStatus])[]
): MeetingView {
  const scope = { kind: 'meeting' };
  const absence = {
    absenceId: 'a1',
    kind: 'full',
    scopes: [scope],
    status: 'reported',
    reportedAt: at,
    reportedBy: 'member',
  };
  const made = offers.map(([name, status], index) => {
    const who = { offerId: `o${index + 1}`, personId: `p${index + 1}`, name, rank: index + 1 };
    return { ...who, channel: 'sms', status, askedAt: at };
  });
  const vacancy = {
    vacancyId: 'v1',
    absenceId: 'a1',
    scope,
    status: 'asking',
    substitute: null,
    upcoming: [],
    offers: made,
    skipped: [],
  };
  const seat = {
    seatId: 's1',
    personId: 'p0',
    name: 'Kari Nordmann',
    listId: 'A',
    role: 'member',
    attendance: 'absent',
    covered: false,
  };
  return MeetingViewSchema.parse({
    id: 'm1',
    bodyId: 'b1',
    bodyName: 'Kommunestyret',
    bodyKind: 'council',
    title: 'Kommunestyret',
    start: at,
    end: at,
    place: '',
    mode: 'inPerson',
    status: 'published',
    version: 1,
    timeZone: 'Europe/Oslo',
    municipality: 'Fjordvik',
    items: [],
    next: [],
    lists: [],
    quorum: { needed: 1, expected: 1, byItem: [], byTime: [] },
    presiding: 'leader',
    seats: [{ ...seat, absences: hasAbsence ? [absence] : [], vacancies: hasAbsence ? [vacancy] : [] }],
  });
}

function dueAfter(facts: Partial<StoryFacts>) {
  return progressOf({ story, messages: [letter], view: viewWith(false), hasLooked: false, ...facts }).due;
}

describe('steps are ticked by what happened', () => {
  test.each([
    ['nothing yet', { messages: [] }, 'link'],
    ['the letter with the link', {}, 'report'],
    ['an absence', { view: viewWith(true) }, 'wait'],
    ['the first is asked', { view: viewWith(true, ['Anders Lund', 'asked']) }, 'no'],
    [
      'the first said no, the next is asked',
      { view: viewWith(true, ['Anders Lund', 'no'], ['Grete Vik', 'asked']) },
      'yes',
    ],
    ['the second said yes', { view: viewWith(true, ['Anders Lund', 'no'], ['Grete Vik', 'yes']) }, 'look'],
  ] as const)('%s', (_, facts, due) => {
    expect(dueAfter(facts)).toBe(due);
  });

  test('all seven', () => {
    const view = viewWith(true, ['Anders Lund', 'no'], ['Grete Vik', 'yes']);
    expect(dueAfter({ view, hasLooked: true })).toBe(undefined);
  });

  test('the first says yes: that is allowed, and outside the story', () => {
    const view = viewWith(true, ['Anders Lund', 'yes']);
    const progress = progressOf({ story, messages: [letter], view, hasLooked: false });
    expect(progress.isOutside).toBe(true);
    expect(progress.due).toBe(undefined);
  });
});
