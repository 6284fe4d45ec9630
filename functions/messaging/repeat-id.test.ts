import { expect, test } from 'vitest';
import { MeetingId, MessageId, MunicipalityCode } from '#shared/kernel/ids.ts';
import { repeatIdOf } from './repeat-id.ts';

const code = MunicipalityCode.parse('9901');
const meetingId = MeetingId.parse('m1');
const messageId = MessageId.parse('m1-s1');

test('a message keeps its repeat id, whoever sends it', () => {
  expect(repeatIdOf(code, meetingId, messageId)).toBe(repeatIdOf(code, meetingId, messageId));
});

test('a repeat id is a UUID of version 8', () => {
  expect(repeatIdOf(code, meetingId, messageId)).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
});

test('messages of other meetings and municipalities have other repeat ids', () => {
  const ids = [
    repeatIdOf(code, meetingId, messageId),
    repeatIdOf(code, meetingId, MessageId.parse('m1-s2')),
    repeatIdOf(code, MeetingId.parse('m2'), messageId),
    repeatIdOf(MunicipalityCode.parse('9902'), meetingId, messageId),
  ];
  expect(new Set(ids).size).toBe(ids.length);
});
