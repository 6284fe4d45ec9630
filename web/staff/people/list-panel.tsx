import type { ListView } from '#shared/contracts/bodies.ts';
import { useBody } from '#web/staff/people/body-context.ts';
import { CorrectedTag } from '#web/staff/people/corrected-tag.tsx';
import { FollowSource } from '#web/staff/people/follow-source.tsx';
import { PatchButton } from '#web/staff/people/patch-button.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';

interface ListPanelProps {
  readonly list: ListView;
  readonly onChange: () => void;
}

/** One list by rank, and where it was corrected what the source says beside it. */
export function ListPanel({ list, onChange }: ListPanelProps) {
  const { texts } = useStaff();
  const { mayChange } = useBody();
  const words = texts.people;
  const { id, name, contact, substitutes, source, isAdded } = list;
  return (
    <section className="panel people-panel" aria-labelledby={`list-${id}`}>
      <div className="section-head">
        <h3 id={`list-${id}`} className="ds-heading" data-size="2xs">
          {name}
        </h3>
        {source !== undefined && <CorrectedTag isDoubted={source.doubtedSince !== undefined} />}
        {isAdded === true && <CorrectedTag isAdded />}
      </div>
      {contact !== undefined && <p className="quiet small">{words.contact(contact.name)}</p>}
      <div className="compared">
        <Ranks title={source === undefined ? undefined : words.weSay} substitutes={substitutes} />
        {source !== undefined && <Ranks title={words.sourceSays} substitutes={source.substitutes} />}
      </div>
      {mayChange && (
        <div className="settings-buttons">
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            aria-label={words.changeOrderOf(name)}
            onClick={onChange}
          >
            {words.changeOrder}
          </button>
          {source !== undefined && <FollowSource patch={{ lists: [{ id, substitutes: null }] }} about={name} />}
          {isAdded === true && (
            <PatchButton
              patch={{ lists: [{ id, substitutes: null }] }}
              about={name}
              label={words.takeAwayList}
              title={words.askTakeAwayList(name)}
              follows={words.takeAwayListFollows}
              told={words.listGone(name)}
              decline={words.keepList}
            />
          )}
        </div>
      )}
    </section>
  );
}

interface RanksProps {
  readonly title: string | undefined;
  readonly substitutes: ListView['substitutes'];
}

function Ranks({ title, substitutes }: RanksProps) {
  const { texts } = useStaff();
  const words = texts.people;
  return (
    <div>
      {title !== undefined && <h3 className="strong small">{title}</h3>}
      {substitutes.length === 0 ? (
        <p>{words.noSubstitutes}</p>
      ) : (
        <ul className="plain-list">
          {substitutes.map(({ rank, personId, name }) => (
            <li key={personId} className="ranked">
              <span className="quiet">{rank}</span> {name}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
