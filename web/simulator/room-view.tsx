import { type ReactNode, useState } from 'react';
import { nb } from '#web/texts/simulator/nb.ts';
import { ClockBar } from './clock-bar.tsx';
import { FaultPanel } from './fault-panel.tsx';
import { Mailboxes } from './mailboxes.tsx';
import { Phones } from './phones.tsx';
import { useRoom } from './room-context.ts';
import { StepsPanel } from './steps-panel.tsx';
import { duePhone, formLinkOf, progressOf } from './story-steps.ts';

/** The whole table: the clock, the story, the phones, the mailboxes, and what can go wrong. */
export function RoomView({ said }: { readonly said: string }) {
  const { world } = useRoom();
  const [hasLooked, setHasLooked] = useState(false);
  const { story, messages, view, token } = world;
  const facts = { story, messages, view, hasLooked };
  const progress = progressOf(facts);
  const overviewUrl = `${story.webUrl}/moter/${story.meetingId}#access_token=${token}&code=${story.municipality}`;
  const formLink = formLinkOf(facts);
  return (
    <>
      <ClockBar />
      <main className="room">
        <div className="room-story">
          <StepsPanel
            facts={facts}
            progress={progress}
            openOverview={() => {
              setHasLooked(true);
              window.open(overviewUrl, '_blank', 'noreferrer');
            }}
          />
          <nav aria-label={nb.openBeside}>
            <h2 className="ds-heading" data-size="2xs">
              {nb.openBeside}
            </h2>
            <ul className="plain-list beside">
              <li>
                <NewTab href={overviewUrl} onOpen={() => setHasLooked(true)}>
                  {nb.overview}
                </NewTab>{' '}
                <span className="quiet small">{story.secretary.name}</span>
              </li>
              <li>
                {formLink === undefined ? (
                  <span className="quiet">
                    {nb.formOf(story.member.name)}, {nb.formLater}
                  </span>
                ) : (
                  <NewTab href={formLink}>{nb.formOf(story.member.name)}</NewTab>
                )}
              </li>
              <li>
                <NewTab href={`${story.webUrl}/finn-lenke`}>{nb.findLink}</NewTab>
              </li>
            </ul>
          </nav>
        </div>
        <div className="room-table">
          <p className="said" role="status">
            {said}
          </p>
          <Phones dueMobile={duePhone(progress.due, story)} />
          <Mailboxes />
          <FaultPanel />
        </div>
      </main>
    </>
  );
}

interface NewTabProps {
  readonly href: string;
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

function NewTab({ href, onOpen, children }: NewTabProps) {
  return (
    <a className="ds-link" href={href} target="_blank" rel="noreferrer" onClick={onOpen}>
      {children}
    </a>
  );
}
