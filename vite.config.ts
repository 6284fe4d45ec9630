import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type InlineConfig } from 'vite';

function fromHere(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}

function siteConfig(root: string, outDir: string, entries: readonly string[]): InlineConfig {
  return {
    configFile: false,
    root: fromHere(root),
    plugins: [react()],
    // Only the bare name: the stand-in imports the polyfill by another of its entries.
    resolve: { alias: [{ find: /^temporal-polyfill$/, replacement: fromHere('web/kit/browser-temporal.ts') }] },
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      // The security policy lets the pages load files of their own, and nothing that stands inside another file.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        // Schemas that a page does not use are left out: making one does nothing else.
        treeshake: { manualPureFunctions: ['z'] },
        input: entries.map((entry) => fromHere(`${root}/${entry}`)),
      },
    },
  };
}

/** The deployed site: personal pages and the staff app, one document each, so that none loads another's script. */
export function webConfig(outDir: string): InlineConfig {
  return siteConfig('web', outDir, ['index.html', 'forfall.html', 'svar.html', 'finn-lenke.html']);
}

/** The start page of the local simulator. Never deployed. */
export function simulatorConfig(outDir: string): InlineConfig {
  return siteConfig('web/simulator', outDir, ['index.html']);
}

export default defineConfig(webConfig(fromHere('dist/web')));
