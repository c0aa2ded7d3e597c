/** The way to a field: names of fields and indexes of lists. */
export type Path = readonly string[];

/** A field that no schema asked for, with those that the schema of its object did ask for. */
export interface Unread {
  readonly path: Path;
  readonly known: readonly string[];
}

/**
 * Data that remembers which of its fields were looked at. A validator compiled from a schema looks at every field that the schema has,
 * there or not, and at no other: so what was not looked at is a field that does not exist, which the schemas alone do not forbid.
 * An object whose names are listed is a map, such as labels, and one of which nothing was read is free; both may hold anything.
 */
export function track(data: unknown): { readonly value: unknown; unread(): Unread[] } {
  const objects: { path: Path; names: readonly string[]; asked: Set<string>; isMap: boolean }[] = [];
  const proxies = new Map<object, unknown>();
  const wrap = (value: unknown, path: Path): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const wrapped = proxies.get(value);
    if (wrapped !== undefined) return wrapped;
    const record = { path, names: Object.keys(value), asked: new Set<string>(), isMap: Array.isArray(value) };
    objects.push(record);
    const proxy = new Proxy(value, {
      get: (target, name) => {
        const inner: unknown = Reflect.get(target, name);
        if (typeof name !== 'string') return inner;
        record.asked.add(name);
        return wrap(inner, [...path, name]);
      },
      ownKeys: (target) => {
        record.isMap = true;
        return Reflect.ownKeys(target);
      },
    });
    proxies.set(value, proxy);
    return proxy;
  };
  return {
    value: wrap(data, []),
    unread: () =>
      objects
        .filter(({ asked, isMap }) => !isMap && asked.size > 0)
        .flatMap(({ path, names, asked }) =>
          names.filter((name) => !asked.has(name)).map((name) => ({ path: [...path, name], known: [...asked] })),
        ),
  };
}
