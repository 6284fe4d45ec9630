import type { Archive } from '#functions/directory/archive-ports.ts';
import { CALLING, type Calling } from '#infra/archive/calling.ts';
import type { Clock } from '#shared/kernel/instant.ts';
import { err } from '#shared/kernel/result.ts';
import { elementsClient } from './client.ts';
import { fileDocument } from './filing.ts';
import { writeAttendance } from './record.ts';
import type { ElementsSettings } from './settings.ts';
import { elementsSource } from './source.ts';

export function elementsArchive(settings: ElementsSettings, clock: Clock, calling: Calling = CALLING): Archive {
  const client = elementsClient(settings, calling);
  const { attendance: codes, filing } = settings;
  return {
    source: elementsSource(settings, client, clock),
    record: {
      fileDocument: async (document) =>
        filing === undefined
          ? err({ kind: 'refused', where: 'filing' })
          : fileDocument({ settings, calling, client }, filing, document),
      ...(codes && { writeAttendance: (attendance) => writeAttendance(client, codes, attendance) }),
    },
  };
}
