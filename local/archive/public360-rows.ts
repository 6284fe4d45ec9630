import type { PersonName, PostRole, Records } from './records.ts';

/** Each kind of thing has its own stretch of record numbers, as if typed in over the years. */
const RECNO = { person: 200_000, committee: 100_000, party: 300_000, sitting: 400_000, agendaCase: 500_000 } as const;

const RELATION_ROLES: Readonly<Record<PostRole, string>> = {
  leader: 'Leder i',
  deputyLeader: 'Nestleder i',
  member: 'Medlem i',
  substitute: 'Varamedlem i',
};

/** The municipality itself is an enterprise too, and its committees stand under it. */
export function organizationNumber(municipality: string): string {
  return `99888${municipality}`;
}

/** Committees, with their term in the name, and parties. */
export function enterpriseRows(records: Records) {
  const owner = organizationNumber(records.municipality);
  const groups = records.committees.map(({ id, name, code, termFrom, termTo, closedOn }) => ({
    Recno: RECNO.committee + id,
    Name: `${name} (${dayAsTyped(termFrom)} - ${dayAsTyped(termTo)})`,
    Initials: code,
    ExternalID: '',
    EnterpriseNumber: '',
    ParentEnterpriseNumber: owner,
    Categories: ['Politisk utvalg'],
    Active: closedOn === undefined,
    ModifiedDate: '2026-01-05T08:00:00',
  }));
  const parties = records.parties.map(({ id, name, shortName }) => ({
    Recno: RECNO.party + id,
    Name: name,
    Initials: shortName,
    ExternalID: '',
    EnterpriseNumber: '',
    ParentEnterpriseNumber: owner,
    Categories: ['Parti'],
    Active: true,
    ModifiedDate: '2023-09-20T08:00:00',
  }));
  return [...groups, ...parties];
}

/** A row for each spelling of a name that posts point at: this is how one person comes to have two record numbers. */
export function contactPersonRows(records: Records) {
  return records.persons.flatMap((person) =>
    person.names.map((name) => ({
      Recno: RECNO.person + name.id,
      FirstName: name.given,
      MiddleName: name.middle ?? '',
      LastName: name.family,
      ExternalId: '',
      Enterprise: '',
      PhoneNumber: '',
      MobilePhone: person.mobile ?? '',
      Email: person.email ?? '',
      AlternativeEmail: '',
      Categories: ['Folkevalgt'],
      Active: person.isActive,
      ContactRelations: relationsOf(records, name),
      ModifiedDate: '2026-01-05T08:00:00',
    })),
  );
}

/** A person's connections: to committees, and to the party that they stand for in all of them. */
function relationsOf({ posts }: Records, { id }: PersonName) {
  const own = posts.filter(({ nameId }) => nameId === id);
  const groups = own.map(({ committee, role, order, from, to, personalFor }) => ({
    Recno: RECNO.committee + committee,
    Role: RELATION_ROLES[role],
    // The customer's own field: 360 itself keeps no order among substitutes.
    SortOrder: order ?? null,
    FromDate: `${from}T00:00:00`,
    ToDate: `${to}T00:00:00`,
    PersonalDeputyForRecno: personalFor === undefined ? 0 : RECNO.person + personalFor,
  }));
  const parties = Map.groupBy(own, ({ party }) => party);
  const stands = [...parties].flatMap(([party, of]) => {
    if (party === undefined) return [];
    const [from = ''] = of.map((post) => post.from).toSorted();
    const to =
      of
        .map((post) => post.to)
        .toSorted()
        .at(-1) ?? '';
    return [{ Recno: RECNO.party + party, Role: 'Parti', FromDate: `${from}T00:00:00`, ToDate: `${to}T00:00:00` }];
  });
  return [...groups, ...stands];
}

export function meetingRows(records: Records) {
  return records.sittings.map((sitting) => ({
    Recno: RECNO.sitting + sitting.id,
    CommitteeRecno: RECNO.committee + sitting.committee,
    Title: `${committeeName(records, sitting.committee)}, møte ${sitting.number}/${sitting.start.slice(0, 4)}`,
    StartDate: `${sitting.start}:00`,
    EndDate: sitting.end === undefined ? null : `${sitting.end}:00`,
    Location: [sitting.place, sitting.room].filter((part) => part !== undefined).join(', '),
    Status: statusOf(sitting),
    Items: records.cases
      .filter((one) => one.sitting === sitting.id)
      .toSorted((a, b) => a.order - b.order)
      .map(({ id, year, number, title, isRestricted }) => ({
        Recno: RECNO.agendaCase + id,
        Number: `${number}/${String(year).slice(2)}`,
        Title: title,
        AccessCode: isRestricted ? 'UO' : 'U',
      })),
  }));
}

function statusOf({ remark, isPublished }: Records['sittings'][number]): string {
  if (remark?.startsWith('AVLYST') === true) return 'Avlyst';
  return isPublished ? 'Innkalt' : 'Planlagt';
}

export function eventRows({ events }: Records) {
  return events.map(({ recno, entity, entityId, at }) => ({
    Recno: recno,
    Type: 'Update',
    EntityName: entity,
    EntityRecno: entityRecno(entity, entityId),
    InsertedDate: at,
    Data: '',
  }));
}

function entityRecno(entity: Records['events'][number]['entity'], id: number): number {
  if (entity === 'Contact') return RECNO.person + id;
  return entity === 'Meeting' ? RECNO.sitting + id : id;
}

function committeeName({ committees }: Records, id: number): string {
  return committees.find((committee) => committee.id === id)?.name ?? 'Utvalg';
}

function dayAsTyped(day: string): string {
  return day.split('-').toReversed().join('.');
}
