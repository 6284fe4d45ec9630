import type { Archive } from '#functions/directory/archive-ports.ts';
import { CALLING, type Calling } from '#infra/archive/calling.ts';
import type { Clock } from '#shared/kernel/instant.ts';
import { public360Client } from './client.ts';
import { public360Record } from './record.ts';
import type { Public360Settings } from './settings.ts';
import { public360Source } from './source.ts';

export function public360Archive(settings: Public360Settings, clock: Clock, calling: Calling = CALLING): Archive {
  const client = public360Client(settings, calling);
  return { source: public360Source(settings, client, clock), record: public360Record(settings, client) };
}
