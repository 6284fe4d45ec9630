import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { layBesideBundle } from '#infra/pdf/lay-beside-bundle.ts';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The durable library loads its HTTP client and its reader of addresses together with itself, and uses them only when it
 * asks something of its host: most of what it takes to load it. So both wait until something of theirs is asked for.
 */
const durableNeedsWhenUsed: Plugin = {
  name: 'durable-needs-when-used',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^(axios|validator)$/ }, ({ path, namespace }) =>
      namespace === 'when-used' ? undefined : { path, namespace: 'when-used' },
    );
    onLoad({ filter: /./, namespace: 'when-used' }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, name) => require('${path}')[name] });`,
      resolveDir: REPOSITORY,
    }));
  },
};

/** What is loaded only when needed stays in files of its own; nothing of node_modules is left outside. */
const BUNDLED = {
  absWorkingDir: REPOSITORY,
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node22',
  format: 'esm',
  // Names stay: they stand in the stack of what fails.
  minifyWhitespace: true,
  minifySyntax: true,
  entryNames: 'main',
  outExtension: { '.js': '.mjs' },
  external: ['@azure/functions-core'], // The host gives it.
  banner: { js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);" },
  plugins: [durableNeedsWhenUsed],
} satisfies BuildOptions;

/** `main.mjs` in the folder, and what it needs beside it. Whatever an earlier bundle left there goes first. */
export async function bundle(entry: Pick<BuildOptions, 'entryPoints' | 'stdin'>, folder: string): Promise<void> {
  layBesideBundle(folder);
  await build({ ...BUNDLED, ...entry, outdir: folder });
}

if (import.meta.main) await bundle({ entryPoints: ['functions/launch.ts'] }, join(REPOSITORY, 'dist/functions'));
