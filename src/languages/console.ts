// Commands typed to an editor, a debugger, a file transfer, a mailer, a pager, a calculator: one per line, and nearly all of them know an
// escape to the shell. What stands behind the escape is judged as shell text; commands that are not known leave the text unread.
import { type Dialect, type Does, dialects } from './console-dialects.ts';
import { foreignUses } from './foreign.ts';
import { bounded, clip, type Finding, maxText, type TextReading, unread, unreadable } from './language.ts';

/** The readers that a console hands program text to; passed in, as they lie in the same table. */
type ReadText = (language: string, text: string) => TextReading | undefined;

export function readConsole(text: string, name: string | undefined, readText: ReadText): TextReading {
  const action = name ?? 'console';
  const dialect = name === undefined ? undefined : dialects[name];
  if (!dialect || text.length > maxText) return unreadable(action, text, 'is too long to be read');
  const base: Finding = {
    tier: dialect.tier ?? 'read-only',
    why: 'only looks around',
    effects: [],
    excerpt: clip(text),
  };
  const reader = new Reader(dialect, action, readText);
  return { action, findings: bounded([base, ...reader.read(text)], action) };
}

class Reader {
  private readonly dialect: Dialect;
  private readonly action: string;
  private readonly readText: ReadText;
  private readonly others: string[] = [];

  constructor(dialect: Dialect, action: string, readText: ReadText) {
    this.dialect = dialect;
    this.action = action;
    this.readText = readText;
  }

  read(text: string): Finding[] {
    const findings = this.lines(text).flatMap(line => this.line(line, 0));
    const rest = this.others.join('\n');
    if (this.dialect.rest && rest.trim() !== '') findings.push(...this.handed(this.dialect.rest, rest));
    return findings;
  }

  /** Lines of text that is being typed into the file are left out. */
  private lines(text: string): string[] {
    const kept: string[] = [];
    let isTyped = false;
    for (const line of text.split(this.dialect.separators ?? /\n/)) {
      if (isTyped) isTyped = line !== '.';
      else {
        kept.push(line);
        isTyped = this.dialect.inserts?.test(line) === true;
      }
    }
    return kept;
  }

  private line(whole: string, depth: number): Finding[] {
    const line = whole.replace(this.dialect.before ?? /^\s+/, '');
    if (line.trim() === '') return [];
    for (const [starts, does] of this.dialect.rules) {
      const found = starts.exec(line);
      if (found) return this.done(does, (found[1] ?? found[2] ?? line.slice(found[0].length)).trim(), line, depth);
    }
    if (this.dialect.rest) {
      this.others.push(whole);
      return [];
    }
    return this.dialect.otherwise === 'quiet'
      ? []
      : [unread(`\`${clip(line)}\` is not known here`, line), ...foreignUses(line)];
  }

  private done(does: Does, text: string, line: string, depth: number): Finding[] {
    switch (does) {
      case 'quiet':
        return [];
      case 'unread':
        return [unread(`\`${clip(line)}\` is not read here`, line), ...foreignUses(line)];
      case 'line':
        return depth > 8 ? [unread('is nested too deeply to be read', line)] : this.line(text, depth + 1);
      case 'shell':
        return text === ''
          ? [unread('opens a shell', line)]
          : [this.nested(line, { language: 'shell', text: this.plain(text) })];
      case 'reads':
      case 'writes':
      case 'deletes':
        return text === '' ? [] : this.paths(does, text, line);
      default:
        return this.handed(does, text);
    }
  }

  private plain(text: string): string {
    const { rewrites } = this.dialect;
    return rewrites ? text.replaceAll(...rewrites) : text;
  }

  private paths(effect: 'reads' | 'writes' | 'deletes', text: string, line: string): Finding[] {
    return text
      .split(/\s+/)
      .filter(word => word !== '' && !word.startsWith('-'))
      .map(path => this.nested(line, { path: path.replaceAll(/^["']|["']$/g, ''), effect }, effect));
  }

  private handed(language: string, text: string): Finding[] {
    return [...(this.readText(language, text)?.findings ?? [unread(`the ${language} text cannot be read`, text)])];
  }

  private nested(
    line: string,
    nested: NonNullable<Finding['nested']>,
    effect: 'executes' | 'reads' | 'writes' | 'deletes' = 'executes',
  ): Finding {
    const tier = this.dialect.tier ?? 'read-only';
    const why = effect === 'executes' ? `leaves the ${this.action} for the shell` : `${effect} a file`;
    return { tier, why, effects: [effect], excerpt: clip(line), nested };
  }
}
