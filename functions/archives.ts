import type { Archive } from '#functions/directory/archive-ports.ts';
import type { ConfiguredArchive } from '#functions/directory/index.ts';
import { elementsArchive } from '#infra/archive/elements/archive.ts';
import { public360Archive } from '#infra/archive/public360/archive.ts';
import type { ArchiveSettings } from '#infra/archive/settings.ts';
import type { Config } from '#infra/config-shape.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import type { Clock } from '#shared/kernel/instant.ts';

/** The case and archive system of each municipality that has configured one. */
export function archivesFrom({ municipalities }: Pick<Config, 'municipalities'>, clock: Clock) {
  const archives = new Map(
    municipalities.flatMap(({ code, archive }): readonly (readonly [MunicipalityCode, ConfiguredArchive])[] =>
      archive === undefined ? [] : [[code, archiveFrom(archive, clock)]],
    ),
  );
  return (code: MunicipalityCode) => archives.get(code);
}

function archiveFrom(settings: ArchiveSettings, clock: Clock): ConfiguredArchive {
  const { kind, meetingMinutes } = settings;
  return { ...adapterOf(settings, clock), kind, meetingMinutes };
}

function adapterOf(settings: ArchiveSettings, clock: Clock): Archive {
  switch (settings.kind) {
    case 'elements':
      return elementsArchive(settings, clock);
    case 'public360':
      return public360Archive(settings, clock);
  }
}
