export { type Directory, directoryOf } from './directory.ts';
export { inParallel } from './parallel.ts';
export { faultsProblem } from './problems.ts';
export { registerDirectory } from './register.ts';
