import { useState } from 'react';
import { BodyList } from '#shared/contracts/bodies.ts';
import { FILL_BUCKETS, type Figures, Statistics } from '#shared/contracts/statistics.ts';
import type { Language } from '#shared/kernel/language.ts';
import { addDays, localDateOf, MINUTE_MS } from '#shared/rules/local-time.ts';
import { formatDuration } from '#shared/texts/duration.ts';
import { formatOutOf } from '#shared/texts/format.ts';
import { StaleLine, Trouble } from '#web/staff/frame/trouble.tsx';
import { PageHead } from '#web/staff/people/page-head.tsx';
import { useMunicipality } from '#web/staff/session/municipality.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { SELDOM_MS, useFresh } from '#web/staff/session/use-fresh.ts';
import { useWhen } from '#web/staff/session/use-when.ts';
import { SelectField } from '#web/staff/settings/fields/choices.tsx';
import { BodyTable } from '#web/staff/statistics/body-table.tsx';
import { FigureChart } from '#web/staff/statistics/figure-chart.tsx';
import type { StatisticsTexts } from '#web/texts/staff/statistics.nb.ts';

const DAYS = { year: 365, quarter: 92, all: undefined } as const;
type Period = keyof typeof DAYS;

/** How it went: for whom it is worth asking, and how early. */
export function StatisticsPage() {
  const { texts, clock } = useStaff();
  const { timeZone } = useMunicipality();
  const when = useWhen();
  const words = texts.statistics;
  const [period, setPeriod] = useState<Period>('year');
  const [bodyId, setBodyId] = useState('');
  const bodies = useFresh('/bodies', BodyList, SELDOM_MS);
  const days = DAYS[period];
  const from = days === undefined ? [] : [`from=${addDays(localDateOf(clock.now(), timeZone), -days)}`];
  const query = [...from, ...(bodyId === '' ? [] : [`body=${bodyId}`])].join('&');
  const statistics = useFresh(`/statistics?${query}`, Statistics, SELDOM_MS);
  const known = bodies.phase === 'shown' ? bodies.body.bodies : [];
  return (
    <>
      <PageHead title={words.title} about={words.explained} />
      <div className="picture-choices statistics-choices">
        <SelectField
          label={words.period}
          value={period}
          choices={[
            ['year', words.periods.year],
            ['quarter', words.periods.quarter],
            ['all', words.periods.all],
          ]}
          onChange={setPeriod}
        />
        <SelectField
          label={words.body}
          value={bodyId}
          choices={[['', words.allBodies], ...known.map(({ id, name }) => [id, name] as const)]}
          onChange={setBodyId}
        />
      </div>
      {statistics.phase === 'shown' ? (
        <>
          <StaleLine of={statistics} when={when} />
          <Shown statistics={statistics.body} />
        </>
      ) : (
        <Trouble phase={statistics.phase} loadingWords={words.loading} isPart retry={statistics.retry} />
      )}
    </>
  );
}

function Shown({ statistics: { total, bodies } }: { readonly statistics: Statistics }) {
  const { texts, language } = useStaff();
  const words = texts.statistics;
  if (total.meetings === 0) return <p>{words.none}</p>;
  const { ends, answers, ways } = words;
  return (
    <>
      <p role="status">
        {words.meetings(total.meetings)}. {summaryOf(total, words, language)}
      </p>
      <div className="charts">
        <FigureChart
          title={words.charts.ends}
          rows={[
            { label: ends.filled, count: total.vacancies.filled },
            { label: ends.exhausted, count: total.vacancies.exhausted },
            { label: ends.closed, count: total.vacancies.closed },
            { label: ends.open, count: total.vacancies.open },
          ]}
        />
        <FigureChart
          title={words.charts.answers}
          rows={[
            { label: answers.yes, count: total.answers.yes },
            { label: answers.no, count: total.answers.no },
            { label: answers.noAnswer, count: total.answers.noAnswer },
            { label: answers.unreachable, count: total.answers.unreachable },
            { label: answers.withdrawn, count: total.answers.withdrawn },
            { label: answers.open, count: total.answers.open },
          ]}
        />
        <FigureChart title={words.charts.time} rows={timeRows(total, words, language)} />
        <FigureChart
          title={words.charts.ways}
          rows={[
            { label: ways.sms, count: total.ways.sms },
            { label: ways.link, count: total.ways.link },
            { label: ways.staff, count: total.ways.staff },
          ]}
        />
      </div>
      <BodyTable bodies={bodies} />
    </>
  );
}

function summaryOf({ vacancies, timeToFill }: Figures, words: StatisticsTexts, language: Language): string {
  const needed = vacancies.filled + vacancies.exhausted;
  if (timeToFill.median === undefined) return words.summaryNone;
  const filled = formatOutOf(vacancies.filled, needed, language);
  return words.summary(filled, formatDuration(timeToFill.median * MINUTE_MS, language));
}

function timeRows({ timeToFill }: Figures, words: StatisticsTexts, language: Language) {
  const lastBound = FILL_BUCKETS[FILL_BUCKETS.length - 1] ?? 0;
  return timeToFill.buckets.map((count, at) => {
    const bound = FILL_BUCKETS[at];
    const label =
      bound === undefined
        ? words.over(formatDuration(lastBound * MINUTE_MS, language))
        : words.upTo(formatDuration(bound * MINUTE_MS, language));
    return { label, count };
  });
}
