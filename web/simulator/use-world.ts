import { useCallback, useEffect, useRef, useState } from 'react';
import { MeetingView } from '#shared/contracts/meeting-view.ts';
import { openApiClient } from '#web/kit/api-client.ts';
import { type ServerClock, startPageClock } from '#web/kit/server-clock.ts';
import type { AgendaView, KnownPerson, ReceivedMessage, SentText, Story } from './contracts.ts';
import { control } from './control.ts';

const LOOK_AGAIN_MS = 1_000;

/** Everything the page shows, as last heard. */
export interface World {
  readonly story: Story;
  readonly people: readonly KnownPerson[];
  readonly agenda: AgendaView;
  readonly messages: readonly ReceivedMessage[];
  readonly sentTexts: readonly SentText[];
  readonly view: MeetingView | undefined;
  /** For reading how far the story has come. */
  readonly token: string;
}

export interface WorldInView {
  readonly world: World | undefined;
  readonly isLost: boolean;
  readonly clock: ServerClock;
  /** A look that begins after the call, so that it sees what was just done. */
  readonly lookAfresh: () => Promise<World>;
}

async function firstLook(): Promise<World> {
  const [story, people, agenda] = await Promise.all([control.story(), control.people(), control.agenda()]);
  const token = await control.token(story);
  return { story, people, agenda, token, messages: [], sentTexts: [], view: undefined };
}

async function nextLook(before: World, clock: ServerClock): Promise<World> {
  const { story, messages } = before;
  const [agenda, fresh, sentTexts, meeting] = await Promise.all([
    control.agenda(),
    control.messagesAfter(messages.at(-1)?.seq ?? 0),
    control.sentTexts(),
    readMeeting(before, clock),
  ]);
  clock.correct(agenda.now);
  const token = meeting.isTokenSpent ? await control.token(story) : before.token;
  return { ...before, token, agenda, messages: [...messages, ...fresh], sentTexts, view: meeting.view ?? before.view };
}

const TOKEN_REFUSED = 401;

async function readMeeting({ story, token }: World, clock: ServerClock) {
  const identity = () => ({ authorization: `Bearer ${token}` });
  const client = openApiClient({ apiUrl: story.apiUrl, clock, identity, language: () => 'nb' });
  const path = `/municipalities/${story.municipality}/meetings/${story.meetingId}`;
  const reply = await client.ask({ method: 'GET', path, reads: MeetingView });
  return {
    view: reply.kind === 'answered' ? reply.body : undefined,
    // Winding the clock forward by days spends a token.
    isTokenSpent: reply.kind === 'refused' && reply.status === TOKEN_REFUSED,
  };
}

export function useWorld(): WorldInView {
  const [clock] = useState(startPageClock);
  const latest = useRef<World>(undefined);
  const underWay = useRef<Promise<World>>(undefined);
  const [world, setWorld] = useState<World>();
  const [isLost, setLost] = useState(false);

  const look = useCallback(() => {
    async function once(): Promise<World> {
      try {
        const seen = await nextLook(latest.current ?? (await firstLook()), clock);
        latest.current = seen;
        setWorld(seen);
        setLost(false);
        return seen;
      } catch (error) {
        setLost(true);
        throw error;
      } finally {
        underWay.current = undefined;
      }
    }
    // Two looks at once would read the same messages twice.
    underWay.current ??= once();
    return underWay.current;
  }, [clock]);

  const lookAfresh = useCallback(async () => {
    await underWay.current?.catch(() => undefined);
    return look();
  }, [look]);

  useEffect(() => {
    // A failed look is shown on the page and tried again.
    const timer = setInterval(() => void look().catch(() => undefined), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [look]);

  return { world, isLost, clock, lookAfresh };
}
