import { type PostRole, type Records, STORED_OBJECTS } from './records.ts';

type Field = string | number | boolean | undefined;
export type ElementsRow = Readonly<Record<string, Field>>;

const CONTACTS_FROM = 20_000;

const FUNCTIONS: Readonly<Record<PostRole, string>> = {
  leader: 'LE',
  deputyLeader: 'NL',
  member: 'ME',
  substitute: 'VA',
};

/** The rows of each object of the object model, by the object's Norwegian name. */
export function elementsRows(records: Records): Readonly<Record<string, readonly ElementsRow[]>> {
  return {
    Utvalg: committeeRows(records),
    ...storedRows(records),
    Utvalgsmedlem: memberRows(records),
    UtvalgsmedlemFunksjon: [
      { Id: 'LE', Betegnelse: 'Leder', FullverdigMedlem: true },
      { Id: 'NL', Betegnelse: 'Nestleder', FullverdigMedlem: true },
      { Id: 'ME', Betegnelse: 'Medlem', FullverdigMedlem: true },
      { Id: 'VA', Betegnelse: 'Varamedlem', FullverdigMedlem: false },
      { Id: 'M', Betegnelse: 'Møtt', Frammoetekode: true },
      { Id: 'D', Betegnelse: 'Møtt deler av møtet', Frammoetekode: true },
      { Id: 'F', Betegnelse: 'Forfall', Frammoetekode: true },
    ],
    Personnavn: records.persons.flatMap(({ id: personId, names, isActive }) =>
      names.map(({ id, given, middle, family }) => ({
        Id: id,
        PersonId: personId,
        Navn: [given, middle, family].filter((part) => part !== undefined).join(' '),
        Fornavn: given,
        Mellomnavn: middle,
        Etternavn: family,
        Aktiv: isActive,
      })),
    ),
    PersonAdresse: records.persons.map(({ id }) => ({ PersonId: id, AdresseId: CONTACTS_FROM + id })),
    Adressat: records.persons.map(({ id, names, mobile, email }) => ({
      Id: CONTACTS_FROM + id,
      Navn: names[0]?.family,
      Mobiltelefon: mobile,
      EPostAdresse: email,
    })),
    Adresse: records.parties.map(({ id, name, shortName }) => ({ Id: id, Navn: name, Kortnavn: shortName })),
    Utvalgsmoete: meetingRows(records),
    Utvalgsbehandling: caseRows(records),
    Frammoete: records.attendance.map(({ sitting, nameId, forNameId, code, order, remark }) => ({
      UtvalgsmoeteId: sitting,
      DeltagerId: nameId,
      VararepresentantForId: forNameId,
      FrammoetekodeId: code,
      Sortering: order,
      Merknad: remark,
    })),
  };
}

function committeeRows({ committees }: Records): readonly ElementsRow[] {
  return committees.map(({ id, code, name, termFrom, termTo, closedOn }) => ({
    Id: id,
    Kode: code,
    Navn: name,
    FraDato: midnight(termFrom),
    TilDato: midnight(termTo),
    Nedlagt: closedOn && midnight(closedOn),
  }));
}

function storedRows({ stored }: Records): Readonly<Record<string, readonly ElementsRow[]>> {
  return Object.fromEntries(
    STORED_OBJECTS.map((name) => [
      name,
      stored.filter(({ object }) => object === name).map(({ id, fields }) => ({ ...fields, Id: id })),
    ]),
  );
}

function memberRows({ posts }: Records): readonly ElementsRow[] {
  return posts.map(({ committee, nameId, role, party, order, from, to, personalFor }) => ({
    UtvalgId: committee,
    PersonnavnId: nameId,
    FunksjonId: FUNCTIONS[role],
    Medlem: role !== 'substitute',
    RepresentererId: party,
    Rekkefoelge: order,
    FraDato: midnight(from),
    TilDato: midnight(to),
    PersonligVaramedlemForId: personalFor,
    Utvalgssekretaer: false,
  }));
}

function meetingRows({ sittings }: Records): readonly ElementsRow[] {
  return sittings.map(({ id, committee, number, start, end, place, room, isPublished, remark }) => ({
    Id: id,
    UtvalgId: committee,
    MoeteNr: number,
    Dato: midnight(start.slice(0, 10)),
    // Older versions keep the time of day alone, on the first day that a date could be.
    Starttidspunkt: id % 2 === 0 ? `${start}:00` : `1899-12-30T${start.slice(11)}:00`,
    Sluttidspunkt: end && `${end}:00`,
    Moetested: place,
    Moeterom: room,
    Publisert: isPublished,
    Lukket: false,
    Merknad: remark,
  }));
}

function caseRows({ cases, sittings }: Records): readonly ElementsRow[] {
  const committees = new Map(sittings.map(({ id, committee }) => [id, committee]));
  return cases.map(({ id, sitting, year, number, order, title, isRestricted }) => ({
    Id: id,
    UtvalgId: committees.get(sitting),
    UtvalgsmoeteId: sitting,
    Aar: year,
    Sekvensnummer: number,
    MoteSortering: order,
    Sakstittel: isRestricted ? `${title}, Ola Nordmann` : title,
    OffentligTittel: title,
    SakstittelUoff: isRestricted,
  }));
}

/** Days are written as the moment they begin, without a zone. */
function midnight(day: string): string {
  return `${day}T00:00:00`;
}
