// The command line: declares the commands and hands each to its module. Every failure ends in one line and an exit code.
import { Argument, Command, Option } from 'commander';
import { agents } from '../init/agents.ts';
import type { Stage } from '../policy/ladder.ts';
import { stages } from '../policy/ladder.ts';
import { identified, settingFor } from '../setting.ts';
import { neededText } from '../simulate/readiness-text.ts';
import { toInvocation } from './call.ts';
import { checkLines, checkOne } from './check.ts';
import { completionFor, type Shell, shells } from './completion.ts';
import { demo } from './demo.ts';
import { doctor } from './doctor.ts';
import { runInit } from './init.ts';
import { clearIntent, setIntent, showIntent } from './intent.ts';
import { ladder } from './ladder.ts';
import { showLog, verifyLog } from './log.ts';
import { outputFor } from './output.ts';
import { printSchema, version } from './package.ts';
import { declarePolicy } from './policy-commands.ts';
import { simulate } from './simulate.ts';
import { status } from './status.ts';
import { trustFile, untrustFile } from './trust.ts';
import { exitCodes, UsageError } from './usage.ts';
import { verify } from './verify.ts';
import { warm } from './warm.ts';

interface JudgeOptions {
  readonly tool?: string;
  readonly input?: string;
  readonly cwd?: string;
  readonly stage?: Stage;
  readonly policy?: string;
  readonly facts: boolean;
  readonly json?: boolean;
  readonly jsonl?: boolean;
}

const output = outputFor(process);
const end = (code: number): void => {
  process.exitCode = code;
};

const program = new Command('tiergate')
  .description(
    'Decides what coding agents may do: every tool call is sorted into five trust tiers and judged by your policy before it runs.',
  )
  .version(version(), '-V, --version')
  .showSuggestionAfterError(true)
  .exitOverride();

const judging = (command: Command): Command =>
  command
    .option('--tool <name>', 'a tool of the agent instead of a command line')
    .option('--input <json>', 'the input of that tool')
    .option('--cwd <folder>', 'where the call would start')
    .addOption(new Option('--stage <stage>', 'another rung of the rollout').choices([...stages]))
    .option('--policy <file>', 'this policy file instead of the project’s own')
    .option('--no-facts', 'judge from the text alone, for paths that do not exist here')
    .option('--json', 'one JSON object');

judging(
  program
    .command('check')
    .description('decide about one call without running it; exit code 0 allow, 10 ask, 11 approve, 12 deny')
    .argument('[command]', 'a command line, in quotes'),
)
  .option('--jsonl', 'many calls: one JSON object a line on standard input, one decision a line on standard output')
  .action(async (command: string | undefined, options: JudgeOptions) => end(await runCheck(command, options, false)));

judging(
  program
    .command('explain')
    .description('the same decision in full: each part and why, the rule, the facts')
    .argument('[command]', 'a command line, in quotes'),
).action(async (command: string | undefined, options: JudgeOptions) => end(await runCheck(command, options, true)));

async function runCheck(command: string | undefined, options: JudgeOptions, long: boolean): Promise<number> {
  const cwd = options.cwd ?? process.cwd();
  const plain = settingFor({
    cwd,
    env: process.env,
    time: Date.now(),
    facts: options.facts,
    ...(options.policy ? { policyFile: options.policy } : {}),
    ...(options.stage ? { stage: options.stage } : {}),
  });
  const setting = await identified(plain);
  if (options.jsonl) return checkLines(process.stdin, cwd, setting, output.line);
  const invocation = toInvocation(command, options, cwd);
  return checkOne(
    invocation,
    command ?? `${invocation.tool} ${JSON.stringify(invocation.input)}`,
    setting,
    { json: options.json === true, long },
    output,
  );
}

program
  .command('init')
  .description('register the hook with the agents of this machine, or with those named')
  .argument('[agents...]', agents.map(({ name }) => name).join(', '))
  .option('--user', 'for all your projects (the default)')
  .option('--project', 'for this project only')
  .option('--managed', 'for all users of this machine')
  .option('--remove', 'take the hook out again')
  .option('--dry-run', 'only show what would change')
  .option('--check', 'change nothing; exit code 1 if something would change')
  .option('--trust', 'let Codex trust the hook, instead of accepting it there')
  .option('-y, --yes', 'do not ask before writing')
  .option('--json', 'JSON')
  .action(async (names: string[], options) => end(await runInit(names, options, process, output)));

program
  .command('status')
  .description('what is in force in this folder: stage, policy, person, intent, agents')
  .option('--json', 'one JSON object')
  .action(async options => end(await status(options, process, output)));

