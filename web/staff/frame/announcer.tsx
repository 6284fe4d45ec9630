import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { present } from '#shared/kernel/assert.ts';
import { LiveRegion } from '#web/kit/live-region.tsx';

/** What is read out without being looked for: one sentence each. */
export interface Announcer {
  /** Results and fresh facts, when the reader has a moment. */
  readonly say: (sentence: string) => void;
  /** Only for an act that was lost or refused. */
  readonly warn: (sentence: string) => void;
}

interface Said {
  readonly sentence: string;
  readonly count: number;
}

const AnnouncerContext = createContext<Announcer | undefined>(undefined);

export function useAnnouncer(): Announcer {
  return present(useContext(AnnouncerContext), 'announcer');
}

/** Both regions are there from the start. Saying the same twice makes a new line, so that it is read twice. */
export function AnnouncerProvider({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState<Said>();
  const [warned, setWarned] = useState<Said>();
  const announcer = useMemo(
    () => ({
      say: (sentence: string) => setSaid((before) => after(before, sentence)),
      warn: (sentence: string) => setWarned((before) => after(before, sentence)),
    }),
    [],
  );
  return (
    <AnnouncerContext value={announcer}>
      {children}
      <LiveRegion>{said !== undefined && <p key={said.count}>{said.sentence}</p>}</LiveRegion>
      <LiveRegion urgent>{warned !== undefined && <p key={warned.count}>{warned.sentence}</p>}</LiveRegion>
    </AnnouncerContext>
  );
}

function after(before: Said | undefined, sentence: string): Said {
  return { sentence, count: (before?.count ?? 0) + 1 };
}
