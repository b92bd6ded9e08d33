// Program code → what it can do. There is no parser: danger can only enter through modules, built-in functions, methods with telling names and
// ways into the interpreter, so every mention of those is looked up, called or not. Whatever is not known to be harmless counts as unread.
import { type Call, type Does, hidden, type Note, perform } from './capability.ts';
import { isVerb, verbDoes } from './cloud-verbs.ts';
import { callAt, receiver } from './code-call.ts';
import { environmentUse } from './code-environment.ts';
import { conclude, type Gathered } from './code-flows.ts';
import type { CodeLanguage, Path } from './code-language.ts';
import { type Resolved, Scope } from './code-scope.ts';
import { hole, isOp, type Unit, unitsOf } from './code-tokens.ts';
import { bounded, clip, type Finding, maxText, type TextReading, unreadable } from './language.ts';
import { isSecretName, promised } from './own-code.ts';

const maxNesting = 3;

export function readCode(language: CodeLanguage, text: string, depth = 0): TextReading {
  if (text.length > maxText) return unreadable(language.name, text, 'is too long to be read');
  const unit = language.tokenize(text);
  if (!unit) return unreadable(language.name, text);
  const units = unitsOf(unit);
  const reader = new Reader(language, units, text, depth);
  for (const one of units) reader.walk(one);
  const base: Finding = { tier: 'read-only', why: 'reads, prints or computes', effects: [], excerpt: clip(text) };
  // What the whole amounts to also changes what was gathered, so it comes first.
  const flows = conclude(reader.gathered, units);
  return { findings: bounded([base, ...reader.gathered.findings, ...flows], language.name), action: language.name };
}

class Reader {
  readonly language: CodeLanguage;
  readonly scope: Scope;
  readonly text: string;
  readonly depth: number;
  readonly cloud: boolean;
  /** Code of the project is used, so that the names of methods count. */
  readonly own: boolean;
  readonly gathered: Gathered;

  constructor(language: CodeLanguage, units: readonly Unit[], text: string, depth: number) {
    this.language = language;
    this.text = text;
    this.depth = depth;
    const names = language.names(units, text);
    this.scope = new Scope(language, names);
    const roots = names.modules.map(module => rootOf(module.name));
    this.cloud = roots.some(isVerb.module);
    this.own = roots.some(root => language.owns(root) && !isKnown(language, root));
    this.gathered = {
      language,
      text,
      findings: [],
      notes: new Set(),
      used: new Map(),
      modules: names.modules,
      databases: roots.filter(root => isVerb.database(root)),
    };
  }

  walk(unit: Unit): void {
    const skip = this.scope.names.skip.get(unit);
    for (let i = 0; i < unit.tokens.length; i++) {
      if (skip?.[i]) continue;
      const token = unit.tokens[i];
      const before = unit.tokens[i - 1];
      if (isOp(token, '.') && unit.tokens[i + 1]?.kind === 'name') i = this.attribute(unit, i);
      else if (isOp(token, '[') && this.language.name === 'javascript') this.computed(unit, i);
      else if (token?.kind === 'name' && !isOp(before, '.') && !this.isLabel(unit, i)) i = this.mention(unit, i);
    }
  }

  // Names that are not used but given: keyword arguments, object keys, definitions.
  private isLabel(unit: Unit, i: number): boolean {
    const before = unit.tokens[i - 1];
    const next = unit.tokens[i + 1];
    if (before?.kind === 'name' && /^(?:def|class|function)$/.test(before.text)) return true;
    const listed = isOp(before, '(') || isOp(before, ',') || isOp(before, '{');
    return listed && (this.language.name === 'python' ? isOp(next, '=') && !isOp(before, '{') : isOp(next, ':'));
  }

  /** A name at the beginning of an expression. Answers the last token that it accounts for. */
  private mention(unit: Unit, i: number): number {
    const resolved = this.scope.resolve(unit, i);
    return resolved ? this.use(unit, i, resolved) : i;
  }

  private use(unit: Unit, from: number, resolved: Resolved): number {
    let end = from;
    for (const path of resolved.paths) {
      const { does, used } = this.lookUp(path);
      const at = resolved.ends[used - 1] ?? from + 1;
      end = Math.max(end, from, at - 1);
      if (does === 'foreign') this.foreign(unit, from, path, resolved.ends.at(-1) ?? at);
      else this.apply(unit, from, at, does, path.slice(0, used).join('.'));
      if (does === 'foreign') end = Math.max(end, (resolved.ends.at(-1) ?? at) - 1);
    }
    return end;
  }

