// The hook of Windsurf.
import { enforce } from '../src/enforce.ts';
import { windsurf } from '../src/hosts/windsurf.ts';

void enforce(windsurf);
