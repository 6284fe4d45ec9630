import type { DemoUser } from '#local/issuer/tokens.ts';
import { DEMO_CODE } from '#local/settings.ts';
import { MunicipalityCode } from '#shared/kernel/ids.ts';
import type { SignInPlace } from '#web/kit/runtime-config.ts';
import { SECRETARY } from './people.ts';
import { COUNCIL_ID } from './roster.ts';

/** Each municipality is a client of its own, so that the issuer shows its own staff only. */
function clientIdOf(code: MunicipalityCode): string {
  return `staff-${code}`;
}

export function signInPlaces(codes: readonly MunicipalityCode[], issuer: string): readonly SignInPlace[] {
  return codes.map((code) => ({
    code,
    name: code === DEMO_CODE ? 'Fjordvik kommune' : `kommune ${code}`,
    issuer,
    clientId: clientIdOf(code),
    scope: '',
  }));
}

/** Whom the sign-in page of this machine offers: one of each role, two secretaries, and one who has none. */
export function staffOf(clientId: string): readonly DemoUser[] {
  const code = MunicipalityCode.safeParse(clientId.replace('staff-', ''));
  if (!code.success) return [];
  const of = (sub: string, name: string, title: string, ...roles: readonly string[]): DemoUser => ({
    sub,
    name,
    title,
    roles: roles.map((role) => role.replace('*', code.data)),
  });
  return [
    of('turid', SECRETARY.name, 'Utvalgssekretær', 'Secretary.*', 'Admin.*'),
    of('anne', 'Anne Vold', 'Utvalgssekretær', 'Secretary.*'),
    of('ivar', 'Ivar Moen', 'Administrator', 'Admin.*'),
    of('marit', 'Marit Haugen', 'Ordfører, leser kommunestyret', `Chair.*.${COUNCIL_ID}`),
    of('randi', 'Randi Nes', 'Revisor', 'Auditor.*'),
    of('odd', 'Odd Lien', 'Ansatt uten rolle'),
  ];
}
