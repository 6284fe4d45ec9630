import Module from 'node:module';
import { assert, present } from '#shared/kernel/assert.ts';

/** One input or output of a function, as `@azure/functions` describes it to the host. */
export interface Binding {
  readonly type: string;
  readonly direction: 'in' | 'out';
  readonly [option: string]: unknown;
}

export interface FunctionMetadata {
  readonly name: string;
  readonly bindings: Readonly<Record<string, Binding>>;
}

export type FunctionCallback = (...inputs: unknown[]) => unknown;

/** A value on its way between host and function; one of the fields is set. */
export interface TypedValue {
  readonly json?: string | null;
  readonly string?: string | null;
  readonly bytes?: Uint8Array | null;
  readonly int?: number | null;
  readonly double?: number | null;
  readonly http?: unknown;
}

export type LogLevel = 'trace' | 'debug' | 'information' | 'warning' | 'error' | 'critical' | 'none';

/** What the library wants to know of an invocation. The field names are the library's. */
export interface CoreInvocation {
  readonly invocationId: string;
  readonly metadata: FunctionMetadata;
  state: 'preInvocationHooks' | 'postInvocationHooks' | 'invocation' | undefined;
  readonly log: (level: LogLevel, category: string, message: string) => void;
  readonly request: {
    readonly invocationId: string;
    readonly inputData: readonly { readonly name: string; readonly data: TypedValue }[];
    readonly triggerMetadata: Readonly<Record<string, TypedValue>>;
    readonly traceContext: null;
    readonly retryContext: null;
  };
}

export interface InvocationModel {
  readonly getArguments: () => Promise<{ readonly context: unknown; readonly inputs: unknown[] }>;
  readonly invokeFunction: (context: unknown, inputs: unknown[], callback: FunctionCallback) => Promise<unknown>;
  readonly getResponse: (
    context: unknown,
    result: unknown,
  ) => Promise<{ readonly returnValue?: TypedValue | null | undefined }>;
}

interface ProgrammingModel {
  readonly getInvocationModel: (invocation: CoreInvocation) => InvocationModel;
}

export type HookName = 'appStart' | 'appTerminate' | 'preInvocation' | 'postInvocation' | 'log';
export type HookCallback = (context: object) => unknown;

export interface RegisteredFunction {
  readonly metadata: FunctionMetadata;
  readonly callback: FunctionCallback;
}

export interface LoadedApp {
  readonly model: ProgrammingModel;
  readonly functions: ReadonlyMap<string, RegisteredFunction>;
  readonly hooks: (name: HookName) => readonly HookCallback[];
}

const CORE_API = '@azure/functions-core';

/** `@azure/functions` asks for its core once and keeps it, so there is one registry in a process, not one per host. */
const registry: {
  model: ProgrammingModel | undefined;
  readonly functions: Map<string, RegisteredFunction>;
  readonly hooks: { readonly name: string; readonly callback: HookCallback }[];
} = { model: undefined, functions: new Map(), hooks: [] };

const coreApi = {
  version: '1.0.0',
  hostVersion: '4.0.0',
  registerFunction(metadata: FunctionMetadata, callback: FunctionCallback): void {
    registry.functions.set(metadata.name, { metadata, callback });
  },
  setProgrammingModel(model: ProgrammingModel): void {
    registry.model = model;
  },
  getProgrammingModel: () => registry.model,
  registerHook(name: string, callback: HookCallback) {
    const hook = { name, callback };
    registry.hooks.push(hook);
    return {
      dispose() {
        registry.hooks.splice(registry.hooks.indexOf(hook), 1);
      },
    };
  },
  log(): void {
    // The library's notes to the host about itself are of no use here.
  },
};

/**
 * Runs the app's entry point, which registers its functions. The app must not have been imported before: then
 * `@azure/functions` has already decided that there is no host.
 */
export async function loadApp(load: () => Promise<unknown>): Promise<LoadedApp> {
  offerCoreApi();
  await load();
  assert(registry.functions.size > 0, 'the app registers functions when it is loaded by the host');
  return {
    model: present(registry.model, 'programming model'),
    functions: new Map(registry.functions),
    hooks: (name) => registry.hooks.filter((hook) => hook.name === name).map(({ callback }) => callback),
  };
}

let isOffered = false;

/** The real worker does the same: the package of this name exists only inside a running host. */
function offerCoreApi(): void {
  if (isOffered) return;
  isOffered = true;
  const requireFromDisk = Module.prototype.require;
  Module.prototype.require = function require(this: Module, id: string): unknown {
    return id === CORE_API ? coreApi : requireFromDisk.call(this, id);
  };
}
