import { nb } from '#web/texts/simulator/nb.ts';
import { doStep } from './do-step.ts';
import { useRoom } from './room-context.ts';
import { StepButtons } from './step-buttons.tsx';
import { StepList } from './step-list.tsx';
import type { StepName, StoryFacts, StoryProgress } from './story-steps.ts';

export interface StepsPanelProps {
  readonly facts: StoryFacts;
  readonly progress: StoryProgress;
  readonly openOverview: () => void;
}

/** The story in seven steps, ticked by what really happened. */
export function StepsPanel({ facts, progress, openOverview }: StepsPanelProps) {
  const { world, clock, act, say } = useRoom();
  const { due, isOutside } = progress;

  async function doForReader(step: StepName): Promise<void> {
    const seen = await act(() => doStep(step, { facts, agenda: world.agenda, clock, openOverview }));
    if (seen === undefined) say(nb.couldNot);
  }

  return (
    <section aria-labelledby="story-title">
      <h1 id="story-title" className="ds-heading" data-size="sm">
        {nb.title}
      </h1>
      <p className="quiet">{nb.intro(facts.story.member.name)}</p>
      <StepList facts={facts} progress={progress} />
      {isOutside && <p>{nb.outside}</p>}
      <StepButtons due={due} onDo={(step) => void doForReader(step)} />
    </section>
  );
}
