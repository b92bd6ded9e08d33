// Texts in the input of a tool: which field holds them differs by host. Judges nothing.

/** Every text in the fields: the field itself, a list of texts, or a list of objects with such fields. */
export function textsIn(input: Readonly<Record<string, unknown>>, fields: readonly string[]): string[] {
  return fields.flatMap(field => {
    const value = Object.hasOwn(input, field) ? input[field] : undefined;
    if (typeof value === 'string') return [value];
    if (!Array.isArray(value)) return [];
    return value.flatMap((item: unknown) => {
      if (typeof item === 'string') return [item];
      // A copy gives the object's own fields a type without a cast.
      return typeof item === 'object' && item !== null ? textsIn({ ...item }, fields) : [];
    });
  });
}
