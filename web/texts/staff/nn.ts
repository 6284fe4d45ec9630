export { nb as nn } from './nb.ts';
