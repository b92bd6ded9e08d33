// The hook of Gemini CLI.
import { enforce } from '../src/enforce.ts';
import { gemini } from '../src/hosts/gemini.ts';

void enforce(gemini);
