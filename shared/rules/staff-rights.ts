import { RoleName, type StaffRole } from '#shared/contracts/staff-roles.ts';
import type { BodyId } from '#shared/kernel/ids.ts';

const EVERYBODY = RoleName.options;

interface Access {
  readonly roles: readonly RoleName[];
  /** A role for one body will not do. */
  readonly wholeMunicipality?: true;
}

/** Who may what. How far a role for one body reaches is asked afterwards, of {@link reaches}. */
const RIGHTS = {
  readMeetings: { roles: EVERYBODY },
  /** An absence's reason and the words of a text: only for the body's chair and for those who must deal with it (R24). */
  readReasons: { roles: ['Secretary', 'Chair'] },
  command: { roles: ['Secretary'] },
  /** An administrator sees that a text is there and why, not what it says. */
  listInbox: { roles: ['Admin', 'Secretary'] },
  readSettings: { roles: EVERYBODY },
  changeSettings: { roles: ['Admin'] },
  changeBodySettings: { roles: ['Admin', 'Secretary'], wholeMunicipality: true },
  /** Who sits where is public; how to reach them is not, and stands with the persons. */
  readBodies: { roles: EVERYBODY },
  correctBodies: { roles: ['Admin', 'Secretary'] },
  /** To their own phone. */
  sendTestSms: { roles: ['Admin', 'Secretary'] },
  importRoster: { roles: ['Admin', 'Secretary'], wholeMunicipality: true },
  listPersons: { roles: ['Admin', 'Secretary'] },
  correctPersons: { roles: ['Admin', 'Secretary'] },
  /** Everything that is known of somebody, from every body: to hand out, and to erase (R24). */
  accountForPersons: { roles: ['Admin', 'Secretary'], wholeMunicipality: true },
} as const satisfies Record<string, Access>;

export type StaffRight = keyof typeof RIGHTS;

/** Those of the roles that give the right. */
export function rolesGiving(right: StaffRight, roles: readonly StaffRole[]): readonly StaffRole[] {
  const { roles: wanted, wholeMunicipality }: Access = RIGHTS[right];
  return roles.filter(
    ({ role, bodyId }) => wanted.includes(role) && (wholeMunicipality === undefined || bodyId === undefined),
  );
}

/** Whether a role counts for the body; without a body, whether it is for the whole municipality. */
export function reaches(role: StaffRole, bodyId: BodyId | undefined): boolean {
  return role.bodyId === undefined || role.bodyId === bodyId;
}
