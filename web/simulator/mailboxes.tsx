import { nb } from '#web/texts/simulator/nb.ts';
import { Mailbox } from './mailbox.tsx';
import { useRoom } from './room-context.ts';

export function Mailboxes() {
  const { story } = useRoom().world;
  return (
    <section aria-labelledby="mail-title">
      <h2 id="mail-title" className="ds-heading" data-size="2xs">
        {nb.email}
      </h2>
      <div className="mailboxes">
        <Mailbox name={story.member.name} address={story.member.email} />
        {story.secretary.email !== undefined && <Mailbox name={story.secretary.name} address={story.secretary.email} />}
      </div>
    </section>
  );
}
