// Words that a description leaves open. Where they read as a command that destroys, the program may well run it.
import { describe } from '../catalogue/index.ts';
import type { Reading } from '../catalogue/reading.ts';
import type { Word } from '../shell/word.ts';
import { type Command, runCommand } from './command.ts';
import { keepLosses } from './losses.ts';
import { runText, type Site } from './nested.ts';
import { noStream } from './state.ts';

/** More of them are not tried. */
const maxTried = 8;

/** Asks about what the loose words would destroy, were they a command. What they would do otherwise is left alone: most are no command. */
export function judgeLooseWords(reading: Reading, command: Command, site: Site): void {
  if (reading.nested.length > 0) return;
  const { inquiry } = site;
  const before = inquiry.parts.length;
  const inner: Site = { ...site, state: site.state.copy(), depth: site.depth + 1 };
  inquiry.tryOut(() => {
    for (const word of reading.loose.filter(isCommand).slice(0, maxTried)) runLoose(word, command, inner);
  });
  keepLosses(inquiry, before, 'leaves open whether it runs what');
}

const isCommand = ({ text, unresolved }: Word): boolean => {
  const [first = ''] = text.trim().split(/\s/, 1);
  const program = unresolved || first === '' || first.startsWith('-') ? undefined : describe(first);
  // `format`, `del`: names of another shell are mostly words here.
  return program !== undefined && program.shell === undefined;
};

function runLoose(word: Word, command: Command, site: Site): void {
  const at = command.words.indexOf(word);
  if (/\s/.test(word.text.trim())) runText('shell', word.text, 'here', site);
  else if (at > 0 && at < command.words.length - 1)
    runCommand(
      { ...command, words: command.words.slice(at), byProgram: true, input: noStream },
      site.state,
      site.inquiry,
      site.depth,
    );
}
