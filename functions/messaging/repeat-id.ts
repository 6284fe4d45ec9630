import { createHash } from 'node:crypto';
import type { MeetingId, MessageId, MunicipalityCode } from '#shared/kernel/ids.ts';

/** The id under which a provider knows a meeting's message: the same on every repeat, in whatever process. */
export function repeatIdOf(code: MunicipalityCode, meetingId: MeetingId, messageId: MessageId): string {
  return derivedUuid('message', code, meetingId, messageId);
}

/** A UUID of version 8 (RFC 9562): the first 128 bits of a SHA-256, but for the six that say what it is. */
export function derivedUuid(...parts: readonly string[]): string {
  const bytes = createHash('sha256').update(parts.join('\n')).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
