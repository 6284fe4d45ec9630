import { CheckmarkCircleIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { MeetingList, type MeetingSummary } from '#shared/contracts/meeting-list.ts';
import { capitalised } from '#shared/texts/capitalised.ts';
import { useNow } from '#web/kit/use-now.ts';
import type { When } from '#web/kit/when.ts';
import { StaleLine, Trouble } from '#web/staff/frame/trouble.tsx';
import { FilterBar } from '#web/staff/list/filter-bar.tsx';
import { filtered } from '#web/staff/list/list-filter.ts';
import { MeetingsTable } from '#web/staff/list/meetings-table.tsx';
import { TaskList } from '#web/staff/list/task-list.tsx';
import { useListFilter } from '#web/staff/list/use-list-filter.ts';
import { useMunicipality } from '#web/staff/session/municipality.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { useFresh } from '#web/staff/session/use-fresh.ts';
import { useWhen } from '#web/staff/session/use-when.ts';

/** Does anything need a person today, and what? Then the meetings to come. */
export function MeetingListPage() {
  const { texts, clock } = useStaff();
  const when = useWhen();
  const now = useNow(clock, 10_000);
  const list = useFresh('/meetings', MeetingList);
  if (list.phase !== 'shown') {
    return <Trouble phase={list.phase} loadingWords={texts.common.loadingList} retry={list.retry} />;
  }
  return (
    <>
      <StaleLine of={list} when={when} />
      <div className="section-head">
        <h1 className="ds-heading" data-size="md">
          {texts.common.meetings}
        </h1>
        {list.standing === 'latest' && (
          <p className="with-icon quiet">
            <CheckmarkCircleIcon aria-hidden="true" />
            <span>{texts.list.updated(capitalised(when.dayAndClock(now)))}</span>
          </p>
        )}
      </div>
      <TaskList meetings={list.body.meetings.filter(({ end }) => end > now)} when={when} />
      <Meetings meetings={list.body.meetings} when={when} />
    </>
  );
}

interface MeetingsProps {
  readonly meetings: readonly MeetingSummary[];
  readonly when: When;
}

const SHOWN_AT_FIRST = 25;

function Meetings({ meetings, when }: MeetingsProps) {
  const { texts, clock } = useStaff();
  const { timeZone } = useMunicipality();
  const now = useNow(clock, 10_000);
  const { filter, setFilter, isFiltered, clear } = useListFilter();
  const [shownMax, setShownMax] = useState(SHOWN_AT_FIRST);
  const words = texts.list;
  const isPast = filter.vis === 'tidligere';
  const found = filtered(meetings, filter, { now, zone: timeZone });
  return (
    <section aria-labelledby="meetings-title">
      <div className="section-head list-title">
        <h2 id="meetings-title" className="ds-heading" data-size="2xs">
          {isPast ? words.past : words.upcoming}
        </h2>
        <FilterBar meetings={meetings} filter={filter} onChange={setFilter} />
      </div>
      {found.length > 0 && (
        <MeetingsTable meetings={found.slice(0, shownMax)} when={when} label={isPast ? words.past : words.upcoming} />
      )}
      {found.length === 0 && !isFiltered && <p>{isPast ? words.noPast : words.none}</p>}
      {found.length === 0 && isFiltered && (
        <p>
          {words.noneFound}{' '}
          <button type="button" className="link-button" onClick={clear}>
            {words.showAll}
          </button>
        </p>
      )}
      {found.length > shownMax && (
        <button type="button" className="link-button" onClick={() => setShownMax(shownMax + SHOWN_AT_FIRST)}>
          {words.moreMeetings}
        </button>
      )}
    </section>
  );
}
