import { CheckmarkIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { nb } from '#web/texts/simulator/nb.ts';
import { doStep } from './do-step.ts';
import { useRoom } from './room-context.ts';
import { STEPS, type StepName, type StoryFacts, type StoryProgress } from './story-steps.ts';

export interface StepsPanelProps {
  readonly facts: StoryFacts;
  readonly progress: StoryProgress;
  readonly openOverview: () => void;
}

/** The story in seven steps, ticked by what really happened. */
export function StepsPanel({ facts, progress, openOverview }: StepsPanelProps) {
  const { world, clock, act, isBusy, say } = useRoom();
  const [showsRestart, setShowsRestart] = useState(false);
  const { done, due, isOutside } = progress;
  const words = stepWords(facts);

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
      <ol className="steps">
        {STEPS.map((step, index) => {
          const state = done.has(step) ? 'done' : step === due ? 'due' : 'later';
          return (
            <li key={step} className="step" data-state={state} aria-current={state === 'due' ? 'step' : undefined}>
              <span className="step-ring" aria-hidden="true">
                {state === 'done' ? <CheckmarkIcon /> : index + 1}
              </span>
              <div>
                <p className="step-name">
                  {words[step].name}
                  {state === 'done' && <span className="ds-sr-only">, {nb.done}</span>}
                </p>
                <p className="quiet small">{words[step].how}</p>
              </div>
            </li>
          );
        })}
      </ol>
      {isOutside && <p>{nb.outside}</p>}
      <div className="step-buttons">
        {due !== undefined && (
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            aria-disabled={isBusy}
            onClick={() => void doForReader(due)}
          >
            {isBusy ? nb.doing : nb.doForMe(STEPS.indexOf(due) + 1)}
          </button>
        )}
        <button
          type="button"
          className="ds-button"
          data-variant="tertiary"
          aria-expanded={showsRestart}
          onClick={() => setShowsRestart(!showsRestart)}
        >
          {nb.restart}
        </button>
      </div>
      {showsRestart && <p className="quiet small">{nb.restartHow}</p>}
    </section>
  );
}

function stepWords({ story }: StoryFacts): Readonly<Record<StepName, { readonly name: string; readonly how: string }>> {
  const words = nb.steps;
  const member = story.member.name;
  const [first = '', second = ''] = story.substitutes.map(({ name }) => name);
  return {
    link: { name: words.link(member), how: words.linkHow },
    report: { name: words.report(member), how: words.reportHow },
    wait: { name: words.wait, how: words.waitHow },
    no: { name: words.no(first), how: words.noHow },
    nextAsked: { name: words.nextAsked(second), how: words.nextAskedHow },
    yes: { name: words.yes(second), how: words.yesHow },
    look: { name: words.look, how: words.lookHow(second, member) },
  };
}
