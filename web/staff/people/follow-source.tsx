import { PatchButton, type PatchButtonProps } from '#web/staff/people/patch-button.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';

/** Gives a correction up for what the source says. */
export function FollowSource(props: Pick<PatchButtonProps, 'patch' | 'about'>) {
  const words = useStaff().texts.people;
  return (
    <PatchButton
      {...props}
      label={words.followSource}
      title={words.askFollow}
      follows={words.followText}
      told={words.followed}
      decline={words.keepCorrection}
    />
  );
}
