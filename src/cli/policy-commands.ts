// Declares `tiergate policy …`: for the people who write policies, and for the CI that checks them.
import { type Command, Option } from 'commander';
import { type InstallFlags, installBundle, makeKeys, type SignFlags, signPolicy } from './policy-bundle.ts';
import { type DiffFlags, diffFiles } from './policy-diff.ts';
import { layerNames } from './policy-files.ts';
import { type MatrixFlags, showMatrix } from './policy-matrix.ts';
import { type ShowFlags, showPolicy } from './policy-show.ts';
import { type TestFlags, testPolicies } from './policy-test.ts';
import { type ValidateFlags, validate } from './policy-validate.ts';
import type { Shell } from './shell.ts';

export function declarePolicy(program: Command, { process, output, end }: Shell): void {
  const policy = program.command('policy').description('write, check, test and compare policy files');
  const placed = () => new Option('--layer <layer>', 'where the file will be put').choices([...layerNames]);
  policy
    .command('validate')
    .description('check policy files; exit code 1 if one is wrong')
    .argument('<files...>')
    .option('--strict', 'warnings count as well')
    .addOption(placed())
    .option('--json', 'one JSON object')
    .option('--sarif', 'SARIF 2.1.0, for code scanning')
    .action((files: string[], flags: ValidateFlags) => end(validate(files, flags, output)));
  policy
    .command('test')
    .description('run the cases beside policy files; exit code 1 if one fails')
    .argument('[files...]', 'policies or files of cases; default: the policy of this project')
    .option('--min-coverage <percent>', 'fail if fewer rules are tried')
    .option('--junit <file>', 'write the results as JUnit XML')
    .option('-v, --verbose', 'passed cases, and all that was not tried')
    .option('--json', 'one JSON object')
    .action((files: string[], flags: TestFlags) => end(testPolicies(files, flags, output)));
  policy
    .command('matrix')
    .description('every answer of a policy: tier, environment, sensitivity, role and intent, folded')
    .argument('[file]', 'default: the policy in force here')
    .addOption(placed())
    .option('--html <file>', 'write a page')
    .option('--json', 'one JSON object')
    .action((file: string | undefined, flags: MatrixFlags) => end(showMatrix(file, flags, process, output)));
  policy
    .command('diff')
    .description('every answer that changes between two policies; exit code 1 if one is looser')
    .argument('<before>')
    .argument('<after>')
    .addOption(placed())
    .option('--exit-zero', 'only show')
    .option('--json', 'one JSON object')
    .action((before: string, after: string, flags: DiffFlags) => end(diffFiles(before, after, flags, output)));
  policy
    .command('show')
    .description('the policy in force here and where each part comes from')
    .option('--effective', 'every line of it')
    .option('--json', 'one JSON object')
    .action((flags: ShowFlags) => end(showPolicy(flags, process, output)));
  declareBundle(policy, { process, output, end });
}

function declareBundle(policy: Command, { process, output, end }: Shell): void {
  policy
    .command('keygen')
    .description('make a key pair for signed bundles')
    .argument('<name>', 'writes NAME.pem and NAME.pub.pem')
    .action((name: string) => end(makeKeys(name, output)));
  policy
    .command('sign')
    .description('make a signed bundle of an organization’s policy')
    .argument('<file>')
    .requiredOption('--key <file>', 'the private key')
    .requiredOption('--serial <number>', 'grows with every bundle')
    .requiredOption('--out <file>', 'the bundle')
    .action((file: string, flags: SignFlags) => end(signPolicy(file, flags, output)));
  policy
    .command('install')
    .description('put a signed bundle in force for this user')
    .argument('[bundle]')
    .option('--key <file>', 'the public key, the first time')
    .option('--remove', 'take the bundle and its key out of force')
    .action((file: string | undefined, flags: InstallFlags) => end(installBundle(file, flags, process, output)));
}
