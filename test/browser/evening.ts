import { present } from '#shared/kernel/assert.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { Language } from '#shared/kernel/language.ts';
import { addDays, instantAt, localDateOf, weekdayOf } from '#shared/rules/local-time.ts';
import { bodyOf } from '#test/smoke/bodies.ts';
import { convene, type Person, reportAbsence } from '#test/smoke/council.ts';
import type { World } from '#test/smoke/world.ts';

const ZONE = 'Europe/Oslo';
/** Past the time to undo a report. */
export const GRACE = 'PT3M5S';

interface Member extends Person {
  readonly language: Language;
}

/** One body with its people and an evening ahead of them, which no other test knows of. */
export interface Evening {
  readonly bodyName: string;
  readonly meetingId: string;
  readonly start: string;
  /** The body's second meeting, a week later, where it has two. */
  readonly laterId: string;
  readonly kari: Person;
  readonly per: Person;
  readonly anders: Person;
  readonly grete: Person;
  /** The one substitute of the list that nobody sits for, where the body has it. */
  readonly siri: Person;
  readonly members: readonly Member[];
  /** Imports the meeting again with something changed. */
  readonly change: (meeting: Readonly<Record<string, unknown>>) => Promise<void>;
}

export interface EveningPlan {
  readonly bodyName?: string;
  /** From today, nine unless told. */
  readonly inDays?: number;
  readonly hasLaterMeeting?: boolean;
  /** Further members, one for each language. */
  readonly languages?: readonly Language[];
  readonly status?: 'planned' | 'published';
  /** A list without a seat, Bygdelista, which can be asked when the others have been. */
  readonly hasOtherList?: boolean;
}

let evenings = 0;
let people = 0;

/** Of the item that is exempt from publicity. */
export const SECRET_TITLE = 'Oppsigelse av rådmannen';
export const ITEMS = [
  { no: '84/26', title: 'Reguleringsplan for Indre havn' },
  { no: '85/26', title: 'Budsjett og økonomiplan' },
  { no: '86/26', title: SECRET_TITLE, restricted: true },
] as const;

/** Winds the clock to a working hour, so that no quiet hours stand between the steps, and convenes a body of its own. */
export async function newEvening(world: World, plan: EveningPlan = {}): Promise<Evening> {
  const { bodyName = 'Kommunestyret', inDays = 9, languages = [], status = 'published', hasOtherList = false } = plan;
  evenings += 1;
  const id = `b${evenings}`;
  const now = await world.now();
  const open = officeHoursAfter(now);
  if (open > now) await world.windTo(open);
  const day = addDays(localDateOf(await world.now(), ZONE), inDays);
  const at = (days: number, clock: string) => instantAt(addDays(day, days), clock, ZONE);

  const members = [newPerson('Kari Nordmann'), newPerson('Per Johansen'), ...languages.map(speakerOf)];
  const substitutes = [newPerson('Anders Lund'), newPerson('Grete Vik')];
  const siri = newPerson('Siri Dahl');
  const meeting = {
    id: `m${evenings}`,
    bodyId: id,
    title: `${bodyName}, møte ${evenings}`,
    start: at(0, '18:00'),
    end: at(0, '21:00'),
    place: 'Kommunestyresalen',
    papersUrl: 'https://fjordvik.example/sakspapirer',
    status,
    items: ITEMS,
  };
  const later = { ...meeting, id: `m${evenings}-2`, start: at(7, '18:00'), end: at(7, '21:00') };
  const body = bodyOf({ id, name: bodyName, members, substitutes });
  const other = { id: `${id}-other`, name: 'Bygdelista', substitutes: [{ rank: 1, personId: siri.id }] };
  const importAll = (change: Readonly<Record<string, unknown>>) =>
    convene(world, {
      persons: [...members, ...substitutes, ...(hasOtherList ? [siri] : [])],
      bodies: [
        {
          ...body,
          lists: [...body.lists, ...(hasOtherList ? [other] : [])],
          seats: body.seats.map((seat, index) => ({ ...seat, role: index === 1 ? 'leader' : 'member' })),
        },
      ],
      meetings: [{ ...meeting, ...change }, ...(plan.hasLaterMeeting ? [later] : [])],
    });
  await importAll({});
  const [kari, per] = members;
  const [anders, grete] = substitutes;
  return {
    bodyName,
    meetingId: meeting.id,
    start: meeting.start,
    laterId: later.id,
    kari: present(kari, 'first member'),
    per: present(per, 'second member'),
    anders: present(anders, 'first substitute'),
    grete: present(grete, 'second substitute'),
    siri,
    members,
    change: importAll,
  };
}

/** An evening to which the first member cannot come, and for which the first substitute is being asked. */
export async function askingEvening(world: World, plan: EveningPlan): Promise<Evening> {
  const evening = await newEvening(world, plan);
  await reportAbsence(world, tokenOf(await linkTo(world, evening.kari.email, 'forfall')));
  await world.wind(GRACE);
  return evening;
}

const SATURDAY = 6;

/** Now, or the next time that the town hall opens. It closes early, so that a test has some hours to play with. */
function officeHoursAfter(now: Instant): Instant {
  const today = localDateOf(now, ZONE);
  const days = [0, 1, 2, 3].map((ahead) => addDays(today, ahead)).filter((day) => weekdayOf(day) < SATURDAY);
  const day = present(
    days.find((one) => now < instantAt(one, '13:00', ZONE)),
    'working day within a long weekend',
  );
  const opens = instantAt(day, '09:00', ZONE);
  return opens > now ? opens : now;
}

function newPerson(name: string, language: Language = 'nb'): Member {
  people += 1;
  const id = `person${people}`;
  return { id, name, mobile: `+47900${10_000 + people}`, email: `${id}@example.no`, language };
}

function speakerOf(language: Language): Member {
  return newPerson(`Unni ${language.toUpperCase()}`, language);
}

/** The latest personal link that reached an address, as it stands in the letter or the text. */
export async function linkTo(world: World, address: string, page: 'forfall' | 's'): Promise<string> {
  await world.idle();
  const links = (await world.all()).filter(({ to }) => to === address).flatMap((message) => message.links);
  return present(
    links.findLast((link) => link.includes(`/${page}#`)),
    'personal link that was sent',
  );
}

export function tokenOf(link: string): string {
  return present(link.split('#')[1], 'token of the link');
}
