import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { useEffect, useState } from 'react';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import { Mark } from '#web/kit/mark.tsx';
import type { SignIn } from '#web/staff/session/sign-in.ts';
import type { StaffTexts } from '#web/texts/staff/nb.ts';

/** Why somebody stands here: on the way in, on the way out, or because the issuer did not let them in. */
export type Arrival = 'new' | 'signedOut' | 'turnedDown';

export interface SignInPageProps {
  readonly signIn: SignIn;
  readonly texts: StaffTexts;
  readonly arrival: Arrival;
  /** Where the reader wanted to go. */
  readonly path: string;
}

/** One press for each municipality that this site serves. */
export function SignInPage({ signIn, texts, arrival, path }: SignInPageProps) {
  const [isLost, setLost] = useState(false);
  const words = texts.signIn;
  const title = arrival === 'signedOut' ? words.signedOut : words.title;
  useEffect(() => {
    document.title = `${title} · Fulltallig`;
  }, [title]);

  async function begin(code: MunicipalityCode): Promise<void> {
    setLost(false);
    await signIn.begin(code, path);
    setLost(true);
  }

  return (
    <main className="alone">
      <p className="top-name">
        <Mark />
        Fulltallig
      </p>
      <h1 className="ds-heading" data-size="md">
        {title}
      </h1>
      <div aria-live="assertive">
        {(isLost || arrival === 'turnedDown') && (
          <p className="line with-icon" data-color="warning">
            <ExclamationmarkTriangleIcon aria-hidden="true" />
            <span>{isLost ? words.unreachable : words.turnedDown}</span>
          </p>
        )}
      </div>
      {arrival !== 'signedOut' && <p>{words.forWhom}</p>}
      <div className="sign-in-places">
        {signIn.places.map(({ code, name }) => (
          <button key={code} type="button" className="ds-button" onClick={() => void begin(code)}>
            {words.signInTo(name)}
          </button>
        ))}
      </div>
      <p className="quiet">
        {words.representative}{' '}
        <a className="ds-link" href="/finn-lenke">
          {words.findLink}
        </a>
      </p>
    </main>
  );
}
