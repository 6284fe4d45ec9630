/** The same with a text in one field; an empty text takes the field away, since empty is no address and no number. */
export function withText<T extends object>(value: T, field: keyof T, text: string): T {
  if (text !== '') return Object.assign({ ...value }, { [field]: text });
  const changed = { ...value };
  Reflect.deleteProperty(changed, field);
  return changed;
}
