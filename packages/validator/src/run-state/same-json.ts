/** True where two values are the same JSON. Members that are undefined are none. */
export function isSameJson(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other;
  if (one === null || other === null) return one === other;
  if (Array.isArray(one) || Array.isArray(other)) return isSameList(one, other);
  const [members, others] = [membersOf(one), membersOf(other)];
  return (
    members.length === others.length &&
    members.every(
      ([name, value]) =>
        Object.hasOwn(other, name) &&
        isSameJson(value, (other as Readonly<Record<string, unknown>>)[name]),
    )
  );
}

function isSameList(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return false;
  return one.length === other.length && one.every((value, at) => isSameJson(value, other[at]));
}

function membersOf(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value).filter(([, member]) => member !== undefined);
}
