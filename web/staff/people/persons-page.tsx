import { useState } from 'react';
import { Link } from 'react-router';
import * as z from 'zod/mini';
import { PersonList, type PersonRow } from '#shared/contracts/persons.ts';
import { PersonId } from '#shared/kernel/ids.ts';
import { StaleLine, Trouble } from '#web/staff/frame/trouble.tsx';
import { EraseDialog } from '#web/staff/people/erase-dialog.tsx';
import { ExportDialog } from '#web/staff/people/export-dialog.tsx';
import { PageHead } from '#web/staff/people/page-head.tsx';
import { PersonDialog } from '#web/staff/people/person-dialog.tsx';
import { type PersonAct, PersonLine } from '#web/staff/people/person-line.tsx';
import { useDraft } from '#web/staff/session/drafts.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { useFresh } from '#web/staff/session/use-fresh.ts';
import { useWhen } from '#web/staff/session/use-when.ts';

const ASK_AGAIN_MS = 10_000;
const SHOWN_AT_ONCE = 100;

/** About whom something is asked. Who is being forgotten keeps their name on the page until it is closed. */
interface OpenPerson {
  readonly person: PersonRow;
  readonly what: PersonAct;
}

/** Everybody whom the reader may correct, by name. */
export function PersonsPage() {
  const { texts } = useStaff();
  const when = useWhen();
  const words = texts.people;
  const list = useFresh('/persons', PersonList, ASK_AGAIN_MS);
  const [search, setSearch] = useState('');
  const [isOnlyCorrected, setOnlyCorrected] = useState(false);
  const [open, setOpen] = useState<OpenPerson>();
  const [correctedId, correct] = useDraft('person to be corrected', z.optional(PersonId), undefined);
  if (list.phase !== 'shown') {
    return <Trouble phase={list.phase} loadingWords={words.loadingPersons} retry={list.retry} />;
  }
  const { persons } = list.body;
  const corrected = persons.find(({ id }) => id === correctedId);
  const found = persons.filter(
    (person) => (!isOnlyCorrected || person.corrected.length > 0) && fits(person, search.trim().toLowerCase()),
  );
  return (
    <>
      <StaleLine of={list} when={when} />
      <PageHead title={words.persons} about={words.personsExplained} />
      {persons.length === 0 ? (
        <NoPersons />
      ) : (
        <>
          <SearchBar
            search={search}
            isOnlyCorrected={isOnlyCorrected}
            count={found.length}
            onSearch={setSearch}
            onOnlyCorrected={setOnlyCorrected}
          />
          <FoundPersons
            persons={found}
            onOpen={(wish) => (wish.what === 'correct' ? correct(wish.person.id) : setOpen(wish))}
          />
        </>
      )}
      {corrected !== undefined && (
        <PersonDialog person={corrected} onDone={list.retry} onClose={() => correct(undefined)} />
      )}
      {open?.what === 'export' && <ExportDialog person={open.person} onClose={() => setOpen(undefined)} />}
      {open?.what === 'erase' && (
        <EraseDialog person={open.person} onDone={list.retry} onClose={() => setOpen(undefined)} />
      )}
    </>
  );
}

function NoPersons() {
  const words = useStaff().texts.people;
  return (
    <p>
      {words.noPersons}{' '}
      <Link className="ds-link" to="/hent-inn">
        {words.toImport}
      </Link>
    </p>
  );
}

function fits({ name, mobile, email }: PersonRow, search: string): boolean {
  if (search === '') return true;
  const digits = search.replaceAll(/\D/g, '');
  return (
    name.toLowerCase().includes(search) ||
    email?.toLowerCase().includes(search) === true ||
    (digits.length > 2 && mobile?.includes(digits) === true)
  );
}

interface PersonsTableProps {
  readonly persons: readonly PersonRow[];
  readonly onOpen: (open: OpenPerson) => void;
}

/** As many as can be looked through at once, and the way to more. */
function FoundPersons({ persons, onOpen }: PersonsTableProps) {
  const { texts } = useStaff();
  const [shownMax, setShownMax] = useState(SHOWN_AT_ONCE);
  return (
    <>
      <PersonsTable persons={persons.slice(0, shownMax)} onOpen={onOpen} />
      {persons.length > shownMax && (
        <button type="button" className="link-button" onClick={() => setShownMax((max) => max + SHOWN_AT_ONCE)}>
          {texts.people.more(Math.min(SHOWN_AT_ONCE, persons.length - shownMax))}
        </button>
      )}
    </>
  );
}

interface SearchBarProps {
  readonly search: string;
  readonly isOnlyCorrected: boolean;
  readonly count: number;
  readonly onSearch: (search: string) => void;
  readonly onOnlyCorrected: (isOnlyCorrected: boolean) => void;
}

function SearchBar({ search, isOnlyCorrected, count, onSearch, onOnlyCorrected }: SearchBarProps) {
  const { texts } = useStaff();
  const words = texts.people;
  return (
    <div className="people-search">
      <div className="ds-field">
        <label className="ds-label" htmlFor="person-search">
          {words.search}
        </label>
        <input
          id="person-search"
          className="ds-input"
          type="search"
          autoComplete="off"
          value={search}
          onChange={(event) => onSearch(event.target.value)}
        />
      </div>
      <fieldset className="toggle" aria-label={words.shows}>
        <button type="button" aria-pressed={!isOnlyCorrected} onClick={() => onOnlyCorrected(false)}>
          {words.everybody}
        </button>
        <button type="button" aria-pressed={isOnlyCorrected} onClick={() => onOnlyCorrected(true)}>
          {words.onlyCorrected}
        </button>
      </fieldset>
      <p role="status" className="quiet">
        {count === 0 ? words.noHits : words.hits(count)}
      </p>
    </div>
  );
}

function PersonsTable({ persons, onOpen }: PersonsTableProps) {
  const { texts } = useStaff();
  const words = texts.people;
  if (persons.length === 0) return null;
  return (
    <div className="panel wide-table persons-table">
      <table className="ds-table" data-color="neutral">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.mobile}</th>
            <th scope="col">{words.email}</th>
            <th scope="col">{words.actions}</th>
          </tr>
        </thead>
        <tbody>
          {persons.map((person) => (
            <PersonLine key={person.id} person={person} onOpen={(what) => onOpen({ person, what })} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
