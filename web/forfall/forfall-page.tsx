import { useCallback, useEffect } from 'react';
import { AbsenceForm } from '#shared/contracts/personal.ts';
import { LoadedForm } from '#web/forfall/loaded-form.tsx';
import { whenIn } from '#web/kit/when.ts';
import { LinkSpent } from '#web/personal/link-spent.tsx';
import { LoadingView, LostView, StaleBar } from '#web/personal/load-states.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';
import type { PersonalPageProps } from '#web/personal/start-personal-page.tsx';
import { usePolledAnswer } from '#web/personal/use-polled-answer.ts';

export function ForfallPage({ token }: PersonalPageProps) {
  return token === '' ? <LinkSpent /> : <FormOfLink />;
}

/** Reads the form and keeps it fresh. What is typed lives further down and survives every fresh answer. */
function FormOfLink() {
  const { client, clock, texts, language, speak } = usePersonalPage();
  const load = useCallback(() => client.ask({ method: 'GET', path: '/absence-form', reads: AbsenceForm }), [client]);
  const { polled, reload } = usePolledAnswer(load, clock);
  const spoken = polled.phase === 'shown' ? polled.body.person.language : undefined;

  useEffect(() => {
    if (spoken !== undefined) speak(spoken);
  }, [spoken, speak]);
  useEffect(() => {
    document.title = `${texts.forfall.pageTitle} · Fulltallig`;
  }, [texts]);

  switch (polled.phase) {
    case 'loading':
      return <LoadingView isSlow={polled.isSlow} />;
    case 'lost':
      return <LostView reload={reload} />;
    case 'spent':
      return <LinkSpent />;
    case 'shown': {
      const { meeting } = polled.body;
      const bar = <StaleBar clock={whenIn(meeting.timeZone, language).clock(polled.since)} isStale={polled.isStale} />;
      return <LoadedForm form={polled.body} bar={bar} reload={reload} />;
    }
  }
}
