import { CheckmarkCircleIcon, ExclamationmarkTriangleIcon, GavelIcon } from '@navikt/aksel-icons';
import { presidingText } from '#shared/texts/presiding-text.ts';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

/** Whether the meeting can decide, part by part, and who leads it. */
export function QuorumPanel() {
  const { texts, words } = useStaff();
  const { view, when } = useMeeting();
  const { quorum, presiding } = view;
  const { needed, byTime } = quorum;
  return (
    <section className="panel quorum-panel" aria-labelledby="quorum-title">
      <h2 id="quorum-title" className="ds-heading" data-size="2xs">
        {texts.items.quorum}
      </h2>
      <ul className="plain-list quorum-parts">
        {byTime.map(({ from, to, expected }) => {
          const isQuorate = expected >= needed;
          const Icon = isQuorate ? CheckmarkCircleIcon : ExclamationmarkTriangleIcon;
          return (
            <li key={from} className="with-icon" data-color={isQuorate ? 'success' : 'danger'}>
              <Icon className="fact-icon" aria-hidden="true" />
              <span>
                <b>{when.range(from, to)}</b> {words[isQuorate ? 'quorate' : 'notQuorate']({ expected, needed })}
              </span>
            </li>
          );
        })}
      </ul>
      <p className="with-icon" data-color={presiding === 'toBeElected' ? 'warning' : 'neutral'}>
        <GavelIcon className="fact-icon" aria-hidden="true" />
        <span>{presidingText(view, words)}</span>
      </p>
    </section>
  );
}
