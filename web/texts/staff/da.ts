export { nb as da } from './nb.ts';
