import type { Instant } from '#shared/kernel/instant.ts';
import type { Language } from '#shared/kernel/language.ts';
import type { Vocabulary } from '#shared/texts/vocabulary.ts';
import { useNow } from '#web/kit/use-now.ts';
import type { When } from '#web/kit/when.ts';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

/** All that status words depend on beside the status itself. */
export interface Reader {
  readonly words: Vocabulary;
  readonly language: Language;
  readonly when: When;
  readonly now: Instant;
}

export function useReader(): Reader {
  const { words, language, clock } = useStaff();
  const { when } = useMeeting();
  return { words, language, when, now: useNow(clock, 60_000) };
}
