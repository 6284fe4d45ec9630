import { expect, test } from 'vitest';
import { given } from '#functions/directory/facts-fixture.ts';
import { body, list, person, roster, seat } from '#functions/directory/fixture.ts';
import { present } from '#shared/kernel/assert.ts';
import { meetingFactsOf } from './facts.ts';
import { settingsOf } from './settings.ts';

test('a meeting knows members, those on leave, personal substitutes, substitutes and contacts, and nobody else', () => {
  const people = ['p1', 'p2', 'p3', 'contact', 'onLeave', 'personal', 'stranger'];
  const heldFor = { personId: 'onLeave', from: '2026-01-01', to: '2026-12-31' };
  const municipality = given(
    roster({
      persons: people.map((id) => person(id)),
      bodies: [
        body({
          lists: [list('A', ['p2', 'p3'], { contactPersonId: 'contact' })],
          seats: [seat('kst-1', 'p1', { heldFor, personalSubstituteId: 'personal' })],
        }),
      ],
    }),
  );
  const facts = meetingFactsOf({
    meeting: municipality.meeting('m1'),
    body: present(municipality.facts().bodies.get('kst'), 'the body'),
    persons: [...municipality.facts().persons.values()],
    settings: settingsOf({ name: 'Fjordvik kommune' }),
    sender: { twoWay: false },
    factsVersion: 4,
  });
  expect(facts.persons.map(({ id }) => id)).toStrictEqual(['contact', 'onLeave', 'p1', 'p2', 'p3', 'personal']);
  expect(facts).toMatchObject({ factsVersion: 4, sender: { twoWay: false }, meeting: { id: 'm1' } });
});