  private lookUp(path: Path): { does: readonly Does[] | 'foreign'; used: number } {
    // Data, not code.
    if (path[0]?.endsWith('.json')) return { does: [], used: 1 };
    for (let used = path.length; used > 0; used--) {
      const name = path.slice(0, used).join('.');
      const found = this.language.rules.get(name);
      if (found) return { does: found, used };
      // Unknown parts of a closed module are named as far as they go.
      if (this.language.closed.has(name))
        return {
          does: [hidden(`uses \`${path.slice(0, used + 1).join('.')}\`, which may do anything`)],
          used: Math.min(used + 1, path.length),
        };
      if (this.language.pure.has(name)) return { does: [], used };
    }
    return { does: 'foreign', used: path.length };
  }

  /** `at`: the token behind the name. */
  private apply(unit: Unit, from: number, at: number, does: readonly Does[], name: string): void {
    const next = unit.tokens[at];
    const called = isOp(next, '(');
    if (isOp(next, '=') && !does.some(one => one.is === 'environment') && unit.tokens[from - 1]?.kind !== 'op')
      this.says(hidden(`replaces \`${name}\``), unit, from, at);
    if (does.length === 0) return;
    const call = called ? callAt({ unit, scope: this.scope, text: this.text, from, open: at }) : undefined;
    for (const one of does) this.perform(one, call, unit, from, at);
  }

  private perform(does: Does, call: Call | undefined, unit: Unit, from: number, at: number): void {
    if (does.is === 'note') this.note(does.note, call);
    else if (does.is === 'environment')
      this.gathered.findings.push(...environmentUse(unit, from, at, this.scope, this.text));
    else if (does.is === 'says') this.says(does, unit, from, at);
    else if (does.is === 'fine') return;
    else if (!call) this.says(hidden('hands a function that acts to other code'), unit, from, at);
    else if (does.is === 'code') this.evaluated(call, does.at, unit, from, at);
    else this.gathered.findings.push(...perform(does, call));
  }

  private note(note: Note, call: Call | undefined): void {
    // Only a literal that is decoded hides something; decoding data is analysis.
    if (note === 'decodes' && call?.texts([0])?.every(text => text.includes(hole)) !== false) return;
    this.gathered.notes.add(note);
    if (note === 'moves') this.gathered.base = call?.texts([0])?.[0] ?? hole;
  }

  private says(does: Does, unit: Unit, from: number, at: number): void {
    const excerpt = clip(this.text, unit.tokens[from]?.start, unit.tokens[Math.max(at - 1, from)]?.stop);
    this.gathered.findings.push(...perform(does, { excerpt, texts: () => undefined, list: () => undefined }));
  }

  // `exec('…')` of a literal is read like the program itself.
  private evaluated(call: Call, at: readonly (number | string)[], unit: Unit, from: number, end: number): void {
    for (const text of call.texts(at) ?? [hole]) {
      if (text.includes(hole) || this.depth >= maxNesting)
        this.says(hidden('runs code that is computed'), unit, from, end);
      else this.gathered.findings.push(...readCode(this.language, text, this.depth + 1).findings);
    }
    if (call.texts(at)?.every(text => !text.includes(hole)) !== true) this.gathered.notes.add('evaluates');
  }

