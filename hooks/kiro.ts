// The hook of Kiro.
import { enforce } from '../src/enforce.ts';
import { kiro } from '../src/hosts/kiro.ts';

void enforce(kiro);
