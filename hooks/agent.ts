// The hook of every agent. The name of the file that was started says which: each agent's settings name a file of their own.
import { basename } from 'node:path';
import { enforce } from '../src/enforce.ts';
import { hostNamed } from '../src/hosts/all.ts';

void enforce(hostNamed(basename(process.argv[1] ?? '', '.cjs')));