  /** `.name` of a value that is not a module. Answers the last token that it accounts for. */
  private attribute(unit: Unit, dot: number): number {
    const name = unit.tokens[dot + 1]?.text ?? '';
    if (this.language.closed.has(name) && !isOp(unit.tokens[dot + 2], '(') && !isOp(unit.tokens[dot + 2], '=')) {
      const path = this.language.canonical([name]);
      if (isOp(unit.tokens[dot + 2], '.'))
        return this.use(unit, dot + 1, this.scope.extend(unit, { paths: [path], ends: [dot + 2] }));
    }
    const isLabel = name === 'constructor' && unit.tokens[dot + 3]?.text === 'name';
    if (this.language.reflection.test(name) && !isLabel)
      this.says(hidden(`reaches into the interpreter by \`${name}\``), unit, dot, dot + 2);
    const called = isOp(unit.tokens[dot + 2], '(');
    const does =
      this.language.methods.get(name) ??
      (this.cloud && called ? verbDoes(name) : undefined) ??
      (this.own && called ? promised(name, 'value') : undefined);
    if (this.own && isSecretName(name)) this.says(hidden(`shows \`${name}\``), unit, dot, dot + 2);
    if (!does) return dot + 1;
    if (called) {
      const call = callAt({
        unit,
        scope: this.scope,
        text: this.text,
        from: dot + 1,
        open: dot + 2,
        self: receiver(unit, dot),
      });
      for (const one of does) this.perform(one, call, unit, dot + 1, dot + 2);
    } else if (does.some(one => one.is === 'run' || one.is === 'path') && !isOp(unit.tokens[dot + 2], '='))
      this.says(hidden('hands a function that acts to other code'), unit, dot + 1, dot + 2);
    return dot + 1;
  }

  // `x['constructor']` is `x.constructor`; a call of a member whose name is computed may be a call of anything.
  private computed(unit: Unit, open: number): void {
    const before = unit.tokens[open - 1];
    if (before?.kind !== 'name' && before?.kind !== 'string' && !isOp(before, ')') && !isOp(before, ']')) return;
    const close = unit.match[open] ?? open;
    const texts = this.scope.texts({ unit, from: open + 1, to: close });
    const called =
      isOp(unit.tokens[close + 1], '(') || (isOp(unit.tokens[close + 1], '.') && isOp(unit.tokens[close + 2], '('));
    const reaches = texts.some(
      text => this.language.reflection.test(text) || (called && this.language.methods.has(text)),
    );
    if (reaches || (called && texts.some(text => text.includes(hole))))
      this.says(hidden('calls something by a computed name'), unit, open, close + 1);
  }

  private foreign(unit: Unit, from: number, path: Path, at: number): void {
    const module = rootOf(path.join('.'));
    const name = path.join('.');
    const before = unit.tokens[from - 1];
    const called =
      isOp(unit.tokens[at], '(') || isOp(before, '@') || before?.text === 'new' || unit.tokens[at]?.kind === 'string';
    const last = path.at(-1) ?? '';
    const shown =
      this.language.shown.test(last) ||
      (isOp(before, '(') && this.language.showing.test(unit.tokens[from - 2]?.text ?? ''));
    const constant = /^[A-Z][A-Z\d_]+$/.test(last) && !isOp(unit.tokens[at], '.');
    const use = !called && (shown || constant) ? 'shown' : 'called';
    if (!this.language.owns(path[0] ?? '')) {
      if (use === 'called') this.says(hidden(`uses \`${clip(name)}\`, whose code is not read here`), unit, from, at);
    } else this.ownCode(unit, from, at, path, called);
    if (this.gathered.used.get(module) !== 'called') this.gathered.used.set(module, use);
  }

  /** Code of the project runs; what its name promises and the texts it is given still count. */
  private ownCode(unit: Unit, from: number, at: number, path: Path, called: boolean): void {
    const last = path.at(-1) ?? '';
    const excerpt = clip(this.text, unit.tokens[from]?.start, unit.tokens[at - 1]?.stop);
    const place = this.language.place(path[0] ?? '.');
    if (called && /^\.{0,2}\/|^[\w/-]+$/.test(place))
      this.gathered.findings.push({
        tier: 'write-safe',
        why: 'runs code of the project',
        effects: ['executes'],
        excerpt,
        nested: { path: place, effect: 'loads' },
      });
    if (isSecretName(last)) this.says(hidden(`shows \`${last}\``), unit, from, at);
    const does = this.language.methods.get(last) ?? promised(last, 'module');
    if (!does) return;
    const call = isOp(unit.tokens[at], '(')
      ? callAt({ unit, scope: this.scope, text: this.text, from: at - 1, open: at })
      : undefined;
    for (const one of does) if (call || one.is === 'says') this.perform(one, call, unit, from, at);
  }
}

const isKnown = (language: CodeLanguage, root: string): boolean =>
  language.pure.has(root) || language.closed.has(root) || language.rules.has(root);

const rootOf = (name: string): string =>
  name.startsWith('.') || name.startsWith('/') ? name : (name.split('.')[0] ?? name);
