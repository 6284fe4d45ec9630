import { app } from '@azure/functions';
import * as durable from 'durable-functions';
import { measureInvocations } from '#infra/telemetry/invocations.ts';
import { errorName } from '#shared/kernel/error-name.ts';
import { instantOf } from '#shared/kernel/instant.ts';
import { registerFulltallig } from './main.ts';

/** What the functions host loads: the machine's own clock and environment. A new municipality sends nothing (R25). */
measureInvocations(app);
registerFulltallig({
  app,
  durable,
  environment: process.env,
  clock: { now: () => instantOf(Date.now()) },
  initialSettings: () => ({}),
});

const { APPLICATIONINSIGHTS_CONNECTION_STRING: telemetryTo } = process.env;
// Nobody's seat waits for what we tell of ourselves.
if (telemetryTo) tellOfOurselves(telemetryTo).catch(notTold);

async function tellOfOurselves(connectionString: string): Promise<void> {
  const { exportToAzureMonitor } = await import('#infra/telemetry/export.ts');
  exportToAzureMonitor(connectionString);
}

function notTold(error: unknown): void {
  console.warn('Telemetry is not sent.', { error: errorName(error) });
}
