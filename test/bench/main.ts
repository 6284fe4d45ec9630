import { foldingRow } from './folding.ts';
import { loadingRow } from './loading.ts';
import { pageRows } from './pages.ts';
import { pressingRow } from './pressing.ts';
import { replyRows } from './replies.ts';

/** `npm run bench`: what the design wants to be quick, small or constant, each as a ratio or a count within this run. */
async function bench(): Promise<void> {
  const rows = [foldingRow(), await loadingRow(), ...(await replyRows()), ...(await pageRows()), await pressingRow()];
  for (const { what, measured, bar, isMet } of rows) {
    console.log(`${isMet ? 'met    ' : 'NOT MET'}  ${what.padEnd(66)} ${measured.padStart(10)}   bar ${bar}`);
  }
}

await bench();
