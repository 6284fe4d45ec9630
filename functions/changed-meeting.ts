import { type Directory, faultsProblem } from '#functions/directory/index.ts';
import type { StaffNeeds } from '#functions/summoning/index.ts';
import { edgeProblem } from '#infra/http/edge-problems.ts';
import { err, ok } from '#shared/kernel/result.ts';

/** A meeting changed by hand stands in the directory, where later imports leave it alone (R23). */
export function changedMeeting(directory: Directory): StaffNeeds['changeMeeting'] {
  return async ({ code, meetingId }, change, language) => {
    const changed = await directory.changeMeeting(code, meetingId, change);
    if (changed.ok) return ok(undefined);
    const { error } = changed;
    if (error.kind === 'unknown') return err(edgeProblem('not-found', language));
    return err(faultsProblem('meeting-has-faults', error.faults, language));
  };
}
