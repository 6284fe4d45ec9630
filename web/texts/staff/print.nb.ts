/** The words of the attendance list that is printed for the minutes. */
export const printNb = {
  title: 'Oppmøteliste',
  explained: 'Til møteboka: hvem som møter, for hvem, og når. Grunner til forfall står ikke her.',
  print: 'Skriv ut',
  link: 'Skriv ut oppmøteliste',
  back: 'Til møtet',
  printedAt: (when: string) => `Skrevet ut ${when}`,
  member: 'Medlem',
  role: 'Funksjon',
  meets: 'Møter',
  when: 'Når',
  signature: 'Underskrift',
  self: 'Medlemmet selv',
  nobody: 'Ingen',
  substitute: (name: string, rank: number) => `${name}, vara ${rank}`,
  wholeMeeting: 'hele møtet',
  rest: 'resten av møtet',
  quorum: (expected: number, needed: number) => `${expected} ventes, minst ${needed} må møte.`,
};

export type PrintTexts = typeof printNb;
