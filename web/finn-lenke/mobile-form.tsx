import { useRef, useState } from 'react';
import { FormLinkRequest } from '#shared/contracts/personal.ts';
import { MobileField } from '#web/finn-lenke/mobile-field.tsx';
import type { Act } from '#web/kit/use-act.ts';
import { ActButton } from '#web/personal/act-button.tsx';
import { ActTrouble } from '#web/personal/act-trouble.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';

export function MobileForm({ act }: { readonly act: Act<FormLinkRequest> }) {
  const words = usePersonalPage().texts.finnLenke;
  const [mobile, setMobile] = useState('');
  const [isFaulty, setFaulty] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  function send(): void {
    const request = FormLinkRequest.safeParse({ mobile: mobile.trim() });
    setFaulty(!request.success);
    if (request.success) void act.run(request.data);
    else field.current?.focus();
  }

  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <MobileField inputRef={field} mobile={mobile} isFaulty={isFaulty} onChange={setMobile} />
      <ActTrouble act={act} notSent={words.notSent} refused={words.notSent} />
      <ActButton type="submit" isSending={act.state.kind === 'sending'}>
        {words.send}
      </ActButton>
    </form>
  );
}
