import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { goTo } from '#web/staff/meeting/notices.tsx';

/** Who comes from a task starts at the seat that it is about. Once: fresh facts never move the focus. */
export function useGoToTask(): void {
  const { view } = useMeeting();
  const [parameters] = useSearchParams();
  const about = parameters.get('gjelder');
  const [first] = useState(view);
  useEffect(() => {
    const seat = first.seats.find(
      ({ absences, vacancies }) =>
        absences.some(({ absenceId }) => absenceId === about) || vacancies.some(({ vacancyId }) => vacancyId === about),
    );
    if (seat !== undefined) goTo(seat);
  }, [first, about]);
}
