// PreToolUse hook of Claude Code.
import { enforce } from '../src/enforce.ts';
import { claudeCode } from '../src/hosts/claude-code.ts';

void enforce(claudeCode);
