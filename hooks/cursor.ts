// The hook of Cursor.
import { enforce } from '../src/enforce.ts';
import { cursor } from '../src/hosts/cursor.ts';

void enforce(cursor);
