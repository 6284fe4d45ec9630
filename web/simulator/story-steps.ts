import type { MeetingView, OfferView } from '#shared/contracts/meeting-view.ts';
import type { ReceivedMessage, Story } from './contracts.ts';

export const STEPS = ['link', 'report', 'wait', 'no', 'nextAsked', 'yes', 'look'] as const;
export type StepName = (typeof STEPS)[number];

/** What has really happened. Presses on the page count for nothing, but for the last step. */
export interface StoryFacts {
  readonly story: Story;
  readonly messages: readonly ReceivedMessage[];
  readonly view: MeetingView | undefined;
  readonly hasLooked: boolean;
}

export interface StoryProgress {
  readonly done: ReadonlySet<StepName>;
  /** Nothing is due when all is done, or when the story went another way. */
  readonly due: StepName | undefined;
  readonly isOutside: boolean;
}

const FORM_LINK = /\/forfall#(.+)$/;

/** The member's own link, from the latest letter that holds one. */
export function formLinkOf({ story, messages }: Pick<StoryFacts, 'story' | 'messages'>): string | undefined {
  const letters = messages.filter(({ channel, to }) => channel === 'email' && to === story.member.email);
  return letters.flatMap(({ links }) => links).findLast((link) => FORM_LINK.test(link));
}

export function tokenIn(link: string): string | undefined {
  return FORM_LINK.exec(link)?.[1];
}

export function progressOf(facts: StoryFacts): StoryProgress {
  const { story, view, hasLooked } = facts;
  const seat = view?.seats.find(({ name }) => name === story.member.name);
  const offers = seat?.vacancies.flatMap((vacancy) => vacancy.offers) ?? [];
  const hasAbsence = seat?.absences.some(({ status }) => status !== 'withdrawn' && status !== 'replaced') ?? false;
  const first = latestOfferTo(story.substitutes[0]?.name, offers);
  const second = latestOfferTo(story.substitutes[1]?.name, offers);
  const happened: Readonly<Record<StepName, boolean>> = {
    link: formLinkOf(facts) !== undefined,
    report: hasAbsence,
    wait: first?.askedAt !== undefined,
    no: first?.status === 'no',
    nextAsked: second?.askedAt !== undefined,
    yes: second?.status === 'yes',
    look: hasLooked && second?.status === 'yes',
  };
  const done = new Set(STEPS.filter((step) => happened[step]));
  const isOutside = leftStory(first, ['sending', 'asked', 'no']) || leftStory(second, ['sending', 'asked', 'yes']);
  const due = isOutside ? undefined : STEPS.find((step) => !happened[step]);
  return { done, due, isOutside };
}

function latestOfferTo(name: string | undefined, offers: readonly OfferView[]): OfferView | undefined {
  return offers.findLast((offer) => offer.name === name);
}

function leftStory(offer: OfferView | undefined, expected: readonly OfferView['status'][]): boolean {
  return offer !== undefined && !expected.includes(offer.status);
}

/** Whose phone the story waits for. */
export function duePhone(due: StepName | undefined, story: Story): string | undefined {
  if (due === 'no') return story.substitutes[0]?.mobile;
  if (due === 'yes') return story.substitutes[1]?.mobile;
  return undefined;
}
