import { useState } from 'react';
import { type BodyPatch, BodyView } from '#shared/contracts/bodies.ts';
import { ok } from '#shared/kernel/result.ts';
import { ActDialog } from '#web/staff/act/act-dialog.tsx';
import { useBody } from '#web/staff/people/body-context.ts';
import { useOvertaken } from '#web/staff/people/use-overtaken.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

interface FollowSourceProps {
  readonly patch: BodyPatch;
  /** The list or the member whose place it is. */
  readonly about: string;
}

/** Gives a correction up for what the source says. */
export function FollowSource({ patch, about }: FollowSourceProps) {
  const { texts } = useStaff();
  const { view, look } = useBody();
  const { ifMatch, overtaken } = useOvertaken();
  const [isOpen, setOpen] = useState(false);
  const words = texts.people;
  return (
    <>
      <button
        type="button"
        className="ds-button"
        data-variant="tertiary"
        aria-label={`${words.followSource}: ${about}`}
        onClick={() => setOpen(true)}
      >
        {words.followSource}
      </button>
      {isOpen && (
        <ActDialog
          title={words.askFollow}
          hasConsequences
          answers={[{ label: words.followSource, told: words.followed, body: () => ok(patch) }]}
          decline={words.keepCorrection}
          to={{ method: 'PATCH', path: `/bodies/${view.id}`, reads: BodyView, ifMatch }}
          overtaken={overtaken}
          done={look}
          onClose={() => setOpen(false)}
        >
          <p>{words.followText}</p>
        </ActDialog>
      )}
    </>
  );
}
