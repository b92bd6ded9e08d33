// CEL conditions of rules: checked when a policy is parsed, evaluated when a rule needs them. The only file that loads the CEL library.
import { type ASTNode, Environment } from '@marcbachmann/cel-js';
import { globMatches } from './glob.ts';
import { type ConditionVariables, variableTypes } from './variables.ts';

export interface ConditionProblem {
  /** One line, with the place shown in the text: `unknown variable: teir at 3: \`a && ▸teir == 1\``. */
  readonly message: string;
  /** Offset into the expression, in UTF-16 code units. */
  readonly at: number;
}

// An untrusted file may hold conditions too, so their size bounds the time they can take.
const limits = { maxAstNodes: 200, maxDepth: 24, maxListElements: 100, maxMapEntries: 20, maxCallArguments: 8 };

const environment = new Environment({ limits });
for (const [name, type] of Object.entries(variableTypes)) environment.registerVariable(name, type);
environment.registerFunction('string.like(string): bool', (text: string, glob: string) => globMatches(glob, text));

/** Undefined: the condition is sound and answers yes or no. */
export function checkCondition(expression: string): ConditionProblem | undefined {
  const result = environment.check(expression);
  if (!result.valid) {
    const at = result.error?.range?.start ?? 0;
    return problem(expression, lowerFirst(unhinted(result.error)), at);
  }
  if (result.type !== 'bool')
    return problem(expression, `expected a condition that is true or false, got ${result.type ?? 'nothing'}`, 0);
  return findCostly(expression, environment.parse(expression).ast, false);
}

/** Throws where the condition cannot be evaluated; the caller counts that as a deny. */
export function evaluateCondition(expression: string, variables: ConditionVariables): boolean {
  const found: unknown = environment.evaluate(expression, { ...variables });
  if (typeof found !== 'boolean') throw new TypeError('the condition is neither true nor false');
  return found;
}

const unhinted = (error: { readonly summary?: string; readonly message: string } | undefined): string =>
  (error?.summary ?? error?.message ?? 'cannot be understood').split('\n')[0] ?? '';

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function problem(expression: string, what: string, at: number): ConditionProblem {
  const shown = `${expression.slice(0, at)}▸${expression.slice(at)}`.replaceAll(/\s+/g, ' ').trim();
  return { message: `${what} at character ${at + 1} of \`${shown}\``, at };
}

const loops = new Set(['all', 'exists', 'exists_one', 'map', 'filter']);

/** A loop inside a loop and a regular expression can take very long on a hostile text. */
function findCostly(expression: string, node: ASTNode, inLoop: boolean): ConditionProblem | undefined {
  const name = node.op === 'rcall' || node.op === 'call' ? node.args[0] : undefined;
  const isLoop = name !== undefined && loops.has(name);
  if (name === 'matches')
    return problem(
      expression,
      'regular expressions are not supported; use `like` with a glob, `startsWith`, `endsWith` or `contains`',
      node.range.start,
    );
  if (isLoop && inLoop)
    return problem(expression, `\`${name}\` inside another loop is not supported`, node.range.start);
  for (const child of childrenOf(node.args)) {
    const found = findCostly(expression, child, inLoop || isLoop);
    if (found) return found;
  }
  return undefined;
}

const isNode = (value: unknown): value is ASTNode =>
  typeof value === 'object' && value !== null && 'op' in value && 'args' in value;

const childrenOf = (args: unknown): ASTNode[] => {
  if (isNode(args)) return [args];
  return Array.isArray(args) ? args.flatMap(childrenOf) : [];
};
