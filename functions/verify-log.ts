import { checkRecord } from '#functions/record/index.ts';
import { MunicipalityCode } from '#shared/kernel/ids.ts';
import { instantOf } from '#shared/kernel/instant.ts';
import { adaptersFrom, type Environment } from './adapters.ts';

/**
 * `npm run verify-log`, by an administrator or an auditor: recomputes every chain of hashes and compares it with every
 * nightly anchor. Reads only, and needs no key.
 * @param only codes of municipalities; without any, all of the deployment
 */
async function verifyLog(environment: Environment, only: readonly string[]): Promise<void> {
  const clock = { now: () => instantOf(Date.now()) };
  const adapters = adaptersFrom({ environment, clock, warn: console.warn });
  const codes = only.length > 0 ? only.map((code) => MunicipalityCode.parse(code)) : adapters.codes;
  for (const code of codes) {
    const { anchors, streams, differences, broken } = await checkRecord({ ...adapters, clock }, code);
    const isSound = differences.length === 0 && broken.length === 0;
    console.log(`${code}: ${streams} streams and ${anchors} anchors: ${isSound ? 'all agree.' : 'THEY DO NOT AGREE.'}`);
    for (const { stream, brokenAt } of broken) console.log(`  ${stream} is broken from version ${brokenAt} on.`);
    for (const { stream, version, what, anchoredAt } of differences)
      console.log(`  ${stream} version ${version} is ${what}, by the anchor of ${anchoredAt}.`);
    if (!isSound) process.exitCode = 1;
  }
}

await verifyLog(process.env, process.argv.slice(2));
