import { ReportReceipt } from '#shared/contracts/personal.ts';
import { present } from '#shared/kernel/assert.ts';
import { openApiClient } from '#web/kit/api-client.ts';
import type { ServerClock } from '#web/kit/server-clock.ts';
import type { AgendaView, Story } from './contracts.ts';
import { control } from './control.ts';
import { formLinkOf, type StepName, type StoryFacts, tokenIn } from './story-steps.ts';

export interface StepNeeds {
  readonly facts: StoryFacts;
  readonly agenda: AgendaView;
  readonly clock: ServerClock;
  readonly openOverview: () => void;
}

/** The grace time, and a little for the alarm behind it. */
const GRACE = 'PT3M10S';

/** Does what the person in the story would do, through the same doors. @throws when it was refused. */
export async function doStep(step: StepName, { facts, agenda, clock, openOverview }: StepNeeds): Promise<void> {
  const { story } = facts;
  switch (step) {
    case 'link':
    case 'nextAsked':
      if (agenda.next !== undefined) await control.windTo(agenda.next.at);
      return;
    case 'report':
      return reportAbsence(facts, clock);
    case 'wait':
      await control.advance(GRACE);
      return;
    case 'no':
      return answer(story, 0, 'NEI');
    case 'yes':
      return answer(story, 1, 'JA');
    case 'look':
      return openOverview();
  }
}

async function answer({ substitutes }: Story, place: 0 | 1, text: string): Promise<void> {
  await control.text(present(substitutes[place], 'substitute of the story').mobile, text, 1);
}

async function reportAbsence(facts: StoryFacts, clock: ServerClock): Promise<void> {
  const token = present(tokenIn(present(formLinkOf(facts), 'link of the member')), 'token of the member');
  const { apiUrl } = facts.story;
  const client = openApiClient({ apiUrl, clock, identity: () => ({ 'x-link-token': token }), language: () => 'nb' });
  const reply = await client.ask({
    method: 'POST',
    path: '/absence-form/absences',
    reads: ReportReceipt,
    body: { kind: 'full', reason: { category: 'other' } },
    idempotencyKey: crypto.randomUUID(),
  });
  if (reply.kind !== 'answered') throw new Error('the absence was not accepted');
}
