/** Our own code broke a promise. Never caught to carry on: the host logs it and the message is tried again. */
export class DefectError extends Error {
  override readonly name = 'DefectError';
}

/** @throws DefectError when the condition does not hold. `promise` must hold no personal data. */
export function assert(condition: boolean, promise: string): asserts condition {
  if (!condition) throw new DefectError(`broken promise: ${promise}`);
}

/** The value is for the compiler only. It stays out of the text, because it could hold a phone number. */
export function unreachable(_value: never, what: string): never {
  throw new DefectError(`no branch for this ${what}`);
}

/** @throws DefectError when the value is missing. For look-ups that our own code promised would succeed. */
export function present<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new DefectError(`missing: ${what}`);
  return value;
}
