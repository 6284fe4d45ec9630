import { AgendaPanel } from '#web/staff/items/agenda-panel.tsx';
import { PresencePanel } from '#web/staff/items/presence-panel.tsx';
import { QuorumPanel } from '#web/staff/items/quorum-panel.tsx';

/** Saker og tid: who is out of which item, how many are expected when, and who was there. */
export function ItemsTab() {
  return (
    <div className="items-tab">
      <QuorumPanel />
      <AgendaPanel />
      <PresencePanel />
    </div>
  );
}
