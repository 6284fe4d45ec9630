import * as z from 'zod/mini';
import { DEMO_CODE } from '#local/settings.ts';
import { assert, present } from '#shared/kernel/assert.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { COUNCIL, demoPeople, SECRETARY, STORY_MEMBER, STORY_SUBSTITUTES } from './people.ts';
import { demoRoster, STORY_MEETING } from './roster.ts';

export interface DemoWorld {
  readonly apiUrl: string;
  readonly now: Instant;
  readonly issueToken: (person: { sub: string; name: string; roles: string[] }) => Promise<string>;
}

const SECRETARY_ROLES = [`Secretary.${DEMO_CODE}`, `Admin.${DEMO_CODE}`];

const Meetings = z.object({ meetings: z.array(z.unknown()) });

/** Brings the demo municipality to life through the API, as an import from an archive would. Once, whatever restarts. */
export async function startDemo({ apiUrl, now, issueToken }: DemoWorld): Promise<void> {
  const token = await issueToken({ sub: 'turid', name: SECRETARY.name, roles: SECRETARY_ROLES });
  const call = (method: string, path: string, body?: unknown) =>
    fetch(`${apiUrl}/api/municipalities/${DEMO_CODE}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const known = Meetings.parse(await (await call('GET', '/meetings')).json());
  if (known.meetings.length > 0) return;
  const settings = {
    name: 'Fjordvik kommune',
    contact: { name: 'politisk sekretariat', phone: '+4755500000' },
    secretaries: [SECRETARY],
  };
  for (const [path, body] of [
    ['/settings', settings],
    ['/roster', demoRoster(now)],
  ] as const) {
    const answer = await call('PUT', path, body);
    assert(answer.ok, `the demo's ${path} is accepted`);
  }
}

/** Who plays which part, for the page that tells the story. */
export function demoStory(apiUrl: string, webUrl: string) {
  const people = demoPeople();
  const find = (name: string) =>
    present(
      people.find((person) => person.name === name),
      'person of the story',
    );
  const member = find(STORY_MEMBER);
  return {
    municipality: DEMO_CODE,
    meetingId: STORY_MEETING,
    apiUrl,
    webUrl,
    member: { name: member.name, email: member.email },
    substitutes: STORY_SUBSTITUTES.map((name) => ({ name, mobile: find(name).mobile })),
    secretary: { ...SECRETARY, sub: 'turid', roles: SECRETARY_ROLES },
  };
}

/** Whose phone or mailbox an address is. */
export function demoDirectory() {
  const own = demoPeople().flatMap(({ name, mobile, email }) => {
    const role = councilRole(name);
    return [
      { address: mobile, name, role },
      { address: email, name, role },
    ];
  });
  const { name, mobile, email } = SECRETARY;
  return [{ address: mobile, name, role: 'sekretær' }, { address: email, name, role: 'sekretær' }, ...own];
}

function councilRole(name: string): string {
  for (const { shortName, members, substitutes } of COUNCIL) {
    if (members.includes(name)) return `medlem, ${shortName}`;
    if (substitutes.includes(name)) return `vara ${substitutes.indexOf(name) + 1}, ${shortName}`;
  }
  return '';
}
