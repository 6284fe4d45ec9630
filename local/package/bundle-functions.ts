import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { layBesideBundle } from '#infra/pdf/lay-beside-bundle.ts';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The durable library loads its HTTP client together with itself, and uses it only when it asks something of its host:
 * most of what it takes to load it. So the client waits until it is asked for.
 */
const clientWhenUsed: Plugin = {
  name: 'client-when-used',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^axios$/ }, ({ path, namespace }) =>
      namespace === 'when-used' ? undefined : { path, namespace: 'when-used' },
    );
    onLoad({ filter: /./, namespace: 'when-used' }, ({ path }) => ({
      contents: `Object.defineProperty(exports, 'default', { get: () => require('${path}').default });`,
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
  minify: true,
  keepNames: true,
  entryNames: 'main',
  outExtension: { '.js': '.mjs' },
  external: ['@azure/functions-core'], // The host gives it.
  banner: { js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);" },
  plugins: [clientWhenUsed],
} satisfies BuildOptions;

/** `main.mjs` in the folder, and what it needs beside it. Whatever an earlier bundle left there goes first. */
export async function bundle(entry: Pick<BuildOptions, 'entryPoints' | 'stdin'>, folder: string): Promise<void> {
  layBesideBundle(folder);
  await build({ ...BUNDLED, ...entry, outdir: folder });
}

if (import.meta.main) await bundle({ entryPoints: ['functions/launch.ts'] }, join(REPOSITORY, 'dist/functions'));
