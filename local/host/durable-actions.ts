import * as z from 'zod/mini';
import type { TypedValue } from '#local/host/core-shim.ts';
import type { Retry } from '#local/host/durable-instance.ts';
import { AnyInstant, type Instant } from '#shared/kernel/instant.ts';

const ACTION_TYPE = {
  callActivity: 0,
  callActivityWithRetry: 1,
  createTimer: 5,
  waitForExternalEvent: 6,
  whenAny: 11,
  whenAll: 12,
} as const;

const UNSUPPORTED: Readonly<Record<number, string>> = {
  2: 'sub-orchestrations',
  3: 'sub-orchestrations',
  4: 'continueAsNew',
  7: 'entities',
  8: 'callHttp',
  9: 'entities',
  13: 'entities',
  14: 'entities',
};

const RetryOptions = z.object({
  firstRetryIntervalInMilliseconds: z.number(),
  maxNumberOfAttempts: z.int(),
  backoffCoefficient: z.optional(z.number()),
  maxRetryIntervalInMilliseconds: z.optional(z.number()),
});

const Action = z.object({
  actionType: z.int(),
  functionName: z.optional(z.string()),
  input: z.optional(z.unknown()),
  retryOptions: z.optional(RetryOptions),
  fireAt: z.optional(AnyInstant),
  isCanceled: z.optional(z.boolean()),
  get compoundActions() {
    return z.optional(z.array(Action));
  },
});
type Action = z.infer<typeof Action>;

/** All that an orchestrator has asked for since it started, told anew after every lap. */
const OrchestratorState = z.object({
  isDone: z.boolean(),
  actions: z.array(z.array(Action)),
  output: z.optional(z.unknown()),
  customStatus: z.optional(z.unknown()),
  error: z.optional(z.string()),
});

/** One action that is numbered: waiting for an external event is not. */
export type Asked =
  | { readonly kind: 'activity'; readonly name: string; readonly input: unknown; readonly retry?: Retry }
  | { readonly kind: 'timer'; readonly fireAt: Instant; readonly isCanceled: boolean };

export interface LapOutcome {
  readonly asked: readonly Asked[];
  readonly customStatus: unknown;
  readonly end: { readonly status: 'Completed' | 'Failed'; readonly output: unknown } | undefined;
}

export function fromReturnedState(value: TypedValue | undefined): LapOutcome {
  const { isDone, actions, output, customStatus } = OrchestratorState.parse(JSON.parse(value?.json ?? 'null'));
  const leaves = actions.flat().flatMap(leavesOf);
  const unsupported = leaves.map(({ actionType }) => UNSUPPORTED[actionType]).find((name) => name !== undefined);
  if (unsupported !== undefined)
    return failed(`The embedded Durable engine does not know ${unsupported}.`, customStatus);
  return {
    asked: leaves.map(askedBy),
    customStatus: customStatus ?? null,
    end: isDone ? { status: 'Completed', output: output ?? null } : undefined,
  };
}

/** `durable-functions` hangs the state of a failed orchestrator on the text of the error. */
export function fromThrown(orchestratorName: string, error: unknown): LapOutcome {
  const [text = '', stateText] = (error instanceof Error ? error.message : String(error)).split('\n\n$OutOfProcData$:');
  const state = stateText === undefined ? undefined : OrchestratorState.parse(JSON.parse(stateText));
  return failed(`Orchestrator function '${orchestratorName}' failed: ${state?.error ?? text}`, state?.customStatus);
}

export function failed(output: string, customStatus: unknown = null): LapOutcome {
  return { asked: [], customStatus, end: { status: 'Failed', output } };
}

function leavesOf(action: Action): readonly Action[] {
  if (action.actionType === ACTION_TYPE.waitForExternalEvent) return [];
  const isCompound = action.actionType === ACTION_TYPE.whenAny || action.actionType === ACTION_TYPE.whenAll;
  return isCompound ? (action.compoundActions ?? []).flatMap(leavesOf) : [action];
}

function askedBy({ actionType, functionName = '', input, retryOptions, fireAt, isCanceled }: Action): Asked {
  if (actionType === ACTION_TYPE.createTimer && fireAt !== undefined) {
    return { kind: 'timer', fireAt, isCanceled: isCanceled ?? false };
  }
  const activity = { kind: 'activity', name: functionName, input: inputOf(input) } as const;
  return retryOptions === undefined ? activity : { ...activity, retry: firstAttempt(retryOptions) };
}

/** The library writes a text as JSON once more than any other input. */
function inputOf(input: unknown): unknown {
  return typeof input === 'string' ? JSON.parse(input) : (input ?? null);
}

function firstAttempt(options: z.infer<typeof RetryOptions>): Retry {
  return {
    attempt: 1,
    firstMs: options.firstRetryIntervalInMilliseconds,
    attemptsMax: options.maxNumberOfAttempts,
    backoff: options.backoffCoefficient ?? 1,
    waitMsMax: options.maxRetryIntervalInMilliseconds ?? Number.MAX_SAFE_INTEGER,
  };
}
