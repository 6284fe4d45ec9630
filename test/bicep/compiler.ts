import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { REPOSITORY } from '#test/architecture/sources.ts';

/** Something that knows Bicep better than our own rules do: the real compiler, or a checker of names and types. */
export interface Compiler {
  readonly name: string;
  /** One line for each fault in the templates and parameters of a folder. */
  readonly faultsIn: (folder: string) => readonly string[];
}

const NEIGHBOUR = join(REPOSITORY, '..', 'shared');
const CHECKER = join(NEIGHBOUR, 'tools', 'bicep-check', 'check.mjs');
const TYPES = join(NEIGHBOUR, 'data', 'azure-types');
/** Those that the tables lack. */
const FURTHER_TYPES = fileURLToPath(new URL('further-types.json', import.meta.url));

/** The best that this machine has. */
export function findCompiler(): Compiler | undefined {
  const hasAzureCli = spawnSync('az', ['bicep', 'version'], { stdio: 'ignore' }).status === 0;
  if (hasAzureCli) return { name: 'az bicep', faultsIn: built };
  return existsSync(CHECKER) && existsSync(TYPES) ? { name: 'bicep-check', faultsIn: checked } : undefined;
}

function built(folder: string): readonly string[] {
  // Parameters are built with the environment that a deployment would have.
  const env = { ...process.env };
  for (const name of ENVIRONMENT) env[name] ??= '{}';
  const builds = [
    ...filesIn(folder, '.bicep').map((file) => ['build', '--file', file]),
    ...filesIn(folder, '.bicepparam').map((file) => ['build-params', '--file', file]),
  ];
  return builds.flatMap((words) => {
    const { stderr } = spawnSync('az', ['bicep', ...words, '--stdout'], { env, encoding: 'utf8' });
    return stderr.split('\n').filter((line) => FAULT.test(line));
  });
}

/** The compiler only warns of a property that does not exist. BCP081: it does not know the type, being too old. */
const FAULT = /\bError\b|Warning BCP(?!081)\d+/;

const ENVIRONMENT = [
  'WEBHOOK_SECRET',
  'SMTP_URL',
  'INFOBIP_API_KEY',
  'ARCHIVE_0301',
  'AZURE_RESOURCE_GROUP',
  'PUBLIC_API_URL',
  'DEAD_LETTER_STORAGE_NAME',
  'WORKSPACE_ID',
  'ACTION_GROUP_ID',
];

function checked(folder: string): readonly string[] {
  const tables = readdirSync(TYPES).map((name) => join(TYPES, name));
  const words = [CHECKER, ...filesIn(folder, '.bicep'), '--types', ...tables, FURTHER_TYPES];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (status !== 0) return [stderr];
  return stdout.split('\n').filter((line) => line.startsWith('error'));
}

function filesIn(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => join(folder, path));
}
