import { useEffect } from 'react';

/** The name of a page, and in one sentence what it is for. */
export function PageHead({ title, about }: { readonly title: string; readonly about: string }) {
  useEffect(() => {
    document.title = `${title} · Fulltallig`;
  }, [title]);
  return (
    <>
      <h1 className="ds-heading" data-size="md">
        {title}
      </h1>
      <p className="quiet page-about">{about}</p>
    </>
  );
}
