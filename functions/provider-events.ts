import { parseAcsEvents } from '#infra/acs/events.ts';
import { parseInfobipInbound, parseInfobipReports } from '#infra/infobip/events.ts';

/** How each provider's calls are read. A provider that was not chosen is understood too: what it was sent may yet come back. */
export const providerEvents = { parseAcsEvents, parseInfobipInbound, parseInfobipReports };
