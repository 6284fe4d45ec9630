import { join } from 'node:path';
import { adaptersFrom } from '#functions/adapters.ts';
import { type Parts, partsFrom } from '#functions/parts.ts';
import type { MeetingRef } from '#functions/summoning/index.ts';
import { sweep } from '#functions/summoning/sweep.timer.ts';
import { sweepNeeds } from '#functions/sweep-needs.ts';
import { cosmosClient } from '#infra/cosmos/client.ts';
import { ensureContainers } from '#infra/cosmos/containers.ts';
import { createLocalKeyFile } from '#infra/keyvault/local.ts';
import { productEnvironment } from '#local/settings.ts';
import type { MunicipalityCode, PhoneNumber } from '#shared/kernel/ids.ts';
import { Instant, plusSeconds } from '#shared/kernel/instant.ts';
import { freshDirectory } from '#test/smoke/stack.ts';

/** Wednesday 2 December 2026, 17.00 in Oslo: the evening before. */
const EVENING = Instant.parse('2026-12-02T16:00:00.000Z');
const NOWHERE = 'http://127.0.0.1:9';

/** A text that asks somebody. */
export interface Question {
  readonly from: string;
  readonly to: PhoneNumber;
}

export interface Product {
  readonly parts: Parts;
  readonly now: () => Instant;
  readonly wind: (seconds: number) => void;
  /** Those that were put since this was asked last. */
  readonly questions: () => readonly Question[];
  /** Meetings whose alarm has come. Each is told once. */
  readonly ringing: () => readonly MeetingRef[];
  readonly sweep: () => Promise<void>;
}

/**
 * The product as it is composed for all its triggers, with a provider that takes everything at once, an alarm clock in
 * place of orchestrations, and a time that stands still until it is wound.
 */
export async function openProduct(cosmosEndpoint: string, codes: readonly MunicipalityCode[]): Promise<Product> {
  let now = EVENING;
  const clock = { now: () => now };
  const warn = (sentence: string, ids: object) => console.warn(sentence, ids);
  const asked: Question[] = [];
  const alarms = new Map<string, { readonly ref: MeetingRef; readonly at: Instant }>();
  const connected = await adaptersTo(cosmosEndpoint, codes, { clock, warn });
  const parts = partsFrom({
    adapters: {
      ...connected,
      sms: {
        send: async ({ from, to, text, repeatId }) => {
          if (text.includes('Kan du møte')) asked.push({ from, to });
          return { kind: 'accepted', provider: 'acs', providerId: repeatId };
        },
      },
      email: { send: async ({ repeatId }) => ({ kind: 'accepted', provider: 'acs', providerId: repeatId }) },
    },
    clock,
    warn,
    alarms: { set: async (ref, at) => void alarms.set(`${ref.code}/${ref.meetingId}`, { ref, at }) },
    initialSettings: () => ({ sending: 'live', name: 'Kommunen' }),
  });
  const { commits, documents } = connected;
  return {
    parts,
    now: clock.now,
    wind: (seconds) => {
      now = plusSeconds(now, seconds);
    },
    questions: () => asked.splice(0),
    ringing: () => {
      const due = [...alarms].filter(([, { at }]) => at <= now);
      for (const [key] of due) alarms.delete(key);
      return due.map(([, { ref }]) => ref);
    },
    sweep: sweep({
      ...sweepNeeds(parts),
      clock,
      commits,
      documents,
      warn,
      municipalities: codes,
      meetings: parts.meetings,
      alarms: { set: async () => undefined },
    }),
  };
}

async function adaptersTo(
  cosmosEndpoint: string,
  municipalities: readonly MunicipalityCode[],
  needs: Omit<Parameters<typeof adaptersFrom>[0], 'environment'>,
) {
  const keyFile = join(freshDirectory(), 'key.json');
  createLocalKeyFile(keyFile);
  const environment = productEnvironment(
    {
      cosmosEndpoint,
      municipalities,
      keyFile,
      blobConnectionString: 'UseDevelopmentStorage=true',
      acsConnectionString: `endpoint=${NOWHERE}/;accesskey=bm9ib2R5`,
      infobip: { baseUrl: NOWHERE, apiKey: 'nobody' },
      smtpUrl: 'smtp://127.0.0.1:9',
      issuer: NOWHERE,
      webhookSecret: 'nobody',
      webUrl: NOWHERE,
      apiUrl: NOWHERE,
      simulatorUrl: NOWHERE,
    },
    {},
  );
  const adapters = adaptersFrom({ ...needs, environment });
  await ensureContainers(await cosmosClient(adapters.config.cosmos), adapters.config.cosmos.database, municipalities);
  return adapters;
}
