import { nb } from '#web/texts/staff/nb.ts';

/** Stands before any language is chosen, so it is in the first one. */
export function NotLoggedIn() {
  return (
    <main className="alone">
      <h1 className="ds-heading" data-size="sm">
        {nb.common.notLoggedIn}
      </h1>
    </main>
  );
}
