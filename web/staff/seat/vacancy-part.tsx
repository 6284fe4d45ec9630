import { PhoneIcon } from '@navikt/aksel-icons';
import type { VacancyView } from '#shared/contracts/meeting-view.ts';
import { Unbroken } from '#web/kit/unbroken.tsx';
import { useNow } from '#web/kit/use-now.ts';
import { PhoneLink } from '#web/staff/frame/phone-link.tsx';
import { StatusTag } from '#web/staff/frame/status-tag.tsx';
import { askedOf } from '#web/staff/meeting/commands/target.ts';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { scopeDetail } from '#web/staff/seat/absence-text.ts';
import { ChoiceButtons } from '#web/staff/seat/choice-buttons.tsx';
import { RankList } from '#web/staff/seat/rank-list.tsx';
import { vacancyLook, vacancyWord } from '#web/staff/seat/status-looks.ts';
import type { SeatChoice } from '#web/staff/seat/vacancy-choices.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

export interface VacancyPartProps {
  readonly vacancy: VacancyView;
  readonly seatName: string;
  readonly isOneOfSeveral: boolean;
  readonly choices: readonly SeatChoice[];
}

/** A filled seat takes two lines, an open one shows its whole rank list: size follows how much it needs somebody. */
export function VacancyPart({ vacancy, seatName, isOneOfSeveral, choices }: VacancyPartProps) {
  const { words, texts, clock, language } = useStaff();
  const { when } = useMeeting();
  const now = useNow(clock, 60_000);
  const { status, substitute, scope } = vacancy;
  const detail = scopeDetail(scope, { texts, when, language });
  const yes = vacancy.offers.findLast((offer) => offer.status === 'yes');
  return (
    <div className="vacancy">
      <p className="vacancy-line">
        <StatusTag {...vacancyLook(vacancy)}>{vacancyWord(vacancy, words, when)}</StatusTag>
        {substitute !== null && status === 'filled' ? (
          <span>
            <b>{substitute.name}</b>{' '}
            <span className="quiet">
              <Unbroken text={[texts.meeting.rank(substitute.rank), detail].filter(Boolean).join(', ')} />
            </span>
          </span>
        ) : (
          isOneOfSeveral && detail !== undefined && <span className="quiet">{detail}</span>
        )}
      </p>
      {status === 'filled' && yes?.answeredAt !== undefined && (
        <p className="quiet small">
          {texts.meeting.answeredBy[yes.answeredBy ?? 'staff']} {when.shortDayAndClock(yes.answeredAt, now)}
        </p>
      )}
      {status !== 'filled' && <RankList vacancy={vacancy} seatName={seatName} />}
      <CallLines vacancy={vacancy} />
      <ChoiceButtons choices={choices} />
    </div>
  );
}

/** Whom no message can reach: somebody must ring before the deadline. */
function CallLines({ vacancy }: { readonly vacancy: VacancyView }) {
  const { texts, clock } = useStaff();
  const { when } = useMeeting();
  const now = useNow(clock, 60_000);
  const toCall = askedOf(vacancy).filter(({ channel }) => channel === 'call');
  return toCall.map(({ offerId, name, deadline, phone }) => (
    <p key={offerId} className="call-line with-icon strong">
      <PhoneIcon aria-hidden="true" />
      <span>
        {texts.seat.callBy(name, deadline === undefined ? '' : when.dayAndClock(deadline, now))}{' '}
        {phone !== undefined && <PhoneLink phone={phone} />}
      </span>
    </p>
  ));
}
