import { ArrowLeftIcon } from '@navikt/aksel-icons';
import { Link, useParams } from 'react-router';
import * as z from 'zod/mini';
import { BodyView } from '#shared/contracts/bodies.ts';
import { present } from '#shared/kernel/assert.ts';
import { ListId, SeatId } from '#shared/kernel/ids.ts';
import { useNow } from '#web/kit/use-now.ts';
import { StaleLine, Trouble } from '#web/staff/frame/trouble.tsx';
import { AddListDialog } from '#web/staff/people/add-list-dialog.tsx';
import { AddSeatDialog } from '#web/staff/people/add-seat-dialog.tsx';
import { BodyContext, useBody } from '#web/staff/people/body-context.ts';
import { ListPanel } from '#web/staff/people/list-panel.tsx';
import { OrderDialog } from '#web/staff/people/order-dialog.tsx';
import { PageHead } from '#web/staff/people/page-head.tsx';
import { SeatDialog } from '#web/staff/people/seat-dialog.tsx';
import { SeatsPanel } from '#web/staff/people/seats-panel.tsx';
import { useDraft } from '#web/staff/session/drafts.ts';
import { may } from '#web/staff/session/may.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { useFresh } from '#web/staff/session/use-fresh.ts';
import { useWhen } from '#web/staff/session/use-when.ts';

const Open = z.union([
  z.object({ listId: ListId }),
  z.object({ seatId: SeatId }),
  z.object({ add: z.enum(['list', 'seat']) }),
]);
type Open = z.output<typeof Open>;

/** One body: who sits there, and who stands on each list in which order. */
export function BodyPage() {
  const { texts, clock, session } = useStaff();
  const words = texts.people;
  const now = useNow(clock, 60_000);
  const when = useWhen();
  const bodyId = present(useParams()['bodyId'], 'body in the address');
  const body = useFresh(`/bodies/${encodeURIComponent(bodyId)}`, BodyView);
  const [open, setOpen] = useDraft(`dialog at ${bodyId}`, z.optional(Open), undefined);
  if (body.phase !== 'shown') {
    return <Trouble phase={body.phase} loadingWords={words.loading} retry={body.retry} />;
  }
  const { view, etag } = { view: body.body, etag: body.etag };
  const { saved } = view;
  return (
    <BodyContext value={{ view, etag, look: body.retry, mayChange: may(session, 'correctBodies', view.id) }}>
      <StaleLine of={body} when={when} />
      <Link className="ds-link with-icon back-link" to="/utvalg">
        <ArrowLeftIcon aria-hidden="true" />
        <span>{words.bodies}</span>
      </Link>
      <PageHead title={view.name} about={words.bodiesExplained} />
      {saved?.by !== undefined && (
        <p className="quiet small">{words.lastSaved(saved.by, when.dayAndClock(saved.at, now))}</p>
      )}
      <ListsPanel onOpen={setOpen} />
      <SeatsPanel onChange={({ id }) => setOpen({ seatId: id })} onAdd={() => setOpen({ add: 'seat' })} />
      {open !== undefined && <OpenDialog open={open} onClose={() => setOpen(undefined)} />}
    </BodyContext>
  );
}

function OpenDialog({ open, onClose }: { readonly open: Open; readonly onClose: () => void }) {
  const { view } = useBody();
  if ('listId' in open) {
    const list = view.lists.find(({ id }) => id === open.listId);
    return list && <OrderDialog list={list} onClose={onClose} />;
  }
  if ('seatId' in open) {
    const seat = view.seats.find(({ id }) => id === open.seatId);
    return seat && <SeatDialog seat={seat} onClose={onClose} />;
  }
  return open.add === 'list' ? <AddListDialog onClose={onClose} /> : <AddSeatDialog onClose={onClose} />;
}

/** Who stands on each list, and in which order. */
function ListsPanel({ onOpen }: { readonly onOpen: (open: Open) => void }) {
  const words = useStaff().texts.people;
  const { view, mayChange } = useBody();
  return (
    <section aria-labelledby="substitutes-title">
      <h2 id="substitutes-title" className="ds-heading list-title" data-size="2xs">
        {words.substitutes}
      </h2>
      <div className="lists">
        {view.lists.map((list) => (
          <ListPanel key={list.id} list={list} onChange={() => onOpen({ listId: list.id })} />
        ))}
      </div>
      {mayChange && (
        <div className="settings-buttons">
          <button type="button" className="ds-button" data-variant="secondary" onClick={() => onOpen({ add: 'list' })}>
            {words.addList}
          </button>
        </div>
      )}
    </section>
  );
}
