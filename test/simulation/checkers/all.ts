import type { Evening } from '../evening.ts';
import { answersCount, noCommandLost, noTextLost } from './answers.ts';
import type { Checker } from './checker.ts';
import { everyChainEnds, hashesVerify, noMomentLost, nothingBreaks, overviewTellsTheLog } from './endings.ts';
import { oneTextForEach, quietAtNight, sameWordsAgain, silentOnceBegun } from './messages.ts';
import { fewOpen, inOrder } from './order.ts';
import { nobodyTwice, oneInEachSeat } from './seats.ts';

const CHECKERS: readonly Checker[] = [
  nothingBreaks,
  oneInEachSeat,
  nobodyTwice,
  inOrder,
  fewOpen,
  noTextLost,
  answersCount,
  noCommandLost,
  silentOnceBegun,
  quietAtNight,
  oneTextForEach,
  sameWordsAgain,
  everyChainEnds,
  noMomentLost,
  hashesVerify,
  overviewTellsTheLog,
];

export interface Broken {
  readonly promise: string;
  readonly how: readonly string[];
}

/** The promises that the evening broke. */
export function brokenIn(evening: Evening): readonly Broken[] {
  return CHECKERS.flatMap(({ promise, broken }) => {
    const how = broken(evening);
    return how.length === 0 ? [] : [{ promise, how }];
  });
}
