import { useId } from 'react';
import type { LinkItem } from '#shared/contracts/personal.ts';
import type { ItemNo } from '#shared/kernel/ids.ts';
import { ChoiceField } from '#web/personal/choice-field.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';

export interface ItemTicksProps {
  readonly items: readonly LinkItem[];
  readonly disqualified: readonly ItemNo[];
  readonly onChange: (disqualified: readonly ItemNo[]) => void;
}

/** All ticked from the start. Taking a tick away is a statement about oneself, so it says so on the spot. */
export function ItemTicks({ items, disqualified, onChange }: ItemTicksProps) {
  const { texts } = usePersonalPage();
  // Two parts of one evening may both be open on the page.
  const id = useId();
  return (
    <fieldset className="ds-fieldset choices">
      <legend className="ds-sr-only">{texts.svar.youWillAttend}</legend>
      {items.map(({ no, title }) => {
        const isDisqualified = disqualified.includes(no);
        return (
          <ChoiceField
            key={no}
            type="checkbox"
            name="items"
            id={`${id}-${no}`}
            isChecked={!isDisqualified}
            {...(isDisqualified ? { hint: texts.svar.disqualifiedInItem } : {})}
            onChange={(isChecked) => {
              const others = disqualified.filter((one) => one !== no);
              onChange(isChecked ? others : [...others, no]);
            }}
          >
            <b>
              {texts.common.item} {no}
            </b>{' '}
            {title ?? texts.common.restrictedItem}
          </ChoiceField>
        );
      })}
      <p className="quiet">{texts.svar.disqualifiedExplain}</p>
    </fieldset>
  );
}
