import { app } from '@azure/functions';
import * as durable from 'durable-functions';
import { instantOf } from '#shared/kernel/instant.ts';
import { registerFulltallig } from './main.ts';

/** What the functions host loads: the machine's own clock and environment. A new municipality sends nothing (R25). */
registerFulltallig({
  app,
  durable,
  environment: process.env,
  clock: { now: () => instantOf(Date.now()) },
  initialSettings: () => ({}),
});
