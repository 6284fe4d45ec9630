import { useEffect, useRef, useState } from 'react';
import type { LogEntry } from '#shared/contracts/meeting-log.ts';

/** Farther down than this, somebody is reading. */
const TOP_PX = 300;

export interface Unread {
  readonly shown: readonly LogEntry[];
  /** How many have come while somebody was reading. */
  readonly newCount: number;
  readonly show: () => void;
  /** Where the reading goes on: what has the focus in it must not be pushed away. */
  readonly list: React.RefObject<HTMLDivElement | null>;
}

/** What comes while somebody reads waits behind a button, so that nothing moves under their eyes. */
export function useUnread(entries: readonly LogEntry[]): Unread {
  const list = useRef<HTMLDivElement>(null);
  const lastSeq = entries.at(-1)?.seq ?? 0;
  const [seenSeq, setSeen] = useState(lastSeq);
  const [isReading, setReading] = useState(false);
  useEffect(() => {
    const look = () => {
      const hasFocus = list.current?.contains(document.activeElement) ?? false;
      setReading(hasFocus || window.scrollY > TOP_PX);
    };
    const timing = { passive: true } as const;
    window.addEventListener('scroll', look, timing);
    document.addEventListener('focusin', look);
    return () => {
      window.removeEventListener('scroll', look);
      document.removeEventListener('focusin', look);
    };
  }, []);
  if (!isReading && seenSeq < lastSeq) setSeen(lastSeq);
  return {
    shown: entries.filter(({ seq }) => seq <= seenSeq),
    newCount: entries.filter(({ seq }) => seq > seenSeq).length,
    show: () => setSeen(lastSeq),
    list,
  };
}
