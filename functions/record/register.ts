import type { app as FunctionApp } from '@azure/functions';
import { erasePersonHttp } from './erase-person.http.ts';
import { exportPersonHttp } from './export-person.http.ts';
import type { PersonNeeds } from './person-needs.ts';

const PERSON = 'municipalities/{code}/persons/{personId}';

/** The triggers of this module. `app` is passed in, so that a test can walk every registration. */
export function registerRecord(app: Pick<typeof FunctionApp, 'http'>, needs: PersonNeeds): void {
  app.http('exportPerson', {
    route: `${PERSON}/export`,
    methods: ['GET'],
    authLevel: 'anonymous', // `identify` checks who is asking. A function key would only say which program is.
    handler: exportPersonHttp(needs),
  });
  app.http('erasePerson', {
    route: `${PERSON}/erase`,
    methods: ['POST'],
    authLevel: 'anonymous',
    handler: erasePersonHttp(needs),
  });
}
