import type { HttpHandler } from '@azure/functions';
import { withNow } from '#infra/http/with-now.ts';
import type { Clock } from '#shared/kernel/instant.ts';
import type { HealthProbe } from './ports.ts';

export interface HealthNeeds {
  readonly clock: Clock;
  readonly health: HealthProbe;
}

/** GET /api/health. Names what does not answer, by our own word for it, and nothing else. */
export function getHealthHttp({ clock, health }: HealthNeeds): HttpHandler {
  return withNow(clock, async () => {
    const found = await health.look();
    return found.failing.length === 0
      ? { status: 200, jsonBody: { status: 'ok' } }
      : { status: 503, jsonBody: { status: 'failing', ...found } };
  });
}
