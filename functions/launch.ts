import module from 'node:module';

/**
 * What the functions host loads. The code is compiled once on each machine and kept for the next start there; the app
 * itself comes after that, or it would be compiled each time.
 */
module.enableCompileCache();
await import('./start.ts');
