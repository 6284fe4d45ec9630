export { type Directory, directoryOf } from './directory.ts';
export { faultsProblem } from './problems.ts';
export { registerDirectory } from './register.ts';
