import { randomUUID } from 'node:crypto';
import type {
  CoreInvocation,
  FunctionCallback,
  LoadedApp,
  LogLevel,
  RegisteredFunction,
  TypedValue,
} from '#local/host/core-shim.ts';
import { present } from '#shared/kernel/assert.ts';

export type Log = (level: LogLevel, functionName: string, message: string) => void;

/** What comes from outside for one run of a function. */
export interface Trigger {
  readonly value: TypedValue;
  /** Ends up in `context.triggerMetadata`. */
  readonly metadata?: Readonly<Record<string, TypedValue>>;
}

export interface Invoker {
  /** Runs the function with its hooks. @throws whatever the function threw. */
  readonly invoke: (called: RegisteredFunction, trigger: Trigger) => Promise<TypedValue | undefined>;
}

/** @param inputs what each extra input is filled with, by the type of its binding */
export function createInvoker(app: LoadedApp, log: Log, inputs: Readonly<Record<string, TypedValue>>): Invoker {
  return {
    async invoke(called, trigger) {
      const invocation = describe(called, trigger, log, inputs);
      const model = app.model.getInvocationModel(invocation);
      const { context, inputs: args } = await model.getArguments();
      const before: HookContext = {
        hookData: {},
        appHookData: {},
        invocationContext: context,
        functionCallback: called.callback,
        inputs: args,
      };
      await runHooks(app, invocation, 'preInvocation', before);
      invocation.state = 'invocation';
      const outcome = await settle(() => model.invokeFunction(context, before.inputs, before.functionCallback));
      const after = { ...before, ...outcome };
      await runHooks(app, invocation, 'postInvocation', after);
      if (after.error !== undefined) throw after.error;
      const { returnValue } = await model.getResponse(context, after.result);
      return returnValue ?? undefined;
    },
  };
}

/** The library reads and replaces these fields by these names. */
interface HookContext {
  readonly hookData: object;
  readonly appHookData: object;
  readonly invocationContext: unknown;
  functionCallback: FunctionCallback;
  inputs: unknown[];
}

interface Outcome {
  readonly result: unknown;
  readonly error: unknown;
}

async function settle(work: () => Promise<unknown>): Promise<Outcome> {
  try {
    return { result: await work(), error: undefined };
  } catch (error) {
    return { result: undefined, error: error ?? new Error('the function threw nothing') };
  }
}

async function runHooks(
  app: LoadedApp,
  invocation: CoreInvocation,
  name: 'preInvocation' | 'postInvocation',
  context: object,
): Promise<void> {
  invocation.state = `${name}Hooks`;
  for (const hook of app.hooks(name)) await hook(context);
}

function describe(
  { metadata }: RegisteredFunction,
  trigger: Trigger,
  log: Log,
  inputs: Readonly<Record<string, TypedValue>>,
): CoreInvocation {
  const invocationId = randomUUID();
  const incoming = Object.entries(metadata.bindings).filter(([, { direction }]) => direction === 'in');
  return {
    invocationId,
    metadata,
    state: undefined,
    log: (level, _category, message) => log(level, metadata.name, message),
    request: {
      invocationId,
      inputData: incoming.map(([name, { type }]) => ({
        name,
        data: isTrigger(type) ? trigger.value : present(inputs[type], `an input of the type ${type}`),
      })),
      triggerMetadata: trigger.metadata ?? {},
      traceContext: null,
      retryContext: null,
    },
  };
}

function isTrigger(type: string): boolean {
  return /trigger$/i.test(type);
}

/** The functions that are set off by this kind of trigger, with the trigger's own options. */
export function functionsTriggeredBy(app: LoadedApp, triggerType: string) {
  return [...app.functions.values()].flatMap((registered) => {
    const options = Object.values(registered.metadata.bindings).find(({ type }) => type === triggerType);
    return options === undefined ? [] : [{ registered, options }];
  });
}
