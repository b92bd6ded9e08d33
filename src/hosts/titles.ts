// The names of the hosts as people know them.
import type { AgentName } from '../invocation.ts';

export const titles: Readonly<Record<AgentName, string>> = {
  'claude-code': 'Claude Code',
  droid: 'Factory Droid',
  opencode: 'OpenCode',
  cursor: 'Cursor',
  codex: 'Codex',
  gemini: 'Gemini CLI',
  copilot: 'GitHub Copilot',
  vscode: 'VS Code',
  cline: 'Cline',
  windsurf: 'Windsurf',
  kiro: 'Kiro',
  amp: 'Amp',
};
