import { useState } from 'react';
import { ArchivePanel } from './archive-panel.tsx';
import { BesideLinks } from './beside-links.tsx';
import { ClockBar } from './clock-bar.tsx';
import { FaultPanel } from './fault-panel.tsx';
import { Mailboxes } from './mailboxes.tsx';
import { Phones } from './phones.tsx';
import { useRoom } from './room-context.ts';
import { StepsPanel } from './steps-panel.tsx';
import { duePhone, progressOf } from './story-steps.ts';

/** The whole table: the clock, the story, the phones, the mailboxes, and what can go wrong. */
export function RoomView({ said }: { readonly said: string }) {
  const { world } = useRoom();
  const [hasLooked, setHasLooked] = useState(false);
  const { story, messages, view } = world;
  const facts = { story, messages, view, hasLooked };
  const progress = progressOf(facts);
  const signIn = new URLSearchParams({
    kommune: story.municipality,
    som: story.secretary.sub,
    til: `/moter/${story.meetingId}`,
  });
  const overviewUrl = `${story.webUrl}/logg-inn?${signIn}`;

  function openOverview(): void {
    setHasLooked(true);
    window.open(overviewUrl, '_blank', 'noreferrer');
  }

  return (
    <>
      <ClockBar />
      <main className="room">
        <div className="room-story">
          <StepsPanel facts={facts} progress={progress} openOverview={openOverview} />
          <BesideLinks overviewUrl={overviewUrl} onLook={() => setHasLooked(true)} />
        </div>
        <div className="room-table">
          <p className="said" role="status">
            {said}
          </p>
          <Phones dueMobile={duePhone(progress.due, story)} />
          <Mailboxes />
          <FaultPanel />
          <ArchivePanel />
        </div>
      </main>
    </>
  );
}
