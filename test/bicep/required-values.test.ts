import { expect, test } from 'vitest';
import { REQUIRED } from './required-values.ts';
import { madeIn, placeOf, readTemplate, resourcesOf, type Template, textAt, valueAt, withText } from './template.ts';

const template = readTemplate();

/** Every value that a resource must have and has not. */
function breaches(of: Template): readonly string[] {
  return madeIn(of).flatMap((resource) =>
    Object.entries(REQUIRED[resource.typeName]?.values ?? {}).flatMap(([path, wanted]) => {
      const found = textAt(of, resource, path);
      return found === wanted ? [] : [`${placeOf(resource)}: ${path} is ${found ?? 'not there'}, not ${wanted}`];
    }),
  );
}

test('every resource is of a type and a version that we know', () => {
  const known = resourcesOf(template).map(({ type }) => type);
  const allowed = Object.entries(REQUIRED).map(([name, { version }]) => `${name}@${version}`);
  expect([...new Set(known)].filter((type) => !allowed.includes(type))).toStrictEqual([]);
  expect(allowed.filter((type) => !known.includes(type))).toStrictEqual([]);
});

test('every resource says what it must say', () => {
  expect(breaches(template)).toStrictEqual([]);
});

const ALL = madeIn(template).flatMap((resource) =>
  Object.keys(REQUIRED[resource.typeName]?.values ?? {}).map((path) => ({ resource, path })),
);

test.each(ALL)('a change of $path of $resource.file $resource.name is found', ({ resource, path }) => {
  const text = template.texts.get(resource.file) ?? '';
  const { from, to } = valueAt(template, resource, path) ?? expect.fail('it is there');
  const changed = `${text.slice(0, from)}'somethingElse'${text.slice(to)}`;
  expect(breaches(withText(template, resource.file, changed))).not.toStrictEqual([]);
});
