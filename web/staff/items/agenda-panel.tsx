import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import type { MeetingView } from '#shared/contracts/meeting-view.ts';
import { StatusTag } from '#web/staff/frame/status-tag.tsx';
import { OutOfItemRow } from '#web/staff/items/out-of-item-row.tsx';
import { outOfItem } from '#web/staff/items/who-is-out.ts';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

/** The agenda in its order, each item with those who are out of it. */
export function AgendaPanel() {
  const { texts } = useStaff();
  const { view } = useMeeting();
  return (
    <section aria-labelledby="agenda-title">
      <h2 id="agenda-title" className="ds-heading section-title" data-size="2xs">
        {texts.items.agenda}
      </h2>
      {view.items.length === 0 ? (
        <p className="quiet">{texts.items.noItems}</p>
      ) : (
        <ol className="plain-list panel">
          {view.items.map((item) => (
            <AgendaItem key={item.no} item={item} />
          ))}
        </ol>
      )}
    </section>
  );
}

function AgendaItem({ item: { no, title, restricted } }: { readonly item: MeetingView['items'][number] }) {
  const { texts, words } = useStaff();
  const { view } = useMeeting();
  const { needed, expected, byItem } = view.quorum;
  const here = byItem.find((one) => one.no === no)?.expected ?? expected;
  const out = outOfItem(view, no);
  return (
    <li className="agenda-item">
      <h3 className="agenda-name">
        <span className="nowrap">{no}</span> {title}{' '}
        {restricted && <span className="quiet small regular">{texts.items.restricted}</span>}
      </h3>
      {here < needed ? (
        <StatusTag color="danger" Icon={ExclamationmarkTriangleIcon}>
          {words.notQuorate({ expected: here, needed })}
        </StatusTag>
      ) : (
        <p className="quiet small">{texts.meeting.expected(here, needed)}</p>
      )}
      {out.map((one) => (
        <OutOfItemRow key={one.absence.absenceId} {...one} no={no} />
      ))}
    </li>
  );
}
