// `tiergate completion bash|zsh|fish`: a script that completes commands and options, made from the declared commands, so it cannot be out of date.
import type { Command } from 'commander';

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

interface Node {
  /** `policy validate`; empty for the program itself. */
  readonly path: string;
  readonly words: readonly Word[];
}
interface Word {
  readonly text: string;
  readonly about: string;
}

export function completionFor(shell: Shell, program: Command): string {
  const nodes = nodesOf(program, []);
  switch (shell) {
    case 'bash':
      return bash(nodes);
    case 'zsh':
      return `#compdef tiergate\nautoload -U +X bashcompinit && bashcompinit\n${bash(nodes)}`;
    case 'fish':
      return fish(nodes);
    default:
      return shell satisfies never;
  }
}

function nodesOf(command: Command, path: readonly string[]): Node[] {
  const help = command.createHelp();
  const inner = help.visibleCommands(command).filter(one => one.name() !== 'help');
  const words = [
    ...inner.map(one => ({ text: one.name(), about: one.description() })),
    ...help.visibleOptions(command).map(one => ({ text: one.long ?? one.short ?? '', about: one.description })),
  ];
  return [{ path: path.join(' '), words }, ...inner.flatMap(one => nodesOf(one, [...path, one.name()]))];
}

/** The longest run of words that is a command decides what may follow; everything else is completed as a file name. */
function bash(nodes: readonly Node[]): string {
  const cases = nodes.map(({ path, words }) => `    '${path}') words='${words.map(word => word.text).join(' ')}' ;;`);
  return `_tiergate() {
  local path='' words='' word i
  local current="\${COMP_WORDS[COMP_CWORD]}"
  for ((i = 1; i < COMP_CWORD; i++)); do
    word="\${COMP_WORDS[i]}"
    case "\${path:+$path }$word" in
      ${nodes.map(({ path }) => `'${path}'`).join('|')}) path="\${path:+$path }$word" ;;
    esac
  done
  case "$path" in
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _tiergate tiergate
`;
}

function fish(nodes: readonly Node[]): string {
  const lines = nodes.flatMap(({ path, words }) => {
    const seen =
      path === ''
        ? '__fish_use_subcommand'
        : path
            .split(' ')
            .map(word => `__fish_seen_subcommand_from ${word}`)
            .join('; and ');
    return words.map(({ text, about }) => {
      const what = text.startsWith('--')
        ? `-l ${text.slice(2)}`
        : text.startsWith('-')
          ? `-s ${text.slice(1)}`
          : `-a ${text}`;
      return `complete -c tiergate -n '${seen}' ${what} -d '${about.replaceAll(/[\\']/g, sign => `\\${sign}`)}'`;
    });
  });
  return `${lines.join('\n')}\n`;
}
