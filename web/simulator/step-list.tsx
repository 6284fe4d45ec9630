import { CheckmarkIcon } from '@navikt/aksel-icons';
import { nb } from '#web/texts/simulator/nb.ts';
import { STEPS, type StepName, type StoryFacts, type StoryProgress } from './story-steps.ts';

export interface StepListProps {
  readonly facts: StoryFacts;
  readonly progress: StoryProgress;
}

export function StepList({ facts, progress }: StepListProps) {
  const words = stepWords(facts);
  return (
    <ol className="steps">
      {STEPS.map((step, index) => {
        const state = stateOf(step, progress);
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
  );
}

function stateOf(step: StepName, { done, due }: StoryProgress): 'done' | 'due' | 'later' {
  if (done.has(step)) return 'done';
  return step === due ? 'due' : 'later';
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
