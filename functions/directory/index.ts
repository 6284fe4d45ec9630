export { directoryOf } from './directory.ts';
export { registerDirectory } from './register.ts';
