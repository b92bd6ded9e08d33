// A table over several dimensions, folded: values that make no difference are joined, dimensions that make none are left out. Pure.

export interface Row {
  /** Dimension → the values of it; a dimension that makes no difference here is missing. */
  readonly where: Readonly<Record<string, readonly string[]>>;
  readonly value: string;
  /** Keys of all cells of the row, as given to `cell`. */
  readonly cells: readonly (readonly string[])[];
}

interface Axis {
  readonly name: string;
  readonly values: readonly string[];
}

/** `first`: the dimension that rows are always grouped by. Rows come in the order of the values. */
export function fold(axes: readonly Axis[], first: string, cell: (key: readonly string[]) => string): Row[] {
  const known = new Map<string, string>();
  const valueAt = (key: readonly string[]): string => {
    const id = key.join('\0');
    const value = known.get(id) ?? cell(key);
    known.set(id, value);
    return value;
  };
  return new Folder(axes, valueAt).rows(axes, [first]);
}

type Space = readonly Axis[];

class Folder {
  readonly #order: readonly string[];
  readonly #valueAt: (key: readonly string[]) => string;

  constructor(axes: readonly Axis[], valueAt: (key: readonly string[]) => string) {
    this.#order = axes.map(({ name }) => name);
    this.#valueAt = valueAt;
  }

  /** The rows of a part of the table. `before`: the dimensions to split by first, whatever else would give fewer rows. */
  rows(space: Space, before: readonly string[] = []): Row[] {
    const cells = this.#cells(space);
    const [value = ''] = cells.map(this.#valueAt);
    if (cells.every(key => this.#valueAt(key) === value)) return [{ where: {}, value, cells }];
    const splits = space.filter(({ values }) => values.length > 1).flatMap(axis => this.#split(space, axis));
    const [preferred] = before.flatMap(name => splits.filter(({ axis }) => axis === name));
    const candidates = preferred ? [preferred] : splits;
    const all = candidates.map(({ axis, groups }) =>
      groups.flatMap(values =>
        this.rows(narrowed(space, axis, values)).map(row => ({ ...row, where: { [axis]: values, ...row.where } })),
      ),
    );
    return all.reduce((best, next) => (next.length < best.length ? next : best));
  }

  /** Values of one dimension that behave alike, together; nothing where all do. */
  #split(space: Space, { name, values }: Axis): { axis: string; groups: string[][] }[] {
    const groups = new Map<string, string[]>();
    for (const value of values) {
      const signature = this.#cells(narrowed(space, name, [value]))
        .map(this.#valueAt)
        .join('\0');
      groups.set(signature, [...(groups.get(signature) ?? []), value]);
    }
    return groups.size > 1 ? [{ axis: name, groups: [...groups.values()] }] : [];
  }

  #cells(space: Space): string[][] {
    const valuesOf = new Map(space.map(({ name, values }) => [name, values]));
    return this.#order.reduce<string[][]>(
      (keys, name) => keys.flatMap(key => (valuesOf.get(name) ?? []).map(value => [...key, value])),
      [[]],
    );
  }
}

const narrowed = (space: Space, name: string, values: readonly string[]): Space =>
  space.map(axis => (axis.name === name ? { name, values } : axis));
