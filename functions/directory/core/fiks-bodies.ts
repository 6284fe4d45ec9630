import * as z from 'zod/mini';
import { MEETINGS_MAX, PERSONS_MAX, type SeatRole } from '#shared/contracts/roster.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { ArchiveBody } from './archive-body.ts';
import { distinct, type Fault, faultsOfIssues } from './faults.ts';

const text = z.string().check(z.maxLength(1_000));
const day = z.optional(z.iso.date());

const Member = z.object({
  medlemsId: text.check(z.minLength(1)),
  navn: text.check(z.minLength(1)),
  rekkefoelge: z.int(),
  representerer: z.optional(text),
  funksjon: z.optional(text),
  fraDato: day,
  tilDato: day,
  epost: z.optional(text),
});
type Member = z.output<typeof Member>;

const Meeting = z.object({
  moeteid: text.check(z.minLength(1)),
  moetedato: z.optional(text),
  tittel: z.optional(text),
});

const Body = z.object({
  utvalgId: text.check(z.minLength(1)),
  utvalgNavn: text.check(z.minLength(1)),
  moete: z._default(z.array(Meeting).check(z.maxLength(MEETINGS_MAX)), []),
  medlem: z._default(z.array(Member).check(z.maxLength(PERSONS_MAX)), []),
});
type Body = z.output<typeof Body>;

/** What KS Fiks Politisk Behandling v1 says in `einnsyn.moeteplan.send` and in the answer to `moeteplan.hent`. */
const FiksPlan = z.object({
  avsender: z.optional(z.object({ kommunenummer: z.optional(text) })),
  utvalg: z.array(Body).check(z.maxLength(200)),
});

export interface FiksBodies {
  /** The sender's number, where the message tells it. */
  readonly municipality?: string;
  readonly bodies: readonly ArchiveBody[];
}

/** Whether this is meant to be such a message at all, good or bad. */
export function isFiksPlan(offered: unknown): boolean {
  return z.object({ utvalg: z.array(z.unknown()) }).safeParse(offered).success;
}

/** The bodies of a plan, each to be taken over like one that an archive tells of; or everything that is wrong with it. */
export function bodiesOfFiks(offered: unknown): Result<FiksBodies, readonly Fault[]> {
  const read = FiksPlan.safeParse(offered, { reportInput: true });
  if (!read.success) return err(distinct(faultsOfIssues(read.error.issues)));
  const municipality = read.data.avsender?.kommunenummer;
  return ok({
    ...(municipality !== undefined && { municipality }),
    bodies: read.data.utvalg.map(bodyOf),
  });
}

const NO_LIST = 'Uten liste';

function bodyOf({ utvalgId, utvalgNavn, moete, medlem }: Body): ArchiveBody {
  // Those who have left come too: the date is what ends their place.
  const parties = [...new Set(medlem.map(listOf))];
  const seated = medlem.filter((member) => roleOf(member) !== 'substitute');
  return {
    id: utvalgId,
    name: utvalgNavn,
    persons: medlem.map(({ medlemsId, navn, epost }) => ({
      id: medlemsId,
      name: navn,
      ...(epost !== undefined && epost !== '' && { email: epost }),
    })),
    lists: parties.map((name) => ({
      id: name,
      name,
      substitutes: medlem
        .filter((member) => listOf(member) === name && roleOf(member) === 'substitute')
        .map((member) => ({ person: member.medlemsId, ...rankOf(member), ...stayOf(member) })),
    })),
    seats: seated.map((member) => ({
      id: `${member.medlemsId}-${member.fraDato ?? ''}`,
      person: member.medlemsId,
      list: listOf(member),
      role: seatRoleOf(member),
      ...stayOf(member),
    })),
    // A meeting without a day is not laid down yet.
    meetings: moete.flatMap(({ moeteid, moetedato, tittel }) =>
      moetedato === undefined
        ? []
        : [{ id: moeteid, start: moetedato, ...(tittel !== undefined && tittel !== '' && { title: tittel }) }],
    ),
  };
}

function listOf({ representerer = '' }: Member): string {
  return representerer.trim() === '' ? NO_LIST : representerer.trim();
}

/** The specification leaves the words to the sender. A deputy mayor (varaordfører) is no substitute. */
function roleOf({ funksjon = '' }: Member): SeatRole | 'substitute' {
  const word = funksjon.trim().toLowerCase();
  if (/^(varaordfører|nestleder)/.test(word)) return 'deputyLeader';
  if (/^(ordfører|leder)/.test(word)) return 'leader';
  return word.startsWith('vara') ? 'substitute' : 'member';
}

function seatRoleOf(member: Member): SeatRole {
  const role = roleOf(member);
  return role === 'substitute' ? 'member' : role;
}

/** Below 1 it is no place in an order. */
function rankOf({ rekkefoelge }: Member) {
  return rekkefoelge >= 1 && rekkefoelge <= 999 ? { rank: rekkefoelge } : {};
}

function stayOf({ fraDato, tilDato }: Member) {
  return {
    ...(fraDato !== undefined && { from: fraDato }),
    ...(tilDato !== undefined && { to: tilDato }),
  };
}
