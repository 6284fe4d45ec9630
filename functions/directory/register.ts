import { type HttpApp, registerMunicipalityRoutes, type StaffAccessNeeds } from '#functions/platform/index.ts';
import type { TableReader } from '#shared/contracts/table.ts';
import type { Advance } from './advance-affected.ts';
import type { Directory } from './directory.ts';
import { getBodyHttp } from './get-body.http.ts';
import { getBodySettingsHttp } from './get-body-settings.http.ts';
import { getSettingsHttp } from './get-settings.http.ts';
import { listBodiesHttp } from './list-bodies.http.ts';
import { listPersonsHttp } from './list-persons.http.ts';
import { patchBodyHttp } from './patch-body.http.ts';
import { patchPersonHttp } from './patch-person.http.ts';
import type { DirectoryNeeds } from './ports.ts';
import { putBodySettingsHttp } from './put-body-settings.http.ts';
import { putRosterHttp } from './put-roster.http.ts';
import { putSettingsHttp } from './put-settings.http.ts';

export interface DirectoryHttpNeeds extends Pick<DirectoryNeeds, 'clock'>, StaffAccessNeeds {
  readonly directory: Directory;
  readonly advance: Advance;
  readonly readTable: TableReader;
}

/** The triggers of this module. `app` is passed in, so that a test can walk every route. */
export function registerDirectory(app: HttpApp, { clock, directory, ...given }: DirectoryHttpNeeds): void {
  const needs = { ...given, ...directory };
  registerMunicipalityRoutes(app, clock, [
    ['putRoster', 'PUT', 'roster', putRosterHttp(needs)],
    ['listBodies', 'GET', 'bodies', listBodiesHttp(needs)],
    ['getBody', 'GET', 'bodies/{id}', getBodyHttp(needs)],
    ['patchBody', 'PATCH', 'bodies/{id}', patchBodyHttp(needs)],
    ['listPersons', 'GET', 'persons', listPersonsHttp(needs)],
    ['patchPerson', 'PATCH', 'persons/{id}', patchPersonHttp(needs)],
    ['getSettings', 'GET', 'settings', getSettingsHttp(needs)],
    ['putSettings', 'PUT', 'settings', putSettingsHttp(needs)],
    ['getBodySettings', 'GET', 'bodies/{id}/settings', getBodySettingsHttp(needs)],
    ['putBodySettings', 'PUT', 'bodies/{id}/settings', putBodySettingsHttp(needs)],
  ]);
}
