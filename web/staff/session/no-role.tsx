import { useEffect } from 'react';
import type { Session } from '#web/staff/session/session.ts';
import type { StaffTexts } from '#web/texts/staff/nb.ts';

export interface NoRoleProps {
  readonly session: Session;
  readonly municipality: string;
  readonly texts: StaffTexts;
}

/** Known, but with nothing to do here: says what to ask whom for, in words that can be passed on. */
export function NoRole({ session, municipality, texts }: NoRoleProps) {
  const words = texts.signIn;
  useEffect(() => {
    document.title = `${words.noRoleTitle} · Fulltallig`;
  }, [words]);
  return (
    <main className="alone">
      <h1 className="ds-heading" data-size="md">
        {words.noRoleTitle}
      </h1>
      <p>{words.noRole(session.name, municipality)}</p>
      <p>{words.askFor}</p>
      <ul>
        {words.roles(session.code).map(({ role, forWhom }) => (
          <li key={role}>
            <code>{role}</code>: {forWhom}
          </li>
        ))}
      </ul>
      <p>{words.thenAgain}</p>
      <button type="button" className="ds-button" data-variant="secondary" onClick={() => void session.end()}>
        {words.signOut}
      </button>
    </main>
  );
}
