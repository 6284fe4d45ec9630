import type { Attention, MeetingSummary } from '#shared/contracts/meeting-list.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { compareTexts } from '#shared/kernel/order.ts';
import { attentionWord } from '#shared/texts/vocabulary.ts';
import type { When } from '#web/kit/when.ts';
import { worstFirst } from '#web/staff/list/attention.ts';
import type { TaskFacts, TaskTexts } from '#web/texts/staff/tasks.nb.ts';

/** One thing that somebody must do, about one meeting. */
export interface Task {
  readonly key: string;
  readonly meeting: MeetingSummary;
  readonly attention: Attention;
  readonly title: string;
  readonly follows: string;
  readonly act: string;
  /** Where it can be done. */
  readonly path: string;
}

export interface TaskReader {
  readonly texts: TaskTexts;
  readonly when: When;
  readonly now: Instant;
}

/** Tasks, not meetings: one meeting may hold three, and most hold none. Worst and nearest first. */
export function tasksOf(meetings: readonly MeetingSummary[], reader: TaskReader): readonly Task[] {
  return meetings
    .flatMap((meeting) => entriesOf(meeting).map(({ attention, count }) => taskOf(meeting, attention, count, reader)))
    .toSorted(
      (one, other) =>
        worstFirst(one.attention, other.attention) || compareTexts(one.meeting.start, other.meeting.start),
    );
}

interface Entry {
  readonly attention: Attention;
  readonly count: number;
}

/** Urgent seats of one meeting are one task, and a seat whose own task says more is not told twice. */
function entriesOf({ attention }: MeetingSummary): readonly Entry[] {
  const told = new Set(
    attention
      .filter(({ type }) => type !== 'openSoon')
      .flatMap(({ vacancyId }) => (vacancyId === undefined ? [] : [vacancyId])),
  );
  const urgent = attention.filter(
    ({ type, vacancyId }) => type === 'openSoon' && (vacancyId === undefined || !told.has(vacancyId)),
  );
  const [first] = urgent;
  return [
    ...attention.filter(({ type }) => type !== 'openSoon').map((one) => ({ attention: one, count: 1 })),
    ...(first === undefined ? [] : [{ attention: first, count: urgent.length }]),
  ];
}

function taskOf(meeting: MeetingSummary, attention: Attention, count: number, { texts, when, now }: TaskReader): Task {
  const { type, name = '', listName = '', no = '', actsAloneAt, vacancyId, absenceId, id } = attention;
  const facts: TaskFacts = {
    name,
    list: listName,
    no,
    count,
    left: when.between(now, meeting.start),
    when: actsAloneAt === undefined ? undefined : when.dayAndClock(actsAloneAt, now),
  };
  const words = texts[attentionWord(attention)];
  return {
    key: [meeting.id, type, vacancyId, absenceId, id, no].join(' '),
    meeting,
    attention,
    title: words.title(facts),
    follows: words.follows(facts),
    act: words.act,
    path: pathOf(meeting, attention),
  };
}

function pathOf({ id }: MeetingSummary, { type, vacancyId, absenceId }: Attention): string {
  if (type === 'unclearAnswer') return '/innboks';
  const about = vacancyId ?? absenceId;
  return about === undefined ? `/moter/${id}` : `/moter/${id}?gjelder=${about}`;
}
