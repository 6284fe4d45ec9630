import { useMemo, useRef, useState } from 'react';
import { whenIn } from '#web/kit/when.ts';
import { nb } from '#web/texts/simulator/nb.ts';
import { RoomContext } from './room-context.ts';
import { RoomView } from './room-view.tsx';
import { useWorld, type World } from './use-world.ts';

/** The demo municipality's zone, until its meeting has been read. */
const DEMO_ZONE = 'Europe/Oslo';

export function SimulatorPage() {
  const { world, isLost, clock, look } = useWorld();
  const [isBusy, setBusy] = useState(false);
  const isActing = useRef(false);
  const [copies, setCopies] = useState(1);
  const [said, setSaid] = useState('');
  const when = useMemo(() => whenIn(world?.view?.timeZone ?? DEMO_ZONE, 'nb'), [world?.view?.timeZone]);

  async function act(work: () => Promise<unknown>): Promise<World | undefined> {
    // A pressed button keeps its focus, so it is not disabled; a second press waits for the first by doing nothing.
    if (isActing.current) return undefined;
    isActing.current = true;
    setBusy(true);
    setSaid('');
    try {
      await work();
      return await look();
    } catch {
      return undefined;
    } finally {
      isActing.current = false;
      setBusy(false);
    }
  }

  if (world === undefined) {
    return (
      <main className="room-waiting" role="status">
        <h1 className="ds-heading" data-size="sm">
          Fulltallig {nb.room}
        </h1>
        <p>{nb.starting}</p>
      </main>
    );
  }
  return (
    <RoomContext value={{ world, clock, when, isBusy, act, copies, setCopies, say: setSaid }}>
      {isLost && (
        <p className="lost" role="alert">
          {nb.lost}
        </p>
      )}
      <RoomView said={said} />
    </RoomContext>
  );
}
