import type { SeatRole } from '#shared/contracts/roster.ts';
import { useRoleWords } from '#web/staff/people/body-context.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { SelectField } from '#web/staff/settings/fields/choices.tsx';

const ROLES = ['leader', 'deputyLeader', 'member'] as const satisfies readonly SeatRole[];

interface RoleFieldProps {
  readonly role: SeatRole;
  readonly onChange: (role: SeatRole) => void;
}

/** What somebody is in the body, as such a body calls it. */
export function RoleField({ role, onChange }: RoleFieldProps) {
  const words = useStaff().texts.people;
  const roles = useRoleWords();
  return (
    <SelectField
      label={words.role}
      value={role}
      choices={ROLES.map((one) => [one, roles[one]] as const)}
      onChange={onChange}
    />
  );
}
