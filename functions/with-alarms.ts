import type { app as FunctionApp, HttpFunctionOptions, TimerFunctionOptions } from '@azure/functions';
import type * as durableFunctions from 'durable-functions';
import type { DurableAlarms } from '#functions/summoning/alarms.ts';

export type Durable = Pick<typeof durableFunctions, 'app' | 'input' | 'getClient'>;

/**
 * The app as the modules see it: every function gets a durable client, because all of them may set alarms, and hands
 * it over before it begins.
 */
export function withAlarms(app: Pick<typeof FunctionApp, 'http' | 'timer'>, durable: Durable, alarms: DurableAlarms) {
  const client = durable.input.durableClient();
  return {
    http: (name: string, options: HttpFunctionOptions) =>
      app.http(name, {
        ...options,
        extraInputs: [client],
        handler: (request, context) => {
          alarms.use(durable.getClient(context));
          return options.handler(request, context);
        },
      }),
    timer: (name: string, options: TimerFunctionOptions) =>
      app.timer(name, {
        ...options,
        extraInputs: [client],
        handler: (timer, context) => {
          alarms.use(durable.getClient(context));
          return options.handler(timer, context);
        },
      }),
    orchestration: durable.app.orchestration,
    activity: (name: string, options: durableFunctions.ActivityOptions) =>
      durable.app.activity(name, {
        ...options,
        extraInputs: [client],
        handler: (input, context) => {
          alarms.use(durable.getClient(context));
          const answer: unknown = options.handler(input, context);
          return answer;
        },
      }),
  };
}
