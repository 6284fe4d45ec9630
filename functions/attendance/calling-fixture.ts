import { type HttpHandler, HttpRequest } from '@azure/functions';
import { expect } from 'vitest';
import { edgeProblem } from '#infra/http/edge-problems.ts';
import type { StaffRole } from '#shared/contracts/staff-roles.ts';
import { DefectError } from '#shared/kernel/assert.ts';
import { BodyId, MunicipalityCode } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { answerOf } from '#test/kit/http-answer.ts';
import { projectMeeting } from './core/meeting-summary.ts';
import type { Deliveries } from './core/offers.ts';
import { FJORDVIK, type History, instant, NOON } from './fixture.ts';
import { type AttendanceNeeds, registerAttendance } from './register.ts';

export const KST = BodyId.parse('kst');
export const DALSBYGD = MunicipalityCode.parse('9902');
export const SECRETARY: StaffRole = { code: FJORDVIK, role: 'Secretary' };

interface Call {
  readonly as?: readonly StaffRole[] | 'nobody';
  readonly headers?: Record<string, string>;
  readonly now?: Instant;
  readonly deliveries?: Deliveries;
  /** The directory knows the meeting, which has not taken over its facts yet. */
  readonly isNew?: boolean;
  /** Meetings of other bodies. */
  readonly others?: readonly History[];
  /** The first commit that somebody changed in the store. */
  readonly brokenAt?: number;
}

/** Calls the registered function behind a path, as the host would. */
export async function get(history: History, path: string, call: Call = {}) {
  const [pathname = '', query = ''] = path.split('?');
  const routes: { readonly route: string; readonly handler: HttpHandler }[] = [];
  registerAttendance(
    { http: (_name, { route, handler }) => void routes.push({ route: route ?? '', handler }) },
    needsOf(history, call),
  );
  for (const { route, handler } of routes) {
    const params = new RegExp(`^${route.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`).exec(pathname)?.groups;
    if (params === undefined) continue;
    const url = `http://localhost/api/${pathname}?${query}`;
    const request = new HttpRequest({ method: 'GET', url, headers: call.headers ?? {}, params: { ...params } });
    return answerOf(handler, request);
  }
  return expect.fail('no route');
}

function needsOf(
  history: History,
  { as = [SECRETARY], now, deliveries, isNew = false, others = [], brokenAt }: Call,
): AttendanceNeeds {
  const lastAt = history.commits.at(-1)?.at;
  let isToldOf = !isNew;
  return {
    clock: { now: () => now ?? history.now },
    identify: async () =>
      as === 'nobody' ? err(edgeProblem('not-authenticated', 'nb')) : ok({ subject: 's1', roles: as }),
    municipalities: [FJORDVIK, DALSBYGD],
    settingsOf: async () => ({ language: 'nb', timeZone: 'Europe/Oslo' }),
    meetings: {
      load: async ({ code, meetingId }) => {
        const { meeting, version } = history;
        if (brokenAt !== undefined) throw new DefectError('what does not hold is not read');
        const isThere = code === FJORDVIK && meetingId === 'm1';
        return isThere && isToldOf ? { meeting, version, ...(lastAt && { at: lastAt }) } : undefined;
      },
      advance: async () => {
        isToldOf = true;
      },
    },
    views: {
      list: async (code, { startFrom = instant('2000-01-01T00:00:00.000Z'), startBefore }) => {
        const view = projectMeeting(history.meeting, history.version, NOON);
        const { start } = view.summary;
        const isInside = startFrom <= start && (startBefore === undefined || start < startBefore);
        const besides = others.map((other) => projectMeeting(other.meeting, other.version, other.now));
        return code === FJORDVIK && isInside ? [view, ...besides] : [];
      },
    },
    readCommits: async (_code, _meeting, upTo) => history.commits.slice(0, upTo),
    verify: async () => (brokenAt === undefined ? { commits: history.version } : { commits: brokenAt - 1, brokenAt }),
    deliveries: async () => deliveries ?? new Map(),
    readDetail: async (_code, _meeting, id) => (id === 'd1' ? 'Fordi' : undefined),
    extraEntries: async () => [],
    termsOf: async () => [{ id: KST, termFrom: '2023-10-01', termTo: '2027-09-30' }],
    printDocument: async ({ language, blocks }) => Buffer.from(JSON.stringify({ language, blocks })),
  };
}

export const LIST = 'municipalities/9901/meetings';
export const MEETING = `${LIST}/m1`;
