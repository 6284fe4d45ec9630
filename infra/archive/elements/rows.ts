import * as z from 'zod/mini';
import { Day, PlainText, Rank } from '#infra/archive/named-fields.ts';

/** The system writes ids as whole numbers; 0 is no id. */
export const Id = z.string().check(z.regex(/^[1-9]\d{0,9}$/));
const MaybeId = z.pipe(
  z.optional(z.string().check(z.regex(/^(\d{0,10})$/))),
  z.transform((id) => (id === undefined || Number(id) === 0 ? undefined : id)),
);
const Flag = z.pipe(
  z.optional(z.enum(['true', 'false', '1', '0', ''])),
  z.transform((flag) => flag === 'true' || flag === '1'),
);
/** An address that the system can hold and does not: there is none. */
const Address = z.pipe(
  z.optional(z.string()),
  z.transform((address) => address?.trim() || null),
);

export const Utvalg = z.object({
  Id,
  Navn: z.string().check(z.trim(), z.minLength(1)),
  FraDato: Day,
  TilDato: Day,
  Nedlagt: Day,
});
export type Utvalg = z.output<typeof Utvalg>;

export const Utvalgsmedlem = z.object({
  UtvalgId: Id,
  PersonnavnId: Id,
  FunksjonId: PlainText,
  Medlem: Flag,
  RepresentererId: MaybeId,
  Rekkefoelge: Rank,
  FraDato: Day,
  TilDato: Day,
  PersonligVaramedlemForId: MaybeId,
  Utvalgssekretaer: Flag,
});
export type Utvalgsmedlem = z.output<typeof Utvalgsmedlem>;

export const UtvalgsmedlemFunksjon = z.object({ Id: PlainText, Betegnelse: PlainText });
export type UtvalgsmedlemFunksjon = z.output<typeof UtvalgsmedlemFunksjon>;

export const Personnavn = z.object({
  Id,
  PersonId: Id,
  Navn: PlainText,
  Fornavn: PlainText,
  Mellomnavn: PlainText,
  Etternavn: PlainText,
  Aktiv: Flag,
});
export type Personnavn = z.output<typeof Personnavn>;

export const PersonAdresse = z.object({ PersonId: Id, AdresseId: Id });

export const Adressat = z.object({ Id, Mobiltelefon: Address, EPostAdresse: Address });

export const Adresse = z.object({ Id, Navn: z.string().check(z.trim(), z.minLength(1)), Kortnavn: PlainText });
export type Adresse = z.output<typeof Adresse>;

export const Utvalgsmoete = z.object({
  Id,
  UtvalgId: Id,
  MoeteNr: PlainText,
  Dato: Day,
  Starttidspunkt: PlainText,
  Sluttidspunkt: PlainText,
  Moetested: PlainText,
  Moeterom: PlainText,
  Publisert: Flag,
  Merknad: PlainText,
});
export type Utvalgsmoete = z.output<typeof Utvalgsmoete>;

export const Utvalgsbehandling = z.object({
  UtvalgsmoeteId: Id,
  Aar: PlainText,
  Sekvensnummer: MaybeId,
  MoteSortering: PlainText,
  Sakstittel: PlainText,
  OffentligTittel: PlainText,
  SakstittelUoff: Flag,
  TilgangskodeId: PlainText,
});
export type Utvalgsbehandling = z.output<typeof Utvalgsbehandling>;

export const Frammoete = z.object({
  UtvalgsmoeteId: Id,
  DeltagerId: Id,
  VararepresentantForId: MaybeId,
  FrammoetekodeId: PlainText,
  Sortering: MaybeId,
  Merknad: PlainText,
});
export type Frammoete = z.output<typeof Frammoete>;
