import type { PersonRow } from '#shared/contracts/persons.ts';
import { formatPhone } from '#shared/texts/format.ts';
import { Menu } from '#web/staff/frame/menu.tsx';
import { PhoneLink } from '#web/staff/frame/phone-link.tsx';
import { CorrectedTag } from '#web/staff/people/corrected-tag.tsx';
import { daysText } from '#web/staff/people/days.ts';
import { may } from '#web/staff/session/may.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

export type PersonAct = 'correct' | 'export' | 'erase';

interface PersonLineProps {
  readonly person: PersonRow;
  readonly onOpen: (what: PersonAct) => void;
}

export function PersonLine({ person, onOpen }: PersonLineProps) {
  const { texts, session } = useStaff();
  const words = texts.people;
  const { name, mobile, landline, email, unavailable, smsOptOut, sharesNumber, corrected } = person;
  const notes = [
    ...(smsOptOut ? [words.optedOut] : []),
    ...(sharesNumber ? [words.shares] : []),
    ...unavailable.map((days) => `${words.unavailable} ${daysText(days)}`),
  ];
  return (
    <tr>
      <th scope="row">
        {name}{' '}
        {corrected.length > 0 && (
          <CorrectedTag isDoubted={corrected.some(({ doubtedSince }) => doubtedSince !== undefined)} />
        )}
        {notes.length > 0 && <p className="quiet small">{notes.join(' · ')}</p>}
      </th>
      <td>
        <Reach mobile={mobile} landline={landline} />
      </td>
      <td>{email ?? <span className="quiet">{words.noEmail}</span>}</td>
      <td>
        <span className="row-acts">
          <button
            type="button"
            className="ds-button"
            data-variant="tertiary"
            data-color="accent"
            aria-label={words.changeOf(name)}
            onClick={() => onOpen('correct')}
          >
            {words.change}
          </button>
          {may(session, 'accountForPersons') && (
            <Menu
              name={texts.act.moreChoices(name)}
              items={[
                { label: texts.account.fetch, go: () => onOpen('export') },
                { label: texts.account.erase, isDangerous: true, go: () => onOpen('erase') },
              ]}
            />
          )}
        </span>
      </td>
    </tr>
  );
}

function Reach({ mobile, landline }: Pick<PersonRow, 'mobile' | 'landline'>) {
  const { texts } = useStaff();
  if (mobile !== undefined) return <PhoneLink phone={mobile} />;
  const words = texts.people;
  return (
    <span className="quiet">
      {landline === undefined ? (
        words.noMobile
      ) : (
        <PhoneLink phone={landline}>{words.landline(formatPhone(landline, 'screen'))}</PhoneLink>
      )}
    </span>
  );
}
