// Commands inside a text for another agent: what stands as code, and what follows a word that asks for it to be run.

/** Longest text that is looked through, in characters, and the most commands that are taken from it. */
const maxText = 16 * 1024;
const maxCommands = 40;

const fence = /^[ \t]*(?:```|~~~)[ \t]*(\w*)[^\n]*\n(.*?)^[ \t]*(?:```|~~~)/gms;
const span = /`([^`\n]+)`/g;
const request = /\b(?:run|runs|execute|executes|invoke|type)\b:?[ \t]+(?=[^\s`])/gi;
const shellNames = new Set(['', 'sh', 'bash', 'shell', 'zsh', 'console', 'terminal', 'text']);
const refusal = /\b(?:not|never|don['’]?t|doesn['’]?t|avoid|without|instead of|forbidden|refuse)\b/i;

/** Each may be no command at all: a sentence that says `run the tests` gives `the tests`. What comes after a word that forbids it is left out. */
export function toldCommands(text: string): string[] {
  const found: string[] = [];
  const prose = text.slice(0, maxText).replace(fence, (_, language: string, body: string) => {
    if (shellNames.has(language.toLowerCase())) found.push(body.replace(/^[ \t]*[$>][ \t]+/gm, ''));
    return '\n';
  });
  for (const sentence of prose.split(/\n|[.!?;](?=\s|$)/)) {
    for (const { index, 0: whole, 1: code } of [...sentence.matchAll(span), ...sentence.matchAll(request)].slice(
      0,
      maxCommands,
    ))
      if (!refusal.test(sentence.slice(0, index))) found.push(code ?? sentence.slice(index + whole.length));
  }
  return found.slice(0, maxCommands);
}
