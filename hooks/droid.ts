// The hook of Factory Droid.
import { enforce } from '../src/enforce.ts';
import { droid } from '../src/hosts/droid.ts';

void enforce(droid);
