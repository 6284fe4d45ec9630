export { nb as sv } from './nb.ts';
