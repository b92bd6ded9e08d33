// What a command acts upon: named by the line, by variables, or by what the tool would take from this machine. Judges only which environment
// each name belongs to.
import { connectionOf } from '../address.ts';
import type { FoundTarget, Reading } from '../catalogue/reading.ts';
import type { Target } from '../classification.ts';
import { type Ambient, type Environment, lookups, type TargetKind } from '../facts.ts';
import { environmentOf, mostCareful, settled } from '../policy/environment.ts';
import { HOLE, type Word } from '../shell/word.ts';
import type { Inquiry } from './inquiry.ts';
import type { State } from './state.ts';
import type { Line } from './weigh.ts';

/** The most careful environment that counts; undefined where nothing is acted upon. */
export const strictest = (targets: readonly Target[]): Environment | undefined => mostCareful(settled(targets));

/** Names that stand for one thing: any of them may tell where it belongs. */
interface Group {
  readonly kind: TargetKind;
  readonly names: readonly (string | undefined)[];
  readonly source: string;
  /** The variable that the name is in, where its value is not known: `$PROD_DATABASE_URL`. */
  readonly variable?: string;
}

export function findTargets(reading: Reading, line: Line, state: State, inquiry: Inquiry): Target[] {
  const look = new Look(line, state, inquiry);
  const own = reading.targets.map(found => ({ found, word: found.name ?? look.variable(found.env ?? []) }));
  const named = new Set(own.flatMap(({ found, word }) => (word ? [found.kind] : [])));
  const groups = own.flatMap(({ found, word }) =>
    word
      ? look.written(found, word)
      : look.ambient(found).filter(({ kind }) => kind === found.kind || !named.has(kind)),
  );
  return groups.flatMap(group => toTargets(group, inquiry));
}

/** A name that says nothing takes the environment of another name of the same thing. */
function toTargets({ kind, names, source, variable }: Group, inquiry: Inquiry): Target[] {
  const environments = names.map(name =>
    name === undefined ? unnamed(kind, variable, inquiry) : environmentOf(kind, name, inquiry.scene.environments),
  );
  const told = names.includes(undefined) ? environments : environments.filter(environment => environment !== 'unknown');
  const environment = mostCareful(told) ?? 'unknown';
  return [...new Set(names)].map(name => ({ kind, name, source, environment }));
}

/** The name of a variable may raise the environment, never lower it. */
const unnamed = (kind: TargetKind, variable: string | undefined, inquiry: Inquiry): Environment =>
  mostCareful([
    'unknown',
    ...(variable === undefined ? [] : [environmentOf(kind, variable, inquiry.scene.environments)]),
  ]) ?? 'unknown';

class Look {
  private readonly line: Line;
  private readonly state: State;
  private readonly inquiry: Inquiry;

  constructor(line: Line, state: State, inquiry: Inquiry) {
    this.line = line;
    this.state = state;
    this.inquiry = inquiry;
  }

  /** What the line itself sets; a value that cannot be told is an unresolved word. */
  variable(names: readonly string[]): Word | undefined {
    for (const name of names) {
      const word = this.line.variables.get(name);
      if (word) return word;
      const values = this.state.variables.get(name);
      if (values) return oneOf(values);
    }
    return undefined;
  }

  /** A name on the line, and what else the tool knows it by. */
  written(found: FoundTarget, word: Word): Group[] {
    const { kind, source } = found;
    if (word.unresolved)
      return [{ kind, names: [undefined], source, ...(word.from === undefined ? {} : { variable: word.from }) }];
    const connection =
      kind === 'database' || kind === 'host' || kind === 'url' ? connectionIn(kind, word.text) : undefined;
    if (connection) return connection.map(({ kind: own = kind, name }) => ({ kind: own, names: [name], source }));
    const more = this.lookedUp(found, word.text);
    if (more === undefined) return [{ kind, names: [word.text], source }];
    return grouped(kind, [{ name: word.text }, ...(more.value ?? [{ name: undefined }])], source);
  }

  /** What the tool would take from this machine. The reader of a fact knows which variables go before its files. */
  ambient(found: FoundTarget): Group[] {
    const { kind, fact: name, env = [], source, otherwise } = found;
    const dir = this.state.cwd;
    const isSeen = this.state.where === 'here' && dir !== undefined && !dir.includes(HOLE);
    const queries =
      name === undefined ? env.map(of => ({ name: 'variable' as const, dir: '/', of })) : [{ name, dir: dir ?? '' }];
    let from = source;
    let isTold = false;
    for (const query of isSeen ? queries : []) {
      const fact = this.inquiry.ask({ fact: 'ambient', ...query });
      from = fact?.source ?? from;
      isTold ||= fact !== undefined && name !== undefined;
      if (fact?.value && fact.value.length > 0) return grouped(kind, fact.value, from);
      if (fact && !fact.value) break;
    }
    return otherwise && !isTold ? this.written(found, otherwise) : [{ kind, names: [undefined], source: from }];
  }

  private lookedUp(found: FoundTarget, of: string) {
    const dir = this.state.cwd;
    if (found.fact === undefined || !lookups.has(found.fact)) return undefined;
    if (this.state.where === 'elsewhere' || dir === undefined || dir.includes(HOLE)) return undefined;
    return this.inquiry.ask({ fact: 'ambient', name: found.fact, dir, of });
  }
}

function grouped(
  kind: TargetKind,
  names: readonly (Ambient | { readonly kind?: TargetKind; readonly name: undefined })[],
  source: string,
): Group[] {
  const kinds = [...new Set(names.map(one => one.kind ?? kind))];
  return kinds.map(own => ({
    kind: own,
    names: names.filter(one => (one.kind ?? kind) === own).map(one => one.name),
    source,
  }));
}

function oneOf(values: readonly { readonly text: string | undefined }[]): Word | undefined {
  const [value, ...others] = values;
  const text = others.length === 0 ? (value?.text ?? HOLE) : HOLE;
  return { text, unresolved: text.includes(HOLE), plain: false, glob: false, span: { start: 0, end: 0 }, carries: [] };
}

/** Host and database of an address; what else is in it, like a password, is left out. */
function connectionIn(kind: TargetKind, text: string): Ambient[] | undefined {
  if (kind === 'url' && /^https?:/i.test(text)) return undefined;
  if (kind === 'host' && /^(?:https?|unix|tcp|ssh|npipe):/i.test(text)) return undefined;
  const found = connectionOf(text);
  if (found === undefined) return undefined;
  const names: Ambient[] = [
    ...(found.host === undefined ? [] : [{ kind: 'host' as const, name: found.host }]),
    ...(found.database === undefined ? [] : [{ kind: 'database' as const, name: found.database }]),
  ];
  return names.length > 0 ? names : undefined;
}
