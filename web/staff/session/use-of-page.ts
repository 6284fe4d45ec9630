/** A page that nobody has touched for this long is not kept signed in. */
const IDLE_MS_MAX = 60 * 60_000;

let lastUsedMs = performance.now();

for (const kind of ['pointerdown', 'keydown'] as const) {
  globalThis.addEventListener?.(kind, () => (lastUsedMs = performance.now()), { passive: true, capture: true });
}

export function isInUse(): boolean {
  return performance.now() - lastUsedMs < IDLE_MS_MAX;
}
