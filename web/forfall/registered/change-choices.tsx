import type { FormAbsence } from '#shared/contracts/personal.ts';
import type { Choice } from '#web/forfall/steps.ts';
import { ChoiceLink } from '#web/personal/choice-link.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';

export interface ChangeChoicesProps {
  readonly absences: readonly FormAbsence[];
  readonly hasItems: boolean;
  readonly choose: (choice: Choice) => void;
}

/** A second report replaces or adds to the first; only what would change something is offered. */
export function ChangeChoices({ absences, hasItems, choose }: ChangeChoicesProps) {
  const { texts } = usePersonalPage();
  const isAwayWholly = absences.some(({ kind }) => kind === 'full');
  return (
    <section className="ruled stack-tight">
      <h2 className="ds-heading" data-size="xs">
        {texts.forfall.change}
      </h2>
      {!isAwayWholly && <ChoiceLink onPress={() => choose('full')}>{texts.forfall.changeToWhole}</ChoiceLink>}
      <ChoiceLink onPress={() => choose('partial')}>{texts.forfall.changeToPart}</ChoiceLink>
      {hasItems && <ChoiceLink onPress={() => choose('items')}>{texts.forfall.changeItems}</ChoiceLink>}
    </section>
  );
}
