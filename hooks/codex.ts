// The hook of Codex.
import { enforce } from '../src/enforce.ts';
import { codex } from '../src/hosts/codex.ts';

void enforce(codex);
