export { checkRecord } from './anchors.ts';
export { filingEntriesOf } from './filing-stream.ts';
export { type RecordNeeds, registerRecord } from './register.ts';
