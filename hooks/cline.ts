// The hook of Cline.
import { enforce } from '../src/enforce.ts';
import { cline } from '../src/hosts/cline.ts';

void enforce(cline);
