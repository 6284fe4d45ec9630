/** The words of the call report in one language, with the places of names and times in braces. */
export interface ReportWords {
  readonly title: string;
  readonly facts: Readonly<
    Record<'municipality' | 'body' | 'meeting' | 'time' | 'place' | 'status' | 'items' | 'madeAt', string>
  >;
  readonly remote: string;
  /** A restricted item leaves the staff app by its number alone. */
  readonly restricted: string;
  readonly sections: Readonly<Record<'attendance' | 'chains' | 'log' | 'proof', string>>;
  readonly attendanceIntro: string;
  readonly cancelled: string;
  readonly openSeats: string;
  readonly noAbsences: string;
  readonly withoutReasons: string;
  readonly absence: string;
  readonly reported: Readonly<Record<'member' | 'staff', string>>;
  readonly status: string;
  readonly outcome: string;
  readonly filled: string;
  readonly personallyFilled: string;
  readonly nobody: string;
  readonly noVacancy: string;
  readonly nobodyAsked: string;
  readonly columns: Readonly<Record<'rank' | 'substitute' | 'at' | 'deadline' | 'result', string>>;
  readonly call: string;
  readonly message: Readonly<Record<'to' | 'from', string>>;
  readonly whole: string;
  readonly broken: string;
  readonly head: string;
  readonly headMeaning: string;
  readonly page: string;
}
