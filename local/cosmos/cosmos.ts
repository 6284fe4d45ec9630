import { openAccount } from '#local/cosmos/account.ts';
import { carryOut } from '#local/cosmos/operations.ts';
import { answerOf, badRequest, type Reply, refusal } from '#local/cosmos/replies.ts';
import { type CosmosRequest, kindOf, type OperationKind, requestOf } from '#local/cosmos/request.ts';
import { type Answered, serveHttp } from '#local/http-server.ts';
import { openJournal } from '#local/journal.ts';
import type { Clock } from '#shared/kernel/instant.ts';

export interface CosmosFault {
  /** `cut` breaks the connection instead of answering. */
  readonly status: 408 | 409 | 412 | 429 | 500 | 503 | 'cut';
  /** How many operations fail this way. */
  readonly count: number;
  /** Whether the operation took effect although it failed. */
  readonly when: 'before' | 'after';
  /** Without kinds, every write of a document. */
  readonly kinds?: readonly OperationKind[];
}

export interface LocalCosmos {
  /** Without a slash at the end. Any key is accepted. */
  readonly endpoint: string;
  /** The next operations fail. Faults asked for earlier come first. */
  readonly faults: (fault: CosmosFault) => void;
  /** Operations on documents since the start, failed ones too; of one kind, if asked. */
  readonly requests: (kind?: OperationKind) => number;
  readonly close: () => Promise<void>;
}

const WRITES: readonly OperationKind[] = ['create', 'upsert', 'replace', 'patch', 'delete'];

/**
 * Cosmos DB for NoSQL as far as the product uses it, in this process.
 * Documents expire by the agenda's clock. With a journal, what was acknowledged survives a killed process.
 */
export async function startCosmos(options: {
  readonly agenda: Clock;
  readonly journalPath?: string;
  readonly port?: number;
}): Promise<LocalCosmos> {
  const journal = options.journalPath === undefined ? undefined : openJournal(options.journalPath);
  const account = openAccount(options.agenda, journal);
  const counts = new Map<OperationKind, number>();
  let faults: (CosmosFault & { readonly left: number })[] = [];

  function takeFault(kind: OperationKind): CosmosFault | undefined {
    const fault = faults.find(({ kinds = WRITES }) => kinds.includes(kind));
    if (fault === undefined) return undefined;
    faults = faults.flatMap((each) => {
      if (each !== fault) return [each];
      return each.left > 1 ? [{ ...each, left: each.left - 1 }] : [];
    });
    return fault;
  }

  function replyTo(request: CosmosRequest): Reply | 'cut' {
    const kind = kindOf(request);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const fault = takeFault(kind);
    const reply = fault?.when === 'before' ? undefined : carryOut(account, request, server.url);
    if (fault !== undefined) return fault.status === 'cut' ? 'cut' : refusal(fault.status);
    return reply ?? badRequest('nothing came of it');
  }

  const server = await serveHttp({ port: options.port ?? 0 }, async (call): Promise<Answered> => {
    const request = requestOf(call);
    const reply = request === undefined ? badRequest('This emulator has no such operation.') : replyTo(request);
    return reply === 'cut' ? 'cut' : answerOf(reply);
  });

  return {
    endpoint: server.url,
    faults: (fault) => faults.push({ ...fault, left: fault.count }),
    requests: (kind) => (kind === undefined ? documentRequests(counts) : (counts.get(kind) ?? 0)),
    close: server.close,
  };
}

function documentRequests(counts: ReadonlyMap<OperationKind, number>): number {
  return [...counts].reduce((sum, [kind, count]) => (kind === 'other' ? sum : sum + count), 0);
}
