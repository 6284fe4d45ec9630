import type { MeetingFacts } from './sms-phrases.ts';

/** What a letter says of one meeting: as an SMS does, and the date without its weekday for the subject. */
export interface LetterFacts extends MeetingFacts {
  readonly date: string;
  /** When the meeting starts, without its end. */
  readonly start: string;
}

/** To a substitute. */
export interface SubstitutePhrases {
  askSubject(facts: LetterFacts): string;
  ask(facts: LetterFacts, forName: string | undefined): string;
  reminderSubject(facts: LetterFacts): string;
  answerBy(deadline: string): string;
  readonly answerButton: string;
  readonly papersThere: string;
  readonly openingIsNoAnswer: string;
  movedSubject(facts: LetterFacts): string;
  moved(facts: LetterFacts, oldDate: string): string;
  movedAsk(part: string | undefined): string;
  deadlineSubject(facts: LetterFacts): string;
  deadlineChanged(facts: LetterFacts): string;
  unclearSubject(facts: LetterFacts): string;
  readonly unclear: string;
  comingSubject(facts: LetterFacts): string;
  confirmed(facts: LetterFacts): string;
  seatedDirectly(facts: LetterFacts): string;
  seatedFromStandby(facts: LetterFacts): string;
  readonly ifYouCannot: string;
  readonly seatButton: string;
  changedSubject(facts: LetterFacts): string;
  changed(facts: LetterFacts): string;
  changedYou(part: string | undefined): string;
  standbySubject(facts: LetterFacts): string;
  standby(facts: LetterFacts): string;
  readonly standbyNext: string;
  standbyUntil(facts: LetterFacts, until: string): string;
  notNeededSubject(facts: LetterFacts): string;
  notNeeded(facts: LetterFacts): string;
  taken(facts: LetterFacts): string;
  readonly needNotAnswer: string;
  stoodDown(facts: LetterFacts): string;
  readonly stoodDownThanks: string;
  cancelledSubject(facts: LetterFacts): string;
  cancelled(facts: LetterFacts): string;
  readonly needNotCome: string;
  cannotSubject(facts: LetterFacts): string;
  cannot(facts: LetterFacts): string;
}

/** To a member. */
export interface MemberPhrases {
  greeting(name: string): string;
  linkSubject(facts: LetterFacts): string;
  meets(facts: LetterFacts, venue: string): string;
  at(place: string): string;
  readonly remotely: string;
  readonly needNotAnswer: string;
  readonly reportButton: string;
  readonly early: string;
  readonly agenda: string;
  itemNumber(number: string): string;
  papers(count: number): string;
  moreItems(count: number): string;
  readonly personalLink: string;
  textForLink(number: string): string;
  reminderSubject(facts: LetterFacts): string;
  reminder(facts: LetterFacts, inDays: string): string;
  /** From 0, which is today. */
  inDays(days: number): string;
  readonly needDoNothing: string;
  readonly youSaidComing: string;
  readonly cannotCome: string;
  receiptSubject(facts: LetterFacts, isItems: boolean): string;
  receiptWhole(facts: LetterFacts): string;
  receiptPart(facts: LetterFacts, part: string): string;
  receiptItems(facts: LetterFacts, items: string): string;
  reportedByMember(when: string): string;
  reportedByStaff(office: string | undefined): string;
  /** What the member reported, as the sentences below name it: an absence, or something about items. */
  readonly report: { readonly absence: string; readonly items: string };
  undoUntil(until: string, report: string): string;
  undoAtOnce(report: string): string;
  receiptButton(report: string): string;
  readonly notYou: string;
  notYouDo(report: string): string;
  notYouCall(report: string, office: string, phone: string): string;
  readonly office: string;
  readonly newLetterWhenFilled: string;
  readonly tooLateToAsk: string;
  readonly awaitingApproval: string;
  readonly awaitingDecision: string;
  filledSubject(facts: LetterFacts): string;
  filled(facts: LetterFacts, substitute: string): string;
  giveBack(until: string): string;
  readonly askBack: string;
  readonly withdrawButton: string;
  movedSubject(facts: LetterFacts): string;
  movedNew(facts: LetterFacts): string;
  movedOld(date: string): string;
  readonly movedAsk: string;
  readonly movedButton: string;
  changedSubject(facts: LetterFacts): string;
  changed(facts: LetterFacts): string;
  readonly changedStands: string;
  readonly gotSeatSubject: string;
  gotSeat(facts: LetterFacts): string;
  readonly keepsSeatSubject: string;
  keepsSeat(facts: LetterFacts, substitute: string): string;
}

