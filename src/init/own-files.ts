// Hooks that are a file of their own: what is written into it, and how it is known again. Touches no file.
import { fromCommand, quote, type Registration, toCommand } from './registration.ts';

export interface OwnFile {
  readonly text: (registration: Registration) => string;
  /** The paths in a file of ours; undefined for a file that is not ours. */
  readonly read: (text: string) => Partial<Registration> | undefined;
  readonly mode: number;
}

const mark = 'Written by `tiergate init`';

/** OpenCode skips a plugin that fails to load, without a word: so what loads is this, and it stops every call if the rest is gone. */
const opencode: OwnFile = {
  text: ({ hook }) => `// ${mark} opencode; \`tiergate init opencode --remove\` takes it away.
const file = ${JSON.stringify(hook)};
export const Tiergate = async input => {
  try {
    const { pathToFileURL } = await import('node:url');
    const { Tiergate } = await import(pathToFileURL(file).href);
    return await Tiergate(input);
  } catch (error) {
    const reason = \`tiergate could not start (\${error?.message ?? error}): call blocked. Run: tiergate doctor\`;
    return { 'tool.execute.before': async () => { throw new Error(reason); } };
  }
};
`,
  read: text => {
    const hook = text.includes(mark) ? /^const file = (".*");$/m.exec(text)?.[1] : undefined;
    return hook === undefined ? undefined : { hook: String(JSON.parse(hook)) };
  },
  mode: 0o600,
};

/** Cline takes the exit code for nothing and lets a hook that says nothing pass: so whatever fails says that the call is cancelled. */
const cline: OwnFile = {
  text: registration => `#!/bin/sh
# ${mark} cline; \`tiergate init cline --remove\` takes it away.
answer=$(${clineCommand(registration)}) && case $answer in '{'*'}') printf '%s\\n' "$answer"; exit 0;; esac
echo '{"cancel":true,"errorMessage":"tiergate failed: call blocked. Run: tiergate doctor"}'
`,
  read: text => (text.includes(mark) ? fromCommand(text, 'cline') : undefined),
  mode: 0o700,
};

const clineCommand = ({ node, hook }: Registration): string =>
  `unset NODE_OPTIONS NODE_PATH NODE_COMPILE_CACHE NODE_V8_COVERAGE NODE_EXTRA_CA_CERTS OPENSSL_CONF; ${quote(node)} ${quote(hook)}`;

const kiro: OwnFile = {
  text: registration =>
    `${JSON.stringify(
      {
        version: 'v1',
        description: `${mark} kiro`,
        hooks: [
          {
            name: 'tiergate',
            trigger: 'PreToolUse',
            matcher: '*',
            action: { type: 'command', command: toCommand(registration) },
            timeout: 20,
            enabled: true,
          },
        ],
      },
      undefined,
      2,
    )}\n`,
  read: text => (text.includes(mark) ? fromCommand(text, 'kiro') : undefined),
  mode: 0o600,
};

export const ownFiles = { opencode, cline, kiro } as const;
