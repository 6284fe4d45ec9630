import { describe, expect, test } from 'vitest';
import { MunicipalityCode } from '#shared/kernel/ids.ts';
import { Instant } from '#shared/kernel/instant.ts';
import { differencesFrom, headsOf, type StreamHash } from './anchors.ts';

function hash(stream: string, version: number, text = `${stream}-${version}`): StreamHash {
  return { stream, version, hash: text };
}

const STORED = [hash('meeting:m2', 1), hash('meeting:m1', 2), hash('meeting:m1', 1), hash('reminders:m1', 1)];
const ANCHOR = {
  code: MunicipalityCode.parse('9901'),
  at: Instant.parse('2026-12-04T02:00:00.000Z'),
  streams: headsOf(STORED),
};
const never = () => false;

test('an anchor holds the last commit of every stream', () => {
  expect(headsOf(STORED)).toStrictEqual([hash('meeting:m1', 2), hash('meeting:m2', 1), hash('reminders:m1', 1)]);
});

describe('an anchor agrees with', () => {
  test('what it was made of', () => {
    expect(differencesFrom(ANCHOR, STORED, never)).toStrictEqual([]);
  });

  test('streams that have grown since, and new ones', () => {
    const later = [...STORED, hash('meeting:m1', 3), hash('meeting:m3', 1)];
    expect(differencesFrom(ANCHOR, later, never)).toStrictEqual([]);
  });

  test('the end of a stream whose time is up', () => {
    const left = STORED.filter(({ stream }) => stream !== 'meeting:m2');
    expect(differencesFrom(ANCHOR, left, (stream) => stream === 'meeting:m2')).toStrictEqual([]);
  });
});

describe('an anchor tells of', () => {
  test('a commit that was replaced, though its own chain may have been made whole again', () => {
    const forged = STORED.map((one) => (one.version === 2 ? hash('meeting:m1', 2, 'forged') : one));
    expect(differencesFrom(ANCHOR, forged, never)).toStrictEqual([
      { stream: 'meeting:m1', version: 2, what: 'changed' },
    ]);
  });

  test('commits cut off from the end', () => {
    const cut = STORED.filter(({ version }) => version === 1);
    expect(differencesFrom(ANCHOR, cut, never)).toStrictEqual([{ stream: 'meeting:m1', version: 2, what: 'missing' }]);
  });

  test('a stream that is gone', () => {
    const left = STORED.filter(({ stream }) => stream !== 'meeting:m2');
    expect(differencesFrom(ANCHOR, left, never)).toStrictEqual([{ stream: 'meeting:m2', version: 1, what: 'missing' }]);
  });

  test('a forged commit in a stream that was said to be forgotten', () => {
    const forged = STORED.map((one) => (one.stream === 'meeting:m2' ? hash('meeting:m2', 1, 'forged') : one));
    expect(differencesFrom(ANCHOR, forged, () => true)).toHaveLength(1);
  });
});
