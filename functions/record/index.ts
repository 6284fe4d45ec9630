export type { PersonNeeds } from './person-needs.ts';
export { registerRecord } from './register.ts';
