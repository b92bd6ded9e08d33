// The hook of GitHub Copilot.
import { enforce } from '../src/enforce.ts';
import { copilot } from '../src/hosts/copilot.ts';

void enforce(copilot);
