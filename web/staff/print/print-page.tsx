import { ArrowLeftIcon, PrinterSmallIcon } from '@navikt/aksel-icons';
import { Link, useParams } from 'react-router';
import { MeetingView, type SeatView } from '#shared/contracts/meeting-view.ts';
import { present } from '#shared/kernel/assert.ts';
import { roleWords } from '#shared/texts/vocabulary.ts';
import { useNow } from '#web/kit/use-now.ts';
import { type When, whenIn } from '#web/kit/when.ts';
import { Trouble } from '#web/staff/frame/trouble.tsx';
import { PageHead } from '#web/staff/people/page-head.tsx';
import { type Meets, whoMeets } from '#web/staff/print/who-meets.ts';
import { scopeDetail } from '#web/staff/seat/absence-text.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { SELDOM_MS, useFresh } from '#web/staff/session/use-fresh.ts';

/** The attendance list for the minutes, on paper. */
export function PrintPage() {
  const { texts } = useStaff();
  const meetingId = present(useParams()['meetingId'], 'meeting in the address');
  const meeting = useFresh(`/meetings/${encodeURIComponent(meetingId)}`, MeetingView, SELDOM_MS);
  const words = texts.print;
  if (meeting.phase !== 'shown') {
    return (
      <Trouble
        phase={meeting.phase}
        loadingWords={texts.common.loading}
        lostWords={texts.common.notLoaded}
        retry={meeting.retry}
      />
    );
  }
  return (
    <article className="print-page">
      <div className="not-printed">
        <Link className="ds-link with-icon back-link" to={`/moter/${meetingId}`}>
          <ArrowLeftIcon aria-hidden="true" />
          <span>{words.back}</span>
        </Link>
        <PageHead title={words.title} about={words.explained} />
        <button type="button" className="ds-button" onClick={() => print()}>
          <PrinterSmallIcon aria-hidden="true" />
          {words.print}
        </button>
      </div>
      <AttendanceSheet view={meeting.body} />
    </article>
  );
}

function AttendanceSheet({ view }: { readonly view: MeetingView }) {
  const { texts, language, clock } = useStaff();
  const words = texts.print;
  const now = useNow(clock, 60_000);
  const when = whenIn(view.timeZone, language);
  const { municipality, title, start, end, place, mode, quorum, lists, seats } = view;
  return (
    <section className="sheet" aria-labelledby="sheet-title">
      <header>
        <p>{municipality}</p>
        <h2 id="sheet-title" className="ds-heading" data-size="sm">
          {title}
        </h2>
        <p>
          {when.day(start)} {when.range(start, end)}
          {' · '}
          {mode === 'remote' ? [texts.common.remote, place].filter((part) => part !== '').join(', ') : place}
        </p>
        <p>{words.quorum(quorum.expected, quorum.needed)}</p>
      </header>
      {lists.map(({ id, name }) => (
        <SheetTable key={id} name={name} seats={seats.filter(({ listId }) => listId === id)} view={view} when={when} />
      ))}
      <p className="quiet small">{words.printedAt(when.dayAndClock(now))}</p>
    </section>
  );
}

interface SheetTableProps {
  readonly name: string;
  readonly seats: readonly SeatView[];
  readonly view: MeetingView;
  readonly when: When;
}

function SheetTable({ name, seats, view, when }: SheetTableProps) {
  const { texts, words: vocabulary } = useStaff();
  const words = texts.print;
  const roles = roleWords(vocabulary, view.bodyKind);
  if (seats.length === 0) return null;
  return (
    <table className="ds-table sheet-table" data-color="neutral">
      <caption className="ds-heading" data-size="2xs">
        {name}
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.member}</th>
          <th scope="col">{words.role}</th>
          <th scope="col">{words.meets}</th>
          <th scope="col">{words.when}</th>
          <th scope="col">{words.signature}</th>
        </tr>
      </thead>
      <tbody>
        {seats.flatMap((seat) =>
          whoMeets(seat, view).map((meets, at) => (
            // The lines of a seat have no identity but their place.
            <tr key={`${seat.seatId}-${at}`}>
              <th scope="row">{at === 0 ? seat.name : <span className="ds-sr-only">{seat.name}</span>}</th>
              <td>{at === 0 && roles[seat.role]}</td>
              <Who meets={meets} member={seat.name} when={when} />
              <td className="signature">
                <span className="ds-sr-only">{words.signature}</span>
              </td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}

function Who({ meets, member, when }: { readonly meets: Meets; readonly member: string; readonly when: When }) {
  const { texts, language } = useStaff();
  const words = texts.print;
  const { name, rank, part } = meets;
  return (
    <>
      <td>{who()}</td>
      <td>{name !== undefined && partText()}</td>
    </>
  );

  function who(): string {
    if (rank !== undefined) return words.substitute(name ?? '', rank);
    return name === member ? words.self : (name ?? words.nobody);
  }

  function partText(): string {
    switch (part.kind) {
      case 'whole':
        return words.wholeMeeting;
      case 'rest':
        return words.rest;
      case 'scope':
        return scopeDetail(part.scope, { texts, when, language }) ?? words.wholeMeeting;
      case 'present':
        return part.to === undefined ? `${when.bareClock(part.from)}–` : when.bareRange(part.from, part.to);
    }
  }
}
