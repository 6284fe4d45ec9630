import openScratchFolder from '#test/scratch-folder.ts';
import { textbookRows } from './against-textbook.ts';
import { eveningRows } from './evenings.ts';
import { foldingRow } from './folding.ts';
import { linkReplayRow } from './link-replay.ts';
import { loadingRow } from './loading.ts';
import { pageRows } from './pages.ts';
import { pressingRow } from './pressing.ts';
import { replyRows } from './replies.ts';

/** `npm run bench`: what the design wants to be quick, small or constant, each as a ratio or a count within this run. */
async function bench(): Promise<void> {
  const rows = [
    foldingRow(),
    await loadingRow(),
    ...(await replyRows()),
    ...(await textbookRows()),
    await linkReplayRow(),
    ...(await eveningRows()),
    ...(await pageRows()),
    await pressingRow(),
  ];
  for (const { what, measured, bar, isMet } of rows) {
    console.log(`${isMet ? 'met    ' : 'NOT MET'}  ${what.padEnd(66)} ${measured.padStart(16)}   bar ${bar}`);
  }
}

const removeScratchFolder = openScratchFolder();
try {
  await bench();
} finally {
  removeScratchFolder();
}
