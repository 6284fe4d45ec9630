import type * as z from 'zod/mini';
import type { StaffCommand } from '#shared/contracts/staff-commands.ts';

/** A command as it is sent: instants as text. */
export type SentCommand = z.input<typeof StaffCommand>;
