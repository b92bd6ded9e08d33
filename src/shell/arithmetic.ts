// The number that an arithmetic expression comes to, where all of it is known. Assignments and substitutions make it unknown.
import type { ArithmeticExpression } from 'unbash';

const maxDepth = 20;

/** `lookUp`: the text of a variable. */
export function evaluate(
  expression: ArithmeticExpression | undefined,
  lookUp: (name: string) => string | undefined,
  depth = 0,
): number | undefined {
  if (!expression || depth > maxDepth) return undefined;
  const inner = (one: ArithmeticExpression): number | undefined => evaluate(one, lookUp, depth + 1);
  switch (expression.type) {
    case 'ArithmeticWord':
      return /^\w+$/.test(expression.value) ? numberOf(expression.value, lookUp) : variableOf(expression.value, lookUp);
    case 'ArithmeticGroup':
      return inner(expression.expression);
    case 'ArithmeticUnary': {
      const value = inner(expression.operand);
      return value === undefined || !expression.prefix || expression.operator !== '-' ? undefined : -value;
    }
    case 'ArithmeticBinary':
      return combine(expression.operator, inner(expression.left), inner(expression.right));
    case 'ArithmeticTernary':
    case 'ArithmeticCommandExpansion':
      return undefined;
    default:
      return expression satisfies never;
  }
}

const variableOf = (text: string, lookUp: (name: string) => string | undefined): number | undefined => {
  const name = /^\$(?:\{(\w+)\}|(\w+))$/.exec(text);
  const value = name ? lookUp(name[1] ?? name[2] ?? '') : undefined;
  return value !== undefined && isNumber(value) ? Number(value) : undefined;
};

// A leading zero would make it octal.
const isNumber = (text: string): boolean => /^-?(?:0|[1-9]\d{0,9})$/.test(text);

const numberOf = (text: string, lookUp: (name: string) => string | undefined): number | undefined => {
  if (isNumber(text)) return Number(text);
  const value = /^[A-Za-z_]\w*$/.test(text) ? lookUp(text) : undefined;
  return value !== undefined && isNumber(value) ? Number(value) : undefined;
};

function combine(operator: string, left: number | undefined, right: number | undefined): number | undefined {
  if (left === undefined || right === undefined) return undefined;
  const value =
    operator === '+' ? left + right : operator === '-' ? left - right : operator === '*' ? left * right : undefined;
  return value !== undefined && Number.isSafeInteger(value) ? value : undefined;
}
