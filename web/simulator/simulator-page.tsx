import { useMemo, useRef, useState } from 'react';
import { whenIn } from '#web/kit/when.ts';
import { nb } from '#web/texts/simulator/nb.ts';
import { RoomContext } from './room-context.ts';
import { RoomView } from './room-view.tsx';
import { useWorld, type World } from './use-world.ts';

/** The demo municipality's zone, until its meeting has been read. */
const DEMO_ZONE = 'Europe/Oslo';

export function SimulatorPage() {
  const { world, isLost, clock, lookAfresh } = useWorld();
  const [pressed, setPressed] = useState(0);
  const lastAct = useRef<Promise<unknown>>(Promise.resolve());
  const [copies, setCopies] = useState(1);
  const [said, setSaid] = useState('');
  const when = useMemo(() => whenIn(world?.view?.timeZone ?? DEMO_ZONE, 'nb'), [world?.view?.timeZone]);

  /** Presses wait in line: whoever is quicker than the world loses none of them. */
  function act(work: () => Promise<unknown>): Promise<World | undefined> {
    setPressed((count) => count + 1);
    const turn = lastAct.current.then(() => actNow(work));
    lastAct.current = turn;
    return turn;
  }

  async function actNow(work: () => Promise<unknown>): Promise<World | undefined> {
    setSaid('');
    try {
      await work();
      return await lookAfresh();
    } catch {
      return undefined;
    } finally {
      setPressed((count) => count - 1);
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
    <RoomContext value={{ world, clock, when, isBusy: pressed > 0, act, copies, setCopies, say: setSaid }}>
      {isLost && (
        <p className="lost" role="alert">
          {nb.lost}
        </p>
      )}
      <RoomView said={said} />
    </RoomContext>
  );
}
