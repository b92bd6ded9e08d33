// What holds where no policy file says anything. Data only.
import type { EnvironmentPatterns } from '../facts.ts';
import type { Sensitivity } from '../request.ts';
import type { Stage } from './ladder.ts';

export const defaultStage: Stage = 'privileged';
export const defaultMode = 'enforce';
export const defaultHostPrompts = 'lift';
export const defaultSensitivity: Sensitivity = 'normal';
export const defaultProtectedBranches: readonly string[] = ['main', 'master', 'release/*', 'production'];

/** No patterns beside the names that `environmentOf` knows by itself. */
export const environmentPatterns: EnvironmentPatterns = {};

const minute = 60_000;
/** Terms of an approval where a rule or a stage asks for one and says no more. Times in milliseconds. */
export const defaultApproval = { from: [], count: 1, decideWithin: 15 * minute, valid: 30 * minute, uses: 1 } as const;