program
  .command('log')
  .description('what was decided, newest last')
  .argument('[what]', 'verify: check that the log is whole')
  .option('-f, --follow', 'wait for more')
  .option('-n, --last <count>', 'only the last records')
  .option('--tier <tier>', 'only this tier')
  .option('--decision <decision>', 'only allow, ask, approve or deny')
  .option('--session <id>', 'only this session')
  .option('--tool <name>', 'only this tool')
  .option('--since <time>', 'only since then: 2h, 3d, or a date')
  .option('--text <text>', 'only records that hold this text')
  .option('--file <file>', 'another log')
  .option('--json', 'one JSON object a line')
  .action(async (what: string | undefined, options) => {
    if (what !== undefined && what !== 'verify')
      throw new UsageError(`unknown word \`${what}\`; did you mean \`tiergate log verify\`?`);
    end(what === 'verify' ? await verifyLog(options, process, output) : await showLog(options, process, output));
  });

program
  .command('simulate')
  .description('what each rung of the ladder would have done in recorded sessions')
  .argument('[paths...]', 'session files or folders; without any, those of this machine')
  .addOption(
    new Option('--stage <stage>', 'what would change on this rung; with --policy, that file on it').choices([
      ...stages,
    ]),
  )
  .option('--policy <file>', 'what would change with this policy file')
  .option('--compare <file>', 'what would change with this one instead of the other, or of what is in force')
  .option('--since <time>', 'only calls since then: 2h, 30d, or a date')
  .option('--no-facts', 'judge from the text alone, also where the folder of a session is here')
  .option('--html <file>', 'write the report as one page')
  .option('--json', 'one JSON object')
  .action(async (paths: string[], options) => end(await simulate(paths, options, process, output)));

program
  .command('ladder')
  .description(`is it time for the next rung? It needs ${neededText}; exit code 1 if not`)
  .addOption(new Option('--stage <stage>', 'another rung than the next').choices([...stages]))
  .option('--write', 'write the rung into the policy file that names it, after showing the line')
  .option('--dry-run', 'only show the line that would change')
  .option('--file <file>', 'another audit log')
  .option('--json', 'one JSON object')
  .action(async options => end(await ladder(options, process, output)));

declarePolicy(program, { process, output, end });

const intent = program.command('intent').description('say what the work in this project is for');
intent
  .command('set')
  .description('declare an intent, in your own terminal')
  .argument('<name>', 'such as refactor or release')
  .option('--for <duration>', '30m, 2h; at most 24h', '8h')
  .action((name: string, options) => end(setIntent(name, options, process, output)));
intent
  .command('show')
  .description('the intent in force here')
  .option('--json', 'one JSON object')
  .action(options => end(showIntent(options, process, output)));
intent
  .command('clear')
  .description('take it back')
  .action(() => end(clearIntent(process, output)));

program
  .command('trust')
  .description('let this project policy loosen as well as tighten; any change to the file ends that')
  .argument('[file]')
  .action((file: string | undefined) => end(trustFile(file, process, output)));
program
  .command('untrust')
  .description('take that back')
  .argument('[file]')
  .action((file: string | undefined) => end(untrustFile(file, process, output)));
program
  .command('schema')
  .description('print the JSON Schema of a policy or of its cases')
  .argument('[name]', 'policy or policy-tests', 'policy')
  .action((name: string) => end(printSchema(name, output)));
program
  .command('doctor')
  .description('check that the gate is in place and works')
  .option('--json', 'one JSON object')
  .action(async options => end(await doctor(options, process, output)));
program
  .command('verify')
  .description('try the hook as each agent runs it; exit code 1 if it does not work')
  .argument('[agents...]')
  .option('--json', 'JSON')
  .action(async (names: string[], options) => end(await verify(names, options, process, output)));
program
  .command('demo')
  .description('judge a recorded session of a coding agent')
  .option('--stage <stage>', 'another rung of the rollout')
  .option('--json', 'one JSON object a line')
  .action(options => end(demo(options, process, output)));

program
  .command('completion')
  .description('print a script that completes commands in your shell: source <(tiergate completion bash)')
  .addArgument(new Argument('<shell>').choices([...shells]))
  .action((shell: Shell) => output.line(completionFor(shell, program).trimEnd()));

program.command('warm', { hidden: true }).action(() => end(warm('claude-code', process.execPath) ? 0 : 1));

program.parseAsync().catch((error: unknown) => end(failed(error)));

function failed(error: unknown): number {
  if (error instanceof Error && 'exitCode' in error && typeof error.exitCode === 'number')
    return error.exitCode === 0 ? 0 : exitCodes.usage;
  output.error(`tiergate: ${error instanceof Error ? error.message : String(error)}`);
  return error instanceof UsageError ? exitCodes.usage : exitCodes.failure;
}
