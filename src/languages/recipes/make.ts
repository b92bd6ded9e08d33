// A makefile: rules, their recipes and what they need, with variables put in as far as the file itself tells them.
import { HOLE } from '../../shell/word.ts';
import { expand, type Variables } from './make-expand.ts';
import { type Recipe, type RecipeFile, type Step, shell } from './recipe.ts';

interface Rule {
  readonly lines: string[];
  readonly needs: string[];
  /** Those of them that `$^` stands for: not what comes behind a `|`. */
  readonly inputs: string[];
}

/** What make defines before it reads anything. */
const builtIn: Variables = new Map(
  Object.entries({
    CC: 'cc',
    CXX: 'c++',
    CPP: 'cc -E',
    AR: 'ar',
    RM: 'rm -f',
    AS: 'as',
    LD: 'ld',
    FC: 'f77',
    LEX: 'lex',
    YACC: 'yacc',
    MAKE: 'make',
    SHELL: '/bin/sh',
  }),
);

/** `given`: variables that the command line sets, which go before those of the file. */
export function readMakefile(text: string, given: Variables = new Map()): RecipeFile {
  const makefile = new Makefile(given);
  for (const line of joined(text)) makefile.take(line);
  return makefile.file();
}

/** Lines with those that a backslash continues; a recipe keeps its line breaks for the shell. */
function* joined(text: string): Generator<string> {
  let whole = '';
  for (const line of text.split(/\r?\n/)) {
    const inRecipe = (whole || line).startsWith('\t');
    if (goesOn(line)) {
      whole += inRecipe ? `${whole ? line.replace(/^\t/, '') : line}\n` : `${line.slice(0, -1)} `;
      continue;
    }
    yield whole + (whole && inRecipe ? line.replace(/^\t/, '') : line);
    whole = '';
  }
  if (whole) yield whole;
}

function goesOn(line: string): boolean {
  let at = line.length;
  while (line[at - 1] === '\\') at -= 1;
  return (line.length - at) % 2 === 1;
}

const assignment = /^(?:(?:export|override|private)\s+)*([^\s:#=+?!]+)\s*(\?=|:{0,3}=|\+=|!=)\s*(.*)$/s;

class Makefile {
  private readonly variables = new Map<string, string>();
  private readonly rules = new Map<string, Rule>();
  private readonly always: Step[] = [];
  private readonly given: Variables;
  private current: Rule[] = [];
  private defining: { name: string; lines: string[] } | undefined;
  private first: string | undefined;

  constructor(given: Variables) {
    this.given = given;
  }

  take(line: string): void {
    if (this.defining) this.define(line);
    else if (line.startsWith('\t') && this.current.length > 0)
      for (const rule of this.current) rule.lines.push(line.slice(1));
    else this.takeLine(line);
  }

  private define(line: string): void {
    const { name, lines } = this.defining ?? { name: '', lines: [] };
    if (!/^\s*endef\b/.test(line)) return void lines.push(line.replace(/^\t/, ''));
    this.variables.set(name, lines.join('\n'));
    this.defining = undefined;
  }

  private takeLine(whole: string): void {
    const line = whole.replace(/(^|[^\\])#.*$/s, '$1').trim();
    if (line === '' || /^(?:ifn?eq|ifn?def|else|endif|-?include|sinclude|vpath|unexport|undefine|load)\b/.test(line))
      return;
    const defined = /^(?:override\s+)?define\s+([^\s:=+?]+)/.exec(line)?.[1];
    if (defined !== undefined) this.defining = { name: defined, lines: [] };
    // Behind the `;` stands a recipe, where the shell says what a comment is.
    else if (!this.takeAssignment(line)) this.takeRule(line.includes(';') ? whole : line);
  }

  private takeAssignment(line: string): boolean {
    const [, name, sign, value = ''] = assignment.exec(line) ?? [];
    if (name === undefined) return false;
    const before = this.variables.get(name);
    if (sign === '!=') {
      this.always.push(shell(this.expand(value)));
      this.variables.set(name, HOLE);
    } else if (sign === '+=') this.variables.set(name, before === undefined ? value : `${before} ${value}`);
    // What is put in at once runs at once; it is kept as it is written, as nothing it names is lost.
    else if (sign !== '?=' || before === undefined) this.variables.set(name, value);
    if (sign?.startsWith(':')) this.expand(value);
    return true;
  }

  private takeRule(line: string): void {
    const at = colonOf(line);
    if (at < 0) return void this.expand(line);
    const [head = '', inline] = line
      .slice(at)
      .replace(/^:{1,2}/, '')
      .split(/;(.*)/s);
    // A variable of one target alone.
    if (/^\s*(?:(?:export|override|private)\s+)*[\w.-]+\s*[:?+]?=/.test(head)) {
      this.current = [];
      return;
    }
    const [inputs = '', others = ''] = this.expand(head.slice(head.lastIndexOf(':') + 1)).split('|', 2);
    this.current = wordsOf(this.expand(line.slice(0, at))).map(name => this.rule(name));
    for (const rule of this.current) {
      rule.inputs.push(...wordsOf(inputs));
      rule.needs.push(...wordsOf(inputs), ...wordsOf(others));
      if (inline?.trim()) rule.lines.push(inline);
    }
  }

  private rule(name: string): Rule {
    const rule = this.rules.get(name) ?? { lines: [], needs: [], inputs: [] };
    this.rules.set(name, rule);
    if (!name.startsWith('.') && !name.includes('%')) this.first ??= name;
    return rule;
  }

  /** Shell texts of `$(shell …)` run as soon as they are met. */
  private expand(text: string): string {
    return expand(text, this.all(), run => this.always.push(shell(run)));
  }

  private all(): Variables {
    return new Map([...builtIn, ...this.variables, ...this.given]);
  }

  file(): RecipeFile {
    const all = this.all();
    const first = all.get('.DEFAULT_GOAL') ?? this.first;
    const recipes = new Map([...this.rules].map(([name, rule]) => [name, recipeOf(name, rule, all)]));
    return { recipes, always: this.always, ...(first === undefined ? {} : { first }) };
  }
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** The colon that ends the targets: not one inside `$(…)`. */
function colonOf(line: string): number {
  let depth = 0;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '$' && (line[at + 1] === '(' || line[at + 1] === '{')) depth += 1;
    else if (depth > 0 && (line[at] === ')' || line[at] === '}')) depth -= 1;
    else if (line[at] === ':' && depth === 0) return at;
  }
  return -1;
}

function recipeOf(name: string, rule: Rule, variables: Variables): Recipe {
  const isPattern = name.includes('%');
  const inputs = rule.inputs.join(' ');
  const known = isPattern ? [] : [name, rule.inputs[0] ?? '', inputs, inputs, inputs];
  const automatic = ['@', '<', '^', '+', '?', '*'].map((sign, i): [string, string] => [
    sign,
    known[i]?.replaceAll('$', '$$$$') ?? HOLE,
  ]);
  const all = new Map([...variables, ...automatic]);
  const steps: Step[] = [];
  for (const line of rule.lines) {
    const text = expand(line, all, run => steps.push(shell(run)));
    for (const one of text.split(/(?<!\\)\n/)) if (one.trim()) steps.push(shell(one.replace(/^[\s@+-]+/, '')));
  }
  return { steps, needs: isPattern ? [] : rule.needs };
}
