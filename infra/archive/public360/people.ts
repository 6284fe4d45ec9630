import type { ArchiveTrouble } from '#functions/directory/archive-ports.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Public360Client } from './client.ts';
import { type Contact, contactRow, type Enterprise, enterpriseRow } from './rows.ts';
import type { Public360Settings } from './settings.ts';

export interface People {
  readonly contacts: readonly Contact[];
  readonly parties: readonly Enterprise[];
}

/**
 * 360 cannot be asked for the people of one committee, so all of them are read once in each run. A run begins with a
 * list of bodies or of changes, and whoever begins one forgets what was read before.
 */
export interface PeopleOfRun {
  readonly forget: () => void;
  readonly all: () => Promise<Result<People, ArchiveTrouble>>;
}

export function peopleOfRun(settings: Public360Settings, client: Public360Client): PeopleOfRun {
  const { methods, words } = settings;
  let people: Promise<Result<People, ArchiveTrouble>> | undefined;

  async function read(): Promise<Result<People, ArchiveTrouble>> {
    const [contacts, parties] = await Promise.all([
      client.rows({ ...methods.persons, filter: { Categories: words.persons }, row: contactRow(settings) }),
      client.rows({ ...methods.enterprises, filter: { Categories: words.parties }, row: enterpriseRow(settings) }),
    ]);
    // After a failure the next body asks again.
    if (!contacts.ok || !parties.ok) people = undefined;
    if (!contacts.ok) return contacts;
    if (!parties.ok) return parties;
    return ok({ contacts: contacts.value, parties: parties.value });
  }

  return {
    forget() {
      people = undefined;
    },
    all() {
      people ??= read();
      return people;
    },
  };
}
