import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { filterIn, type ListFilter } from '#web/staff/list/list-filter.ts';

const BODY_KEPT_UNDER = 'list-body';

/** The address holds what is shown, so that it can be passed on; the body is remembered until somebody chooses another. */
export function useListFilter() {
  const [parameters, setParameters] = useSearchParams();
  const filter = filterIn(parameters);
  const remembered = localStorage.getItem(BODY_KEPT_UNDER);
  const isUntouched = parameters.size === 0;
  useEffect(() => {
    if (isUntouched && remembered !== null) setParameters({ utvalg: remembered }, { replace: true });
  }, [isUntouched, remembered, setParameters]);

  function setFilter(name: keyof ListFilter, value: string): void {
    if (name === 'utvalg') remember(value);
    const next = new URLSearchParams(parameters);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setParameters(next, { replace: true, preventScrollReset: true });
  }

  function clear(): void {
    remember('');
    setParameters({}, { replace: true });
  }

  const isFiltered = filter.utvalg !== undefined || filter.uke !== undefined || filter.tilstand !== undefined;
  return { filter, setFilter, isFiltered, clear };
}

function remember(body: string): void {
  if (body === '') localStorage.removeItem(BODY_KEPT_UNDER);
  else localStorage.setItem(BODY_KEPT_UNDER, body);
}
