import { useState } from 'react';
import { MeetingList } from '#shared/contracts/meeting-list.ts';
import type { Settings } from '#shared/contracts/settings.ts';
import { DAY_MINUTES, type Instant, instantOf, plusMinutes } from '#shared/kernel/instant.ts';
import { answeringPicture } from '#shared/rules/answering-picture.ts';
import { addDays, instantAt, localDateOf, localDateOfMs } from '#shared/rules/local-time.ts';
import { useNow } from '#web/kit/use-now.ts';
import { type When, whenIn } from '#web/kit/when.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { SELDOM_MS, useFresh } from '#web/staff/session/use-fresh.ts';
import { SelectField } from '#web/staff/settings/fields/choices.tsx';
import { PictureChart } from '#web/staff/settings/picture-chart.tsx';
import { pictureSentence } from '#web/staff/settings/picture-sentence.ts';
import { PictureTable } from '#web/staff/settings/picture-table.tsx';

export interface DeadlinePictureProps {
  readonly settings: Settings;
  readonly isFaulty: boolean;
}

const MOMENTS = ['now', 'weekBefore', 'dayBefore', 'nightBefore', 'threeHours'] as const;
type Moment = (typeof MOMENTS)[number];

const SHOWN_MAX = 8;
const COUNTED_MAX = 40;
/** Where no meeting is planned, one is thought up: a week from today, in the evening. */
const EXAMPLE_DAYS = 7;

/** One real meeting, one absence, and nobody who answers: what the numbers below mean for people. */
export function DeadlinePicture({ settings, isFaulty }: DeadlinePictureProps) {
  const { texts, language, clock } = useStaff();
  const now = useNow(clock, 60_000);
  const words = texts.settings.picture;
  const when = whenIn(settings.timeZone, language);
  const meetings = useMeetingChoices(now, settings.timeZone, when);
  const [start, setStart] = useState<string>();
  const [moment, setMoment] = useState<Moment>('now');
  const meeting = meetings.find(([id]) => id === start) ?? meetings[0];
  const scopeStart = meeting?.[2] ?? now;
  const reportedAt = momentOf(moment, now, scopeStart, settings.timeZone);
  const picture = isFaulty ? undefined : answeringPicture(reportedAt, scopeStart, COUNTED_MAX, settings);
  const moments = { now, start: scopeStart };
  const sentence = picture ? pictureSentence(picture, settings, moments, { words, when }) : words.faulty;
  const shown = picture?.rows.slice(0, SHOWN_MAX) ?? [];
  return (
    <section className="panel settings-panel">
      <div className="section-head">
        <h2 className="ds-heading" data-size="2xs">
          {words.title}
        </h2>
        <div className="picture-choices">
          <SelectField
            label={words.meeting}
            value={meeting?.[0] ?? ''}
            choices={meetings.map(([id, label]) => [id, label] as const)}
            onChange={setStart}
          />
          <SelectField
            label={words.reported}
            value={moment}
            choices={MOMENTS.map((one) => [one, words.moments[one]] as const)}
            onChange={setMoment}
          />
        </div>
      </div>
      {picture !== undefined && shown.length > 0 && (
        <PictureChart
          picture={{ ...picture, rows: shown }}
          from={reportedAt}
          to={scopeStart}
          settings={settings}
          name={sentence}
        />
      )}
      <p role="status">{sentence}</p>
      {shown.length > 0 && <PictureTable rows={shown} when={when} now={now} />}
    </section>
  );
}

type MeetingChoice = readonly [id: string, label: string, start: Instant];

function useMeetingChoices(now: Instant, timeZone: string, when: When): readonly MeetingChoice[] {
  const { texts } = useStaff();
  const list = useFresh('/meetings', MeetingList, SELDOM_MS);
  const upcoming = (list.phase === 'shown' ? list.body.meetings : [])
    .filter(({ start, status }) => start > now && status !== 'cancelled')
    .map(({ id, bodyName, start }): MeetingChoice => [id, `${bodyName}, ${when.shortDayAndClock(start, now)}`, start]);
  const example = instantAt(addDays(localDateOf(now, timeZone), EXAMPLE_DAYS), '18:00', timeZone);
  return [...upcoming, ['', texts.settings.picture.example, example]];
}

/** When the absence is reported. A moment that has passed is still worth a look: it is a picture. */
function momentOf(moment: Moment, now: Instant, start: Instant, timeZone: string): Instant {
  const day = localDateOf(start, timeZone);
  switch (moment) {
    case 'now':
      return now < start ? now : plusMinutes(start, -60);
    case 'weekBefore':
      return plusMinutes(start, -7 * DAY_MINUTES);
    case 'dayBefore':
      return instantAt(addDays(day, -1), '12:00', timeZone);
    case 'nightBefore':
      return instantAt(localDateOfMs(Date.parse(start), timeZone), '02:00', timeZone);
    case 'threeHours':
      return instantOf(Date.parse(start) - 3 * 3_600_000);
  }
}
