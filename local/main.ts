import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBlobContainers } from '#infra/blob/blob-store.ts';
import { configFrom } from '#infra/config.ts';
import { cosmosClient } from '#infra/cosmos/client.ts';
import { ensureContainers } from '#infra/cosmos/containers.ts';
import { createLocalKeyFile } from '#infra/keyvault/local.ts';
import { type Agenda, startAgenda } from '#local/agenda.ts';
import { simulatedArchives } from '#local/archive/simulated-archives.ts';
import { startAzurite } from '#local/azurite/azurite.ts';
import { startCosmos } from '#local/cosmos/cosmos.ts';
import { demoRecords } from '#local/demo/archive-records.ts';
import { demoStart } from '#local/demo/roster.ts';
import { signInPlaces, staffOf } from '#local/demo/staff.ts';
import { demoDirectory, demoStory, startDemo } from '#local/demo/start-demo.ts';
import { freePort } from '#local/free-port.ts';
import { startHost } from '#local/host/start-host.ts';
import { type LocalIssuer, openIssuer } from '#local/issuer/issuer.ts';
import { openJournal } from '#local/journal.ts';
import { keptFolder } from '#local/kept-folder.ts';
import { keptSecrets, type Secrets } from '#local/kept-secrets.ts';
import { loadPackage, loadSource } from '#local/load-app.ts';
import {
  AUDIENCE,
  DEMO_CODE,
  EMPTY_CODE,
  type LocalSettings,
  localSettings,
  productEnvironment,
  simulatedNumber,
  WrongSettingsError,
} from '#local/settings.ts';
import { startSimulator } from '#local/simulator/simulator.ts';
import { serveWeb } from '#local/web-server.ts';
import type { SettingsPatch } from '#shared/contracts/settings.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import { instantOf } from '#shared/kernel/instant.ts';
import { buildWeb } from '#web/build.ts';
import hostJson from '../host.json' with { type: 'json' };

const REPOSITORY = fileURLToPath(new URL('..', import.meta.url));

/** Starts everything in this one process: emulators, issuer, simulator, functions, pages and, unless told not to, the demo. */
async function start(): Promise<void> {
  const settings = localSettings(process.env);
  const directory = keptFolder(settings.dataDirectory);
  const machineNow = instantOf(Date.now());
  const startAt = settings.clockStart ?? (settings.isDemo ? demoStart(machineNow) : undefined);
  const agenda = startAgenda({ ...(startAt && { startAt }), journal: openJournal(join(directory, 'clock.jsonl')) });
  const apiPort = settings.apiPort || (await freePort());
  const simulatorPort = settings.simulatorPort || (await freePort());
  const house: House = { settings, agenda, inDirectory: (name) => join(directory, name), apiPort, simulatorPort };

  const webIsBuilt = buildWeb();
  const world = await startWorld(house);
  const host = await startFunctions(house, world);
  await webIsBuilt;
  const { issueToken } = world;
  if (settings.isDemo) await startDemo({ apiUrl: host.url, now: agenda.now(), issueToken });
  tellWhereItIs(world.web.url, host.url, world.simulatorUrl, settings.isDemo);
}

interface House {
  readonly settings: LocalSettings;
  readonly agenda: Agenda;
  readonly inDirectory: (name: string) => string;
  readonly apiPort: number;
  readonly simulatorPort: number;
}

type World = Awaited<ReturnType<typeof startWorld>>;

/** Everything around the product: store, files, issuer, pages, and the people with their phones. */
async function startWorld(house: House) {
  const { settings, agenda, inDirectory, apiPort, simulatorPort } = house;
  const { isDemo, municipalities } = settings;
  const apiUrl = `http://127.0.0.1:${apiPort}`;
  const secrets = keptSecrets(inDirectory('secrets.json'), process.env);
  const [cosmos, azurite, issuer] = await Promise.all([
    startCosmos({ agenda, journalPath: inDirectory('cosmos.jsonl') }),
    startAzurite({ directory: inDirectory('blob') }),
    openIssuer({
      agenda,
      users: staffOf,
      audience: AUDIENCE,
      directory: inDirectory('.'),
      origin: `http://127.0.0.1:${simulatorPort}`,
    }),
  ]);
  const web = await serveWeb({
    port: settings.webPort,
    directory: join(REPOSITORY, 'dist/web'),
    config: { apiUrl, signIn: signInPlaces(municipalities, issuer.issuer), ...(isDemo && { demo: {} }) },
  });
  const simulator = await startPeople(house, { apiUrl, webUrl: web.url, secrets, issuer });
  const keyFile = inDirectory('key.json');
  if (!existsSync(keyFile)) createLocalKeyFile(keyFile);
  return {
    cosmosEndpoint: cosmos.endpoint,
    blobConnectionString: azurite.connectionString,
    acsConnectionString: simulator.acsConnectionString,
    infobip: { baseUrl: simulator.infobipUrl, apiKey: secrets.accessKey },
    smtpUrl: simulator.smtpUrl,
    keyFile,
    issuer: issuer.issuer,
    issueToken: issuer.issueToken,
    webhookSecret: secrets.webhookSecret,
    web,
    webUrl: web.url,
    apiUrl,
    simulatorUrl: simulator.url,
    municipalities,
  };
}

