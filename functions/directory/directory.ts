import { listBodies, patchBody, seeBody } from './change-bodies.ts';
import { putRight } from './change-facts.ts';
import { changeMeeting, erasePerson, patchPerson } from './change-people.ts';
import { changeSettings, seeSettings } from './change-settings.ts';
import { importRoster, importTable, previewRoster, previewTable } from './import-roster.ts';
import { phoneOwners } from './phones.ts';
import type { DirectoryNeeds } from './ports.ts';
import { factsReader } from './read-facts.ts';

export type Directory = ReturnType<typeof directoryOf>;

/** Everything that can be asked of the directory and changed in it, over one store. */
export function directoryOf(needs: DirectoryNeeds) {
  const withNeeds =
    <Rest extends readonly unknown[], Answer>(ask: (needs: DirectoryNeeds, ...rest: Rest) => Answer) =>
    (...rest: Rest) =>
      ask(needs, ...rest);
  return {
    facts: factsReader(needs),
    importRoster: withNeeds(importRoster),
    importTable: withNeeds(importTable),
    previewRoster: withNeeds(previewRoster),
    previewTable: withNeeds(previewTable),
    patchPerson: withNeeds(patchPerson),
    erasePerson: withNeeds(erasePerson),
    changeMeeting: withNeeds(changeMeeting),
    listBodies: withNeeds(listBodies),
    seeBody: withNeeds(seeBody),
    patchBody: withNeeds(patchBody),
    seeSettings: withNeeds(seeSettings),
    changeSettings: withNeeds(changeSettings),
    phoneOwners: withNeeds(phoneOwners),
    putRight: withNeeds(putRight),
  };
}
