import type { ArchiveState } from '#shared/contracts/archive.ts';
import type { FaultPlace } from '#shared/contracts/field-fault.ts';
import { ARCHIVE_TROUBLE } from '#shared/texts/archive-trouble.ts';
import { faultyBodies } from '#web/staff/archive/connection-state.ts';
import { placeText } from '#web/staff/import/place-text.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

/** What must be put right in the archive itself, body by body. */
export function BodyFaults({ state }: { readonly state: ArchiveState }) {
  const { texts, language } = useStaff();
  const words = texts.archive;
  const told = (place: FaultPlace | undefined, detail: string) =>
    place === undefined ? detail : `${placeText(place, texts.import)}: ${detail}`;
  const faulty = faultyBodies(state);
  if (faulty.length === 0) return null;
  return (
    <section className="panel people-panel" aria-labelledby="faults-title">
      <h2 id="faults-title" className="ds-heading" data-size="2xs">
        {words.notTakenTitle}
      </h2>
      <p className="quiet small">{words.notTakenHint}</p>
      <ul className="plain-list">
        {faulty.map(({ sourceId, name, trouble, faults = [], unreadable }) => {
          const sentences = [
            ...(trouble === undefined ? [] : [ARCHIVE_TROUBLE[language][trouble.kind]]),
            ...new Set(faults.map(({ detail, place }) => told(place, detail))),
            ...(unreadable === 0 ? [] : [words.unreadable(unreadable)]),
          ];
          return (
            <li key={sourceId}>
              <b>{name}</b>: {sentences.join(' ')}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
