// Claude Agent SDK: `query({ prompt, options: { canUseTool: gate(process.cwd()) } })`.
// The SDK asks this callback only about calls that its own rules leave open; keep `permissionMode` at `default`.
import { decide } from 'tiergate';

type PermissionResult =
  | { behavior: 'allow'; updatedInput: Record<string, unknown> }
  | { behavior: 'deny'; message: string };

/** `confirm` puts a question to a person; without it, what needs a person is refused. */
export const gate =
  (cwd: string, confirm?: (question: string) => Promise<boolean>) =>
  async (tool: string, input: Record<string, unknown>): Promise<PermissionResult> => {
    const { effect, reason } = decide({ tool, input, cwd }, { attended: confirm !== undefined });
    const allowed = effect === 'allow' || (effect === 'ask' && (await confirm?.(reason)) === true);
    return allowed ? { behavior: 'allow', updatedInput: input } : { behavior: 'deny', message: reason };
  };
