import * as z from 'zod/mini';
import type { Answered, Call } from '#local/http-server.ts';
import type { Journal } from '#local/journal.ts';
import { json, NOTHING_HERE, type Problem, parsedBody, problem } from '#local/web-call.ts';
import type { Clock, Instant } from '#shared/kernel/instant.ts';
import { ARCHIVE_CREDENTIALS } from './archive-access.ts';
import { ArchiveFault, keepArchiveFaults } from './archive-faults.ts';
import { openArchiveStore } from './archive-store.ts';
import { ArchiveChange } from './changes.ts';
import type { ArchiveDesk } from './desk.ts';
import { answerAsElements } from './elements.ts';
import { answerAsPublic360 } from './public360.ts';
import type { Records } from './records.ts';

const NOT_THERE: Problem = { status: 409, type: 'not-there', title: 'The archive holds nothing of that id.' };

export interface SimulatedArchiveOptions {
  readonly clock: Clock;
  readonly journal?: Journal;
  /** What the archive holds before anybody changed anything. */
  readonly invent: (begun: Instant) => Records;
  /** What it answers with when it is told to answer with another municipality's records. */
  readonly inventAnother: (begun: Instant) => Records;
}

/** Answers calls to `/archive/<code>…`; `path` is what follows. */
export type SimulatedArchive = (call: Call, path: string) => Answered;

/** One municipality's case and archive system, reached by the systems' own protocols, and by an API to work in it. */
export function simulatedArchive(options: SimulatedArchiveOptions): SimulatedArchive {
  const { clock, journal, invent, inventAnother } = options;
  const faults = keepArchiveFaults(clock);
  const desk: ArchiveDesk = {
    store: openArchiveStore(clock, journal, invent),
    faults,
    credentials: ARCHIVE_CREDENTIALS,
    anotherMunicipality: () => ({ ...desk, store: openArchiveStore(clock, undefined, inventAnother) }),
  };
  return (call, path) => {
    if (path.startsWith('/public360/')) return answerAsPublic360(desk, call, path.slice('/public360'.length));
    if (path.startsWith('/elements/')) return answerAsElements(desk, call, path.slice('/elements'.length));
    return answerControl(desk, call, path);
  };
}

function answerControl(desk: ArchiveDesk, call: Call, path: string): Answered {
  const { store, faults } = desk;
  switch (`${call.method} ${path}`) {
    case 'GET /records':
      return json(200, store.records());
    case 'POST /changes':
      return change(desk, call);
    case 'GET /faults':
      return json(200, { faults: faults.list() });
    case 'POST /faults': {
      const fault = parsedBody(call, ArchiveFault);
      if (!fault.ok) return problem(fault.error);
      faults.add(fault.value);
      return json(200, { faults: faults.list() });
    }
    case 'POST /reset-faults':
      faults.clear();
      return { status: 204 };
    default:
      return problem(NOTHING_HERE);
  }
}

function change({ store }: ArchiveDesk, call: Call): Answered {
  const sent = parsedBody(call, z.object({ changes: z.array(ArchiveChange).check(z.minLength(1), z.maxLength(200)) }));
  if (!sent.ok) return problem(sent.error);
  const isDone = sent.value.changes.every((one) => store.change(one));
  return isDone ? { status: 204 } : problem(NOT_THERE);
}
