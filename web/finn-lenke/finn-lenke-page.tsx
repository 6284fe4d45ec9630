import { EnvelopeClosedIcon } from '@navikt/aksel-icons';
import { useEffect, useState } from 'react';
import type { FormLinkRequest } from '#shared/contracts/personal.ts';
import { LanguageChoice } from '#web/finn-lenke/language-choice.tsx';
import { MobileForm } from '#web/finn-lenke/mobile-form.tsx';
import { NoBody } from '#web/kit/api-client.ts';
import { useAct } from '#web/kit/use-act.ts';
import { Frame } from '#web/personal/frame.tsx';
import { Notice } from '#web/personal/notice.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';
import { PageTitle } from '#web/personal/page-title.tsx';

/** The answer is the same whether the number is known or not: the page must not tell who is a representative. */
export function FinnLenkePage() {
  const { client, texts } = usePersonalPage();
  const [acts, setActs] = useState(0);
  const [isDone, setDone] = useState(false);
  const words = texts.finnLenke;
  const act = useAct(
    (body: FormLinkRequest, idempotencyKey) =>
      client.ask({ method: 'POST', path: '/form-link', reads: NoBody, body, idempotencyKey }),
    () => {
      setDone(true);
      setActs((count) => count + 1);
    },
  );
  useEffect(() => {
    document.title = `${words.title} · Fulltallig`;
  }, [words]);

  return (
    <Frame municipality="Fulltallig">
      <PageTitle acts={acts}>{words.title}</PageTitle>
      {isDone ? (
        <>
          <Notice color="info" Icon={EnvelopeClosedIcon} role="status">
            <p>{words.done}</p>
          </Notice>
          <button type="button" className="link-button" onClick={() => setDone(false)}>
            {words.another}
          </button>
        </>
      ) : (
        <MobileForm act={act} />
      )}
      <LanguageChoice />
    </Frame>
  );
}
