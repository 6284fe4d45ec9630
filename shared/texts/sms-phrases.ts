/** What a message says of one meeting, already written as text. */
export interface MeetingFacts {
  readonly municipality: string;
  readonly body: string;
  readonly day: string;
  /** The whole meeting's time. */
  readonly time: string;
  /** What is to be covered, with its preposition: "i Kommunestyret torsdag 3. desember kl. 18.00-21.00". */
  readonly occasion: string;
  /** ", Rådhuset", or nothing. */
  readonly place: string;
}

/** The sentence that says how to answer and by when, with the link. */
export interface AnswerPhrases {
  bySms(deadline: string): string;
  bySmsReadMore(deadline: string): string;
  bySmsForSeveral(all: string, deadline: string): string;
  byCode(code: number, deadline: string): string;
  byLink(deadline: string): string;
  readonly both: string;
  readonly all: string;
}

/** How one language names what is to be covered. */
export interface OccasionPhrases {
  readonly remotePlace: string;
  meeting(body: string, day: string, time: string): string;
  part(body: string, day: string, time: string): string;
  items(items: string, body: string, day: string, time: string): string;
  item(number: string): string;
  manyItems(numbers: string): string;
  itemsCounted(count: number): string;
  partsCounted(count: number): string;
  /** Stands last in a list that was cut: "2 til". */
  others(count: number): string;
  /** The preposition before items: "i sak 84/26". */
  inItems(items: string): string;
  /** A day with the time a meeting starts. */
  dayAt(day: string, time: string): string;
}

/** The templates in one language. `answer` is a sentence of {@link AnswerPhrases}; `part` is set unless the whole meeting is meant. */
export interface SmsPhrases {
  readonly occasion: OccasionPhrases;
  readonly answer: AnswerPhrases;
  offer(facts: MeetingFacts, asked: { to?: string; forName?: string }, answer: string): string;
  reminder(facts: MeetingFacts, answer: string): string;
  moved(facts: MeetingFacts, oldDate: string, part: string | undefined, answer: string): string;
  deadlineChanged(facts: MeetingFacts, answer: string): string;
  unclear(facts: MeetingFacts): string;
  unclearByLink(facts: MeetingFacts): string;
  unclearShared(facts: MeetingFacts, shared: { name: string; code: number }): string;
  confirmed(facts: MeetingFacts): string;
  confirmedByLink(facts: MeetingFacts): string;
  confirmedPart(facts: MeetingFacts, part: string): string;
  seatedDirectly(facts: MeetingFacts): string;
  standby(facts: MeetingFacts): string;
  standbyUntil(facts: MeetingFacts, until: string): string;
  notNeeded(facts: MeetingFacts): string;
  taken(facts: MeetingFacts): string;
  stoodDown(facts: MeetingFacts): string;
  changed(facts: MeetingFacts, part: string | undefined): string;
  cancelled(facts: MeetingFacts): string;
  seatedFromStandby(facts: MeetingFacts): string;
  cannotAck(facts: MeetingFacts): string;
  exhausted(facts: MeetingFacts, alert: ExhaustedFacts): string;
  unclearTwice(facts: MeetingFacts, name: string): string;
  call(facts: MeetingFacts, alert: { name: string; phone: string | undefined; deadline: string }): string;
  emailDown(facts: MeetingFacts, since: string): string;
  emailUp(facts: MeetingFacts): string;
  readonly yes: string;
  readonly no: string;
  which(municipality: string, answer: string, choices: string): string;
  unknownSender(municipality: string, phone: string | undefined): string;
  readByStaff(municipality: string, phone: string | undefined): string;
  formLink(municipality: string): string;
  stopAck(municipality: string): string;
  startAck(municipality: string): string;
  redirect(name: string, address: string): string;
}

export interface ExhaustedFacts {
  readonly member: string;
  readonly list: string;
  readonly considered: string;
  readonly expected: number;
  readonly seats: number;
  readonly needed: number;
}