/** To a secretary, a chair or a group contact. */
export interface StaffPhrases {
  filledSubject(facts: LetterFacts, substitute: string, member: string | undefined): string;
  filled(facts: LetterFacts, substitute: string, member: string | undefined): string;
  candidate(rank: number, list: string): string;
  readonly how: Readonly<Record<'sms' | 'link' | 'staff' | 'seatedDirectly' | 'standby', (when: string) => string>>;
  covered(outOf: string): string;
  readonly attendanceButton: string;
  approvalSubject(facts: LetterFacts): string;
  approvalWhole(facts: LetterFacts, member: string): string;
  approvalPart(facts: LetterFacts, member: string, part: string): string;
  readonly nobodyAsked: string;
  actsAlone(when: string): string;
  readonly approvalButton: string;
  readonly noReasonHere: string;
  escalation(to: string, when: string): string;
  exhaustedSubject(facts: LetterFacts): string;
  exhausted(member: string, list: string): string;
  readonly exhaustedRows: string;
  outcomeNo(when: string): string;
  outcomeNoAnswer(deadline: string): string;
  outcomeUnreachable(why: string | undefined): string;
  outcomeSkipped(why: string): string;
  quorate(expected: number, seats: number, needed: number): string;
  notQuorate(expected: number, needed: number): string;
  readonly exhaustedChoices: string;
  readonly exhaustedButton: string;
  withdrawalSubject(facts: LetterFacts): string;
  withdrawal(facts: LetterFacts, member: string, substitute: string): string;
  readonly withdrawalDecide: string;
  readonly withdrawalButton: string;
  presidingSubject(facts: LetterFacts): string;
  presiding(facts: LetterFacts): string;
  readonly presidingWhy: string;
  ranksSubject(facts: LetterFacts, list: string): string;
  ranks(facts: LetterFacts, list: string): string;
  readonly ranksNext: string;
  callSubject(facts: LetterFacts): string;
  call(facts: LetterFacts, who: { name: string; phone: string | undefined; rank: number }): string;
  callBy(deadline: string): string;
  readonly callButton: string;
  unclearSubject(facts: LetterFacts): string;
  unclear(facts: LetterFacts, name: string): string;
  unclearOpenUntil(deadline: string): string;
  readonly unclearButton: string;
  optedOutSubject(facts: LetterFacts): string;
  optedOut(name: string): string;
  readonly optedOutNext: string;
}

/** About a provider, and what every letter ends with. */
export interface LetterPhrases {
  readonly substitute: SubstitutePhrases;
  readonly member: MemberPhrases;
  readonly staff: StaffPhrases;
  readonly provider: ProviderPhrases;
  questions(contact: string): string;
  buttonFails(contact: string): string;
  readonly channel: Readonly<Record<'sms' | 'email', string>>;
}

export interface ProviderPhrases {
  downSubject(channel: string): string;
  down(since: string, channel: string, municipality: string, answer: string): string;
  readonly keyRefused: string;
  readonly nobodyLosesTurn: string;
  waiting(count: number, retry: string): string;
  readonly urgent: string;
  readonly button: string;
  readonly forAdmin: string;
  upSubject(channel: string): string;
  up(count: number, when: string): string;
}
