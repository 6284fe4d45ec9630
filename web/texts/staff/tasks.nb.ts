import type { AttentionWord } from '#shared/texts/vocabulary.ts';

/** What a task is about. A name or a number that it lacks is empty. */
export interface TaskFacts {
  readonly name: string;
  readonly list: string;
  readonly no: string;
  /** Seats of the same meeting that are open and urgent. */
  readonly count: number;
  /** Until the meeting begins. */
  readonly left: string;
  /** When the system goes on by itself. */
  readonly when: string | undefined;
}

export interface TaskWords {
  readonly title: (facts: TaskFacts) => string;
  /** What happens if nobody does anything. */
  readonly follows: (facts: TaskFacts) => string;
  /** The button, named after the act. */
  readonly act: string;
}

export type TaskTexts = Readonly<Record<AttentionWord, TaskWords>>;

/** What needs somebody, written as a task. */
export const tasksNb: TaskTexts = {
  notQuorate: {
    title: ({ no }) => (no === '' ? 'Møtet er ikke vedtaksført' : `Sak ${no} er ikke vedtaksført`),
    follows: () => 'Færre enn halvparten av plassene er dekket, så det kan ikke gjøres vedtak.',
    act: 'Se oppmøtet',
  },
  exhausted: {
    title: ({ list }) => `Ingen flere å spørre på ${list}`,
    follows: ({ name }) => `Plassen til ${name} er tom. Ingenting mer skjer av seg selv.`,
    act: 'Velg hva som skal skje',
  },
  openSoon: {
    title: ({ count, name, left }) =>
      count === 1 ? `Plassen til ${name} er åpen, ${left} igjen` : `${count} plasser er åpne, ${left} igjen`,
    follows: () => 'Møtet begynner snart. Ring en vara, eller sett inn en direkte.',
    act: 'Se oppmøtet',
  },
  providerDown: outage('SMS kommer ikke fram akkurat nå'),
  emailDown: outage('E-post kommer ikke fram akkurat nå'),
  callNeeded: {
    title: ({ name }) => `Ring ${name}`,
    follows: ({ when }) =>
      when === undefined ? 'Vi har ingen annen vei til vara.' : `Svarer ingen innen ${when}, blir neste vara spurt.`,
    act: 'Registrer svaret',
  },
  noPresiding: {
    title: () => 'Velg hvem som skal lede møtet',
    follows: () => 'Verken leder eller nestleder kommer.',
    act: 'Se oppmøtet',
  },
  withdrawalAsked: {
    title: ({ name }) => `Avgjør om ${name} får plassen tilbake`,
    follows: () => 'Vara har sagt ja, og møter til du avgjør noe annet.',
    act: 'Avgjør hvem som møter',
  },
  listIncomplete: {
    title: ({ list }) => `Ordne rekkefølgen på ${list}`,
    follows: () => 'Ingen blir spurt før den er på plass.',
    act: 'Se plassen',
  },
  stopped: {
    title: ({ name }) => `Innkallingen for ${name} er stoppet`,
    follows: () => 'Ingen flere blir spurt før du lar den gå videre.',
    act: 'Se plassen',
  },
  awaitingApproval: {
    title: ({ name }) => `Avgjør om vara skal kalles inn for ${name}`,
    follows: ({ when }) =>
      when === undefined ? 'Ingen vara er spurt ennå.' : `Svarer ingen, blir vara spurt fra ${when}.`,
    act: 'Se forfallet',
  },
  assessment: {
    title: ({ name, no }) => (no === '' ? `Vurder om ${name} er inhabil` : `Vurder om ${name} er inhabil i sak ${no}`),
    follows: () => 'Medlemmet ber om en vurdering. Du kan kalle inn vara på forhånd.',
    act: 'Se begrunnelsen',
  },
  unclearAnswer: {
    title: ({ name }) => `Les et uklart svar fra ${name}`,
    follows: ({ when }) =>
      when === undefined ? 'Svaret er verken ja eller nei.' : `Svaret er verken ja eller nei. Fristen er ${when}.`,
    act: 'Åpne innboksen',
  },
  conflict: {
    title: () => 'Se på et avvik fra arkivet',
    follows: () => 'Arkivet og Fulltallig sier ulike ting om møtet.',
    act: 'Se møtet',
  },
};

function outage(title: string): TaskWords {
  return {
    title: () => title,
    follows: ({ when }) =>
      when === undefined
        ? 'Ingen mister turen sin. Haster det, ring og registrer svaret.'
        : `Ingen mister turen sin. Fulltallig prøver igjen ${when}.`,
    act: 'Se hvem som venter',
  };
}
