import { addDays, instantAt } from '#shared/rules/local-time.ts';
import { nb } from '#web/texts/simulator/nb.ts';
import type { ArchiveRecords, Sitting } from './contracts.ts';
import { control } from './control.ts';
import { useRoom } from './room-context.ts';

/** Whose local times the archive keeps. */
const ARCHIVE_ZONE = 'Europe/Oslo';
const WEEK_DAYS = 7;

/** Each meeting as the archive has it, and for the story's own, as it is here. */
export function ArchiveMeetings({ records }: { readonly records: ArchiveRecords }) {
  const { world, when, act, say } = useRoom();
  const { story, view } = world;
  const nameOf = ({ committee, number }: Sitting) => {
    const body = records.committees.find(({ id }) => id === committee)?.name ?? '';
    return nb.archiveMeeting(body, number);
  };

  async function move(sitting: Sitting): Promise<void> {
    const moved = {
      meeting: sitting.id,
      start: aWeekLater(sitting.start),
      ...(sitting.end !== undefined && { end: aWeekLater(sitting.end) }),
    };
    const seen = await act(() => control.moveInArchive(story.municipality, moved));
    say(seen === undefined ? nb.couldNot : nb.movedInArchive(nameOf(sitting)));
  }

  return (
    <>
      <h3 className="ds-heading" data-size="2xs">
        {nb.archiveMeetings}
      </h3>
      <ul className="plain-list archive-meetings">
        {records.sittings.map((sitting) => (
          <li key={sitting.id}>
            <span>
              {nameOf(sitting)}: <strong>{when.dayAndClock(momentOf(sitting.start))}</strong>{' '}
              {view !== undefined && String(sitting.id) === story.meetingId && (
                <span className="quiet">{nb.archiveHere(when.dayAndClock(view.start))}</span>
              )}
            </span>
            <button
              type="button"
              className="ds-button"
              data-variant="secondary"
              aria-label={`${nb.moveMeeting}: ${nameOf(sitting)}`}
              onClick={() => void move(sitting)}
            >
              {nb.moveMeeting}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function momentOf(local: string) {
  return instantAt(local.slice(0, 10), local.slice(11), ARCHIVE_ZONE);
}

function aWeekLater(local: string): string {
  return `${addDays(local.slice(0, 10), WEEK_DAYS)}${local.slice(10)}`;
}
