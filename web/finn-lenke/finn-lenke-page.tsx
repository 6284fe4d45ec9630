import { EnvelopeClosedIcon } from '@navikt/aksel-icons';
import { useEffect, useRef, useState } from 'react';
import { type FormLinkRequest, FormLinkRequest as FormLinkRequestSchema } from '#shared/contracts/personal.ts';
import { LanguageChoice } from '#web/finn-lenke/language-choice.tsx';
import { NoBody } from '#web/kit/api-client.ts';
import { ActButton } from '#web/personal/act-button.tsx';
import { ActTrouble } from '#web/personal/act-trouble.tsx';
import { Frame } from '#web/personal/frame.tsx';
import { Notice } from '#web/personal/notice.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';
import { PageTitle } from '#web/personal/page-title.tsx';
import { useAct } from '#web/personal/use-act.ts';

const HINT_ID = 'mobile-hint';
const FAULT_ID = 'mobile-fault';

/** The answer is the same whether the number is known or not: the page must not tell who is a representative. */
export function FinnLenkePage() {
  const { client, texts } = usePersonalPage();
  const [mobile, setMobile] = useState('');
  const [isEmptyFault, setEmptyFault] = useState(false);
  const [acts, setActs] = useState(0);
  const [isDone, setDone] = useState(false);
  const field = useRef<HTMLInputElement>(null);
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

  function send(): void {
    const request = FormLinkRequestSchema.safeParse({ mobile: mobile.trim() });
    setEmptyFault(!request.success);
    if (request.success) void act.run(request.data);
    else field.current?.focus();
  }

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
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <div className="ds-field">
            <label className="ds-label" htmlFor="mobile">
              {words.mobile}
            </label>
            <p id={HINT_ID} data-field="description">
              {words.hint}
            </p>
            <input
              ref={field}
              id="mobile"
              className="ds-input"
              type="tel"
              inputMode="tel"
              autoComplete="tel"
              value={mobile}
              aria-invalid={isEmptyFault}
              aria-describedby={isEmptyFault ? `${HINT_ID} ${FAULT_ID}` : HINT_ID}
              onChange={(event) => setMobile(event.target.value)}
            />
            {isEmptyFault && (
              <p id={FAULT_ID} className="ds-validation-message">
                {words.empty}
              </p>
            )}
          </div>
          <ActTrouble act={act} notSent={words.notSent} refused={words.notSent} />
          <ActButton type="submit" isSending={act.state.kind === 'sending'}>
            {words.send}
          </ActButton>
        </form>
      )}
      <LanguageChoice />
    </Frame>
  );
}
