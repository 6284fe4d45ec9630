import { type ComponentType, Suspense } from 'react';
import { useStaff } from '#web/staff/session/staff-context.ts';

/** A page whose code is fetched when it is opened. Until then its place is empty, as while facts are fetched. */
export function LaterPage({ page: Page }: { readonly page: ComponentType }) {
  return (
    <Suspense fallback={<p className="bar" aria-busy="true" />}>
      <Page />
    </Suspense>
  );
}

/** In the place of a page whose code did not arrive, for a lost line or because the site is newer by now. */
export function NotFetched() {
  const { texts } = useStaff();
  return (
    <div className="alone" role="alert">
      <h1 className="ds-heading" data-size="sm">
        {texts.common.notLoaded}
      </h1>
      <button type="button" className="ds-button" onClick={() => location.reload()}>
        {texts.common.tryAgain}
      </button>
    </div>
  );
}
