import type { HttpAnswer } from '#infra/http/with-now.ts';
import type { HealthProbe } from './ports.ts';

export interface HealthNeeds {
  readonly health: HealthProbe;
}

/** GET /api/health. Names what does not answer, by our own word for it, and nothing else. */
export function getHealthHttp({ health }: HealthNeeds): HttpAnswer {
  return async () => {
    const found = await health.look();
    return found.failing.length === 0
      ? { status: 200, jsonBody: { status: 'ok' } }
      : { status: 503, jsonBody: { status: 'failing', ...found } };
  };
}
