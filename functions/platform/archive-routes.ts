import * as z from 'zod/mini';
import { ArchiveState, FileOutcome, FilePreview } from '#shared/contracts/archive.ts';
import { ConflictChoice, ConflictList } from '#shared/contracts/conflicts.ts';
import type { ApiRoute } from './api-routes.ts';

const ARCHIVE = '/municipalities/{code}/archive';
const CONFLICTS = '/municipalities/{code}/conflicts';

/** Of the case and archive system that people, bodies and meetings come from. */
export const ARCHIVE_ROUTES: readonly ApiRoute[] = [
  {
    method: 'get',
    path: ARCHIVE,
    summary: 'How the reading of the case and archive system goes.',
    caller: 'staff',
    answers: { 200: ArchiveState },
  },
  {
    method: 'post',
    path: `${ARCHIVE}/sync`,
    summary: 'Read the case and archive system now.',
    caller: 'staff',
    answers: { 200: ArchiveState },
  },
  {
    method: 'get',
    path: CONFLICTS,
    summary: 'Corrections by hand about which the source has since said something else.',
    caller: 'staff',
    answers: { 200: ConflictList },
  },
  {
    method: 'post',
    path: CONFLICTS,
    summary: 'Keep what was written by hand, or follow the source again.',
    caller: 'staff',
    body: ConflictChoice,
    answers: { 204: 'empty' },
  },
  {
    method: 'post',
    path: '/municipalities/{code}/imports',
    summary: 'Import a file as it is: a roster, a table (CSV), or a plan of Fiks Politisk Behandling.',
    caller: 'staff',
    query: { preview: 'true to be told what would change; nothing is stored.' },
    body: z.unknown(),
    answers: { 200: z.union([FileOutcome, FilePreview]) },
  },
];
