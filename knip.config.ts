import type { KnipConfig } from 'knip';

/** Finds files, exports and packages that nothing uses. */
const config: KnipConfig = {
  entry: [
    'functions/launch.ts',
    'functions/rotate-key.ts',
    'functions/verify-log.ts',
    'local/main.ts',
    'local/package/bundle-functions.ts',
    'local/package/write-package.ts',
    'web/*/main.tsx',
    'web/kit/browser-temporal.ts', // By an alias in vite.config.ts.
    'test/run.ts',
    'test/bench/main.ts',
    'test/ensure-chromium.ts',
    'test/mutation/core-runner.ts', // Named by Stryker's own settings, where knip looks for packages only.
  ],
  project: ['{functions,shared,infra,web,local,test}/**/*.{ts,tsx,css}', '*.ts'],
  // An export that only its own file uses is a word others may use; code that nobody uses is what we look for.
  ignoreExportsUsedInFile: true,
  ignoreDependencies: ['azurite', '@expo-google-fonts/source-sans-3'], // Loaded part by part, by path.
  ignoreBinaries: ['func', 'apt-get'], // Part of the machine, where they are there at all.
  stryker: false,
  compilers: {
    css: (text: string) => [...text.matchAll(/@import "[^"]+"/g)].map(([line]) => line.replace('@', '')).join('\n'),
  },
};

export default config;
