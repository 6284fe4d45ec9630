import { useState } from 'react';
import { nb } from '#web/texts/simulator/nb.ts';
import { ArchiveDesk } from './archive-desk.tsx';

/** The simulated case and archive system. Looked at only while it is open. */
export function ArchivePanel() {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="faults" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{nb.archive}</summary>
      {isOpen && <ArchiveDesk />}
    </details>
  );
}
