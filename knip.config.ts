import type { KnipConfig } from 'knip';

/** Finds files, exports and packages that nothing uses. */
const config: KnipConfig = {
  /** Beside those that the scripts of package.json start. */
  entry: [
    'functions/launch.ts',
    'web/*/main.tsx',
    'web/kit/browser-temporal.ts', // By an alias in vite.config.ts.
    'test/mutation/core-runner.ts', // Named by Stryker's own settings, where knip looks for packages only.
  ],
  project: ['{functions,shared,infra,web,local,test}/**/*.{ts,tsx,css}', '*.ts'],
  // A type that only its own file uses is a word others may need; what is exported to run, somebody must use.
  ignoreExportsUsedInFile: { interface: true, type: true },
  ignoreDependencies: ['azurite', '@expo-google-fonts/source-sans-3'], // Loaded part by part, by path.
  ignoreBinaries: ['func', 'apt-get'], // Part of the machine, where they are there at all.
  stryker: false,
  compilers: {
    css: (text: string) => [...text.matchAll(/@import "[^"]+"/g)].map(([line]) => line.replace('@', '')).join('\n'),
  },
};

export default config;
