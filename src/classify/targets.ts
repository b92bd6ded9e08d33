// What a command acts upon: named by the line, by variables, or by what the tool would take from this machine. Judges only which environment
// each name belongs to.
import { connectionOf } from '../address.ts';
import type { FoundTarget, Reading } from '../catalogue/reading.ts';
import type { Target } from '../classification.ts';
import {
  type Ambient,
  type AmbientName,
  type Environment,
  type Fact,
  type Given,
  lookups,
  settingVariables,
  type TargetKind,
} from '../facts.ts';
import { environmentOf, mostCareful, settled } from '../policy/environment.ts';
import { HOLE, type Word } from '../shell/word.ts';
import type { Inquiry } from './inquiry.ts';
import type { State } from './state.ts';
import type { Line } from './weigh.ts';

/** The most careful environment that counts; undefined where nothing is acted upon. */
export const strictest = (targets: readonly Target[]): Environment | undefined => mostCareful(settled(targets));

/** What the weight of a call goes by: what could not be read may be production. */
export const weighedIn = (targets: readonly Target[]): Environment | undefined =>
  targets.some(target => target.unread) ? 'production' : strictest(targets);

/** Names that stand for one thing: any of them may tell where it belongs. */
interface Group {
  readonly kind: TargetKind;
  readonly names: readonly (string | undefined)[];
  readonly source: string;
  /** The machine has more to say and could not be read. */
  readonly unread?: boolean;
  /** The variable that the name is in, where its value is not known: `$PROD_DATABASE_URL`. */
  readonly variable?: string;
}

export function findTargets(reading: Reading, line: Line, state: State, inquiry: Inquiry): Target[] {
  const look = new Look(line, state, inquiry);
  const words = reading.targets.map(found => ({ found, word: found.name ?? look.variable(found.env ?? []) }));
  const written = words.flatMap(({ found, word }) => (word ? look.written(found, word) : []));
  // What the line names counts, whatever the tool would take otherwise.
  const named = new Set(written.map(({ kind }) => kind));
  const ambient = words
    .flatMap(({ found, word }) => (word ? [] : look.ambient(found)))
    .filter(({ kind }) => !named.has(kind));
  const isTold = (kind: TargetKind): boolean => ambient.some(group => group.kind === kind && !isEmpty(group));
  const telling = ambient.filter(group => group.unread || !isEmpty(group) || !isTold(group.kind));
  return [...written, ...telling].flatMap(group => toTargets(group, inquiry));
}

const isEmpty = ({ names }: Group): boolean => names.every(name => name === undefined);

/** A name that says nothing takes the environment of another name of the same thing. */
function toTargets({ kind, names, source, variable, unread }: Group, inquiry: Inquiry): Target[] {
  const environments = names.map(name =>
    name === undefined ? unnamed(kind, variable, inquiry) : environmentOf(kind, name, inquiry.scene.environments),
  );
  const told = names.includes(undefined) ? environments : environments.filter(environment => environment !== 'unknown');
  const environment = mostCareful(told) ?? 'unknown';
  const more = unread ? ({ unread: true } as const) : {};
  return [...new Set(names)].map(name => ({ kind, name, source, environment, ...more }));
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
    const isAddress = kind === 'database' || kind === 'host' || kind === 'url';
    if (word.unresolved) {
      const group = { kind, names: [undefined], source, ...(word.from === undefined ? {} : { variable: word.from }) };
      return [group, ...(isAddress && word.from !== undefined ? this.held(word.from) : [])];
    }
    const connection = isAddress ? connectionIn(kind, word.text) : undefined;
    if (connection) return connection.map(({ kind: own = kind, name }) => ({ kind: own, names: [name], source }));
    const fact = found.fact !== undefined && lookups.has(found.fact) ? this.ask(found, word.text) : undefined;
    if (fact === undefined) return [{ kind, names: [word.text], source }];
    return grouped(kind, [{ name: word.text }, ...(fact.value ?? [{ name: undefined }])], source, !fact.value);
  }

  /** Host and database of the address that a variable of the environment holds; its name alone is not enough to lower anything. */
  private held(variable: string): Group[] {
    if (this.state.where === 'elsewhere' || this.state.variables.has(variable)) return [];
    const fact = this.inquiry.ask({ fact: 'ambient', name: 'variable', dir: '/', of: `$${variable}` });
    return grouped('database', fact?.value ?? [], fact?.source ?? '');
  }

  /** What the tool would take from this machine. The reader of a fact knows which variables go before its files. */
  ambient(found: FoundTarget): Group[] {
    const { kind, source, otherwise } = found;
    if (found.fact === undefined) return this.fromVariables(found);
    const fact = this.ask(found);
    if (fact === undefined && otherwise) return this.written(found, otherwise);
    const names = fact?.value?.length ? fact.value : [{ name: undefined }];
    return grouped(kind, names, fact?.source ?? source, fact !== undefined && !fact.value);
  }

  private fromVariables({ kind, env = [], source, otherwise, ...found }: FoundTarget): Group[] {
    for (const of of this.state.where === 'here' ? env : []) {
      const fact = this.inquiry.ask({ fact: 'ambient', name: 'variable', dir: '/', of });
      if (fact && fact.value?.length !== 0)
        return grouped(kind, fact.value ?? [{ name: undefined }], fact.source, !fact.value);
    }
    return otherwise ? this.written({ kind, source, ...found }, otherwise) : [{ kind, names: [undefined], source }];
  }

  /** Undefined where nobody looked: the machine may not be asked, or what leads to the settings is not known. */
  private ask({ fact: name, given }: FoundTarget, of?: string): Pick<Fact<'ambient'>, 'value' | 'source'> | undefined {
    const dir = this.state.cwd;
    if (name === undefined || this.state.where === 'elsewhere') return undefined;
    const led = this.given(name, given);
    if (led === undefined || dir === undefined || dir.includes(HOLE))
      return { value: undefined, source: 'the line, which leads to settings that cannot be told' };
    const query = { fact: 'ambient', name, dir, ...(of === undefined ? {} : { of }) } as const;
    return this.inquiry.ask(Object.keys(led).length > 0 ? { ...query, given: led } : query);
  }

  /** Undefined where one of them cannot be told. */
  private given(name: AmbientName, options: ReadonlyMap<string, Word> | undefined): Given | undefined {
    const found: Record<string, string> = {};
    for (const variable of settingVariables[name] ?? []) {
      const word = this.variable([variable]);
      if (word?.unresolved) return undefined;
      if (word) found[variable] = word.text;
    }
    for (const [as, word] of options ?? []) {
      if (word.unresolved) return undefined;
      found[as] = word.text;
    }
    return found;
  }
}

function grouped(
  kind: TargetKind,
  names: readonly (Ambient | { readonly kind?: TargetKind; readonly name: undefined })[],
  source: string,
  unread = false,
): Group[] {
  const kinds = [...new Set(names.map(one => one.kind ?? kind))];
  return kinds.map(own => ({
    kind: own,
    names: names.filter(one => (one.kind ?? kind) === own).map(one => one.name),
    source,
    unread,
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
