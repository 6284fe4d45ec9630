import type { AbsenceForm, FormAbsence } from '#shared/contracts/personal.ts';
import { formatList } from '#shared/texts/format.ts';
import { scopeText } from '#web/forfall/scope-text.ts';
import { useNow } from '#web/kit/use-now.ts';
import { whenIn } from '#web/kit/when.ts';
import { Facts } from '#web/personal/facts.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';

export interface AbsenceFactsProps {
  readonly absence: FormAbsence;
  readonly form: AbsenceForm;
  readonly alsoMeetings: number;
  readonly showsSubstitute: boolean;
}

/** What is registered. Never why. */
export function AbsenceFacts({ absence, form, alsoMeetings, showsSubstitute }: AbsenceFactsProps) {
  const { texts, language, clock } = usePersonalPage();
  const now = useNow(clock, 10_000);
  const when = whenIn(form.meeting.timeZone, language);
  const scopes = formatList(
    absence.scopes.map((scope) => scopeText(scope, texts, when, language)),
    language,
  );
  const also = alsoMeetings === 0 ? '' : `, ${texts.forfall.alsoMeetings(alsoMeetings)}`;
  const rows = [
    { label: texts.forfall.concerns, value: `${scopes}${also}` },
    { label: texts.forfall.reportedAt, value: when.dayAndClock(absence.reportedAt, now) },
  ];
  return (
    <Facts rows={showsSubstitute ? [...rows, { label: texts.forfall.substitute, value: substituteText() }] : rows} />
  );

  function substituteText(): string {
    const words = texts.forfall.replacement;
    if (absence.status === 'awaitingApproval') return texts.forfall.awaitingApproval;
    if (absence.status === 'rejected') return texts.forfall.noSubstitute;
    if (absence.kind === 'assessment' && absence.replacement.every(({ status }) => status === 'waiting'))
      return texts.forfall.assessed;
    const isSplit = absence.replacement.length > 1;
    const lines = absence.replacement.map(({ scope, status, name }) => {
      const line = status === 'filled' ? words.filled(name ?? texts.forfall.substitute) : words[status];
      return isSplit ? `${scopeText(scope, texts, when, language)}: ${line}` : line;
    });
    return lines.length === 0 ? words.waiting : lines.join('; ');
  }
}
