import type { HttpAnswer } from '#infra/http/with-now.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { ProviderEvent } from './ports.ts';
import { type EventsNeeds, eventsHttp } from './take-events.ts';

export interface InfobipDeliveryNeeds extends EventsNeeds {
  readonly parseInfobipReports: (body: unknown) => Result<readonly ProviderEvent[], string>;
}

/** POST /api/webhooks/infobip/delivery: what became of our texts. */
export function infobipDeliveryHttp(needs: InfobipDeliveryNeeds): HttpAnswer {
  return eventsHttp(needs, { provider: 'infobip', parse: needs.parseInfobipReports });
}
