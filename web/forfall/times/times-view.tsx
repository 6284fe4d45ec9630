import { INTERVALS_MAX } from '#shared/contracts/absence.ts';
import { useOpenForm } from '#web/forfall/form/form-context.ts';
import { StepFrame } from '#web/forfall/form/step-frame.tsx';
import { AbsencePicture } from '#web/forfall/times/absence-picture.tsx';
import { IntervalFields } from '#web/forfall/times/interval-fields.tsx';
import { intervalFaults, isWholeMeeting, type TypedInterval, wholeMeetingTyped } from '#web/kit/meeting-times.ts';
import { whenIn } from '#web/kit/when.ts';
import { MeetingCard } from '#web/personal/meeting-card.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';

/** When the member is away: one or more intervals, with a picture of what is left. */
export function TimesView() {
  const { texts, language } = usePersonalPage();
  const { form, state, dispatch } = useOpenForm();
  const { meeting } = form;
  const { intervals } = state.draft;
  const when = whenIn(meeting.timeZone, language);
  const isAway = intervalFaults(intervals, meeting).length === 0;

  function change(changed: readonly TypedInterval[]): void {
    dispatch({ type: 'Edit', change: { intervals: changed } });
  }

  return (
    <StepFrame title={texts.forfall.whenAway} sendLabel={texts.common.proceed}>
      <MeetingCard meeting={meeting} />
      {intervals.map((interval, index) => (
        <IntervalFields
          // The rows have no identity but their place, and none is ever moved.
          key={`interval-${index}`}
          index={index}
          interval={interval}
          count={intervals.length}
          onChange={(changed) => change(intervals.map((one, place) => (place === index ? changed : one)))}
          onRemove={() => change(intervals.filter((_, place) => place !== index))}
        />
      ))}
      <p className="quiet">{texts.forfall.meetingLasts(when.bareClock(meeting.start), when.bareClock(meeting.end))}</p>
      <AbsencePicture intervals={intervals} meeting={meeting} />
      {intervals.length < INTERVALS_MAX && (
        <button
          type="button"
          className="link-button centered"
          onClick={() => change([...intervals, wholeMeetingTyped(meeting)])}
        >
          {texts.forfall.addInterval}
        </button>
      )}
      <p className="quiet">
        {isAway && isWholeMeeting(intervals, meeting)
          ? texts.forfall.substituteForAll
          : texts.forfall.substituteForTime}
      </p>
    </StepFrame>
  );
}
