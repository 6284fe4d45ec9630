import type { HttpAnswer } from '#infra/http/with-now.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { ProviderEvent } from './ports.ts';
import { type EventsNeeds, eventsHttp } from './take-events.ts';

export interface InfobipInboundNeeds extends EventsNeeds {
  readonly parseInfobipInbound: (body: unknown) => Result<readonly ProviderEvent[], string>;
}

/** POST /api/webhooks/infobip/inbound: texts that people sent to our number. */
export function infobipInboundHttp(needs: InfobipInboundNeeds): HttpAnswer {
  return eventsHttp(needs, { provider: 'infobip', parse: needs.parseInfobipInbound });
}
