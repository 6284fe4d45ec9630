import type { RefObject } from 'react';
import { usePersonalPage } from '#web/personal/page-context.ts';

export interface MobileFieldProps {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly mobile: string;
  readonly isFaulty: boolean;
  readonly onChange: (mobile: string) => void;
}

const HINT_ID = 'mobile-hint';
const FAULT_ID = 'mobile-fault';

export function MobileField({ inputRef, mobile, isFaulty, onChange }: MobileFieldProps) {
  const words = usePersonalPage().texts.finnLenke;
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor="mobile">
        {words.mobile}
      </label>
      <p id={HINT_ID} data-field="description">
        {words.hint}
      </p>
      <input
        ref={inputRef}
        id="mobile"
        className="ds-input"
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        value={mobile}
        aria-invalid={isFaulty}
        aria-describedby={isFaulty ? `${HINT_ID} ${FAULT_ID}` : HINT_ID}
        onChange={(event) => onChange(event.target.value)}
      />
      {isFaulty && (
        <p id={FAULT_ID} className="ds-validation-message">
          {words.empty}
        </p>
      )}
    </div>
  );
}
