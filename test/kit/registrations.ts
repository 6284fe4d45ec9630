import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HttpFunctionOptions } from '@azure/functions';
import * as durable from 'durable-functions';
import * as z from 'zod/mini';
import { registerFulltallig } from '#functions/main.ts';
import { createLocalKeyFile } from '#infra/keyvault/local.ts';
import { DefectError } from '#shared/kernel/assert.ts';
import { Instant } from '#shared/kernel/instant.ts';
import { REPOSITORY } from '#test/architecture/sources.ts';

export interface Registered {
  readonly name: string;
  readonly kind: 'http' | 'timer' | 'orchestrator' | 'activity';
  readonly http?: HttpFunctionOptions;
}

/** The whole app, composed as it is deployed, with an app that only takes notes. */
export function registrations(): readonly Registered[] {
  const found: Registered[] = [];
  const keyFile = join(mkdtempSync(join(tmpdir(), 'fulltallig-')), 'key.json');
  createLocalKeyFile(keyFile);
  registerFulltallig({
    app: {
      http: (name, http) => void found.push({ name, kind: 'http', http }),
      timer: (name) => void found.push({ name, kind: 'timer' }),
    },
    durable: {
      ...durable,
      app: {
        ...durable.app,
        orchestration: (name) => {
          found.push({ name, kind: 'orchestrator' });
          return neverCalled;
        },
        activity: (name) => {
          found.push({ name, kind: 'activity' });
          return neverCalled;
        },
      },
    },
    // Nothing listens where the example's store should be: whoever looks something up before asking who is there fails.
    environment: { ...exampleSettings(), LOCAL_KEY_FILE: keyFile, COSMOS_ENDPOINT: 'http://127.0.0.1:9' },
    clock: { now: () => Instant.parse('2026-11-23T12:00:00.000Z') },
    initialSettings: () => ({}),
  });
  return found;
}

/** What a registration gives back is for calling one function from another, which ours do by name. */
function neverCalled(): never {
  throw new DefectError('only notes are taken here');
}

function exampleSettings(): Readonly<Record<string, string>> {
  const text = readFileSync(join(REPOSITORY, 'local.settings.example.json'), 'utf8');
  return z.object({ Values: z.record(z.string(), z.string()) }).parse(JSON.parse(text)).Values;
}
