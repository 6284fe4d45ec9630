import { orWarn, type Warn } from '#functions/platform/index.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import { type AnchorNeeds, compareAnchors, storeAnchor } from './anchors.ts';

export interface AnchorStreamsNeeds extends AnchorNeeds {
  readonly municipalities: readonly MunicipalityCode[];
  readonly warn: Warn;
}

/** Every night: how each stream ends is written where nobody can change it, after a look at the night before. */
export function anchorStreams(needs: AnchorStreamsNeeds) {
  return async (): Promise<void> => {
    for (const code of needs.municipalities) {
      await orWarn(needs.warn, 'The streams of a municipality could not be anchored.', { code }, async () => {
        const { differences } = await compareAnchors(needs, code, 1);
        for (const { stream, version, what } of differences)
          needs.warn('A stream does not agree with its anchor.', { code, stream, version: String(version), what });
        await storeAnchor(needs, code);
      });
    }
  };
}