interface Around {
  readonly issuer: LocalIssuer;
  readonly apiUrl: string;
  readonly webUrl: string;
  readonly secrets: Secrets;
}

/** The phones, the mailboxes and the archives, behind the protocols of their providers, and the issuer beside them. */
function startPeople({ settings, agenda, inDirectory, simulatorPort }: House, around: Around) {
  const { apiUrl, webUrl, secrets, issuer } = around;
  const { isDemo, municipalities } = settings;
  return startSimulator({
    agenda,
    apiUrl,
    port: simulatorPort,
    journalPath: inDirectory('simulator.jsonl'),
    pageDirectory: join(REPOSITORY, 'dist/simulator'),
    webhookUrl: () => `${apiUrl}/api/webhooks/acs`,
    ...secrets,
    issueToken: issuer.issueToken,
    twoWayNumbers: municipalities.map(simulatedNumber),
    smsProvider: settings.smsProvider,
    neighbours: [
      issuer.answer,
      simulatedArchives({
        clock: agenda,
        codes: municipalities,
        journalOf: (code) => openJournal(inDirectory(`archive-${code}.jsonl`)),
        recordsOf: (code) => (code === DEMO_CODE ? demoRecords : undefined),
      }),
    ],
    ...(isDemo && { people: demoDirectory, story: () => demoStory(apiUrl, webUrl) }),
  });
}

async function startFunctions({ settings, agenda, inDirectory, apiPort }: House, world: World) {
  const environment = productEnvironment(world, process.env);
  const config = configFrom(environment);
  if (!config.ok) throw new WrongSettingsError(config.error.join('\n'));
  const { cosmos, blob } = config.value;
  // What is reached without a key is in Azure, and has its containers from its deployment.
  if (cosmos.key !== undefined)
    await ensureContainers(await cosmosClient(cosmos), cosmos.database, settings.municipalities);
  if (blob.kind === 'connectionString') await ensureBlobContainers(blob);
  const byName = (url: string) => url.replace('127.0.0.1', 'localhost');
  return startHost({
    agenda,
    journalPath: inDirectory('durable.jsonl'),
    port: apiPort,
    corsOrigins: [world.webUrl, byName(world.webUrl), world.simulatorUrl, byName(world.simulatorUrl)],
    hostJson,
    log: tellTrouble,
    load: () =>
      settings.packageFolder === undefined
        ? loadSource({ environment, clock: agenda, initialSettings })
        : loadPackage(settings.packageFolder, environment),
  });
}

function tellTrouble(level: string, name: string, message: string): void {
  if (level === 'error' || level === 'warning' || level === 'critical') console.error(`${level} ${name}: ${message}`);
}

/** A trial municipality sends from the start: every recipient is simulated. */
function initialSettings(code: MunicipalityCode): SettingsPatch {
  const name = code === EMPTY_CODE ? 'Prøvekommune' : `Kommune ${code}`;
  return code.startsWith('99') ? { sending: 'live', name } : {};
}

function tellWhereItIs(webUrl: string, apiUrl: string, simulatorUrl: string, isDemo: boolean): void {
  console.log(`Fulltallig is ready.

  Pages      ${webUrl}
  API        ${apiUrl}/api
  Simulator  ${simulatorUrl}   phones, mailboxes and the clock`);
  if (isDemo)
    console.log('\nOpen the simulator and follow the seven steps: a member cannot come, and the seat fills itself.');
}

/** What whoever starts it can mend; anything else is a defect. */
function sentenceAbout(error: unknown): string | undefined {
  if (error instanceof WrongSettingsError) return error.message;
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error;
  return isTaken ? `Port ${error.port} is taken: choose another by WEB_PORT, API_PORT or SIMULATOR_PORT.` : undefined;
}

try {
  await start();
} catch (error) {
  const sentence = sentenceAbout(error);
  if (sentence === undefined) throw error;
  console.error(sentence);
  process.exit(1);
}
