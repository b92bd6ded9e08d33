// `${x…}`: the text of a parameter expansion where the variable is known and the operation is one that can be carried out on text.
import type { ParameterExpansionPart, ParameterOperation, Word as SyntaxWord } from 'unbash';
import type { Value } from './expand.ts';

type Operand = (word: SyntaxWord | undefined) => Value;
type Lookup = (name: string) => Value | undefined;
type Assign = (name: string, value: Value) => void;

const unknown: Value = { text: undefined, carries: [] };

export function parameterText(
  part: ParameterExpansionPart,
  index: Value | undefined,
  operand: Operand,
  variable: Lookup,
  assign: Assign,
): Value {
  // Operands are expanded in any case: they may run something.
  const operands = operandsOf(part.operation).map(operand);
  const carries = [...operands.flatMap(value => value.carries), ...(index?.carries ?? [])];
  if (part.prefix === '#') return { text: undefined, plain: true, carries };
  const value = element(part.prefix === '!' ? indirect(part, variable) : variable(part.parameter), index);
  const base: Value | undefined = value && { ...value, carries: [...value.carries, ...carries] };
  if (!part.operation) return base ?? { ...unknown, carries };
  return (
    operate(part.operation, part.parameter, base, operands, assign) ?? {
      ...unknown,
      carries: [...(base?.carries ?? []), ...carries],
    }
  );
}

const indirect = (part: ParameterExpansionPart, variable: Lookup): Value | undefined => {
  const name = variable(part.parameter)?.text;
  return name === undefined ? undefined : variable(name);
};

function element(value: Value | undefined, index: Value | undefined): Value | undefined {
  if (!value?.items || !index) return value;
  if (index.text === '@' || index.text === '*') return { ...value, text: undefined };
  const at = Number(index.text);
  return { text: Number.isInteger(at) ? (value.items.at(at) ?? '') : undefined, carries: value.carries };
}

function operandsOf(operation: ParameterOperation | undefined): (SyntaxWord | undefined)[] {
  switch (operation?.type) {
    case 'Default':
    case 'Remove':
    case 'Transform':
    case 'CaseModification':
      return [operation.operand];
    case 'Replace':
      return [operation.pattern, operation.replacement];
    case 'Slice':
      return [operation.offset, operation.length];
    default:
      return [];
  }
}

const isLiteralPattern = (text: string): boolean => !/[*?[\]\\]/.test(text);

function operate(
  operation: ParameterOperation,
  name: string,
  value: Value | undefined,
  operands: readonly Value[],
  assign: Assign,
): Value | undefined {
  const [first, second] = operands;
  const text = value?.text;
  switch (operation.type) {
    case 'Default':
      return withDefault(operation.operator, name, value, first, assign);
    case 'Remove':
      return text === undefined || !value ? undefined : removed(operation.operator, value, text, first?.text);
    case 'Replace':
      if (!value || text === undefined || !first?.text || !isLiteralPattern(first.text)) return undefined;
      if (second?.text === undefined && operation.replacement.text !== '') return undefined;
      if (operation.operator === '//') return { ...value, text: text.split(first.text).join(second?.text ?? '') };
      return operation.operator === '/'
        ? { ...value, text: text.replace(first.text, () => second?.text ?? '') }
        : undefined;
    case 'Slice': {
      const from = Number(first?.text ?? Number.NaN);
      const length = operation.length ? Number(second?.text ?? Number.NaN) : undefined;
      if (
        !value ||
        text === undefined ||
        !Number.isInteger(from) ||
        from < 0 ||
        (length !== undefined && !(length >= 0))
      )
        return undefined;
      return { ...value, text: text.slice(from, length === undefined ? undefined : from + length) };
    }
    case 'CaseModification':
      if (!value || text === undefined || operation.operand) return undefined;
      return { ...value, text: changeCase(operation.operator, text) };
    default:
      return undefined;
  }
}

function withDefault(
  operator: string,
  name: string,
  value: Value | undefined,
  fallback: Value | undefined,
  assign: Assign,
): Value | undefined {
  if (operator.endsWith('+')) return value?.text ? fallback : undefined;
  if (value?.text !== undefined) return value.text === '' && operator.startsWith(':') ? fallback : value;
  // Set or not set is not known; the running shell may have another value, so only what cannot matter is taken as known.
  if (operator.endsWith('=') && fallback) assign(name, { ...fallback, text: undefined });
  return undefined;
}

function removed(operator: string, value: Value, text: string, pattern: string | undefined): Value | undefined {
  if (pattern === undefined) return undefined;
  const cut = operator.startsWith('#') ? cutFront(operator, text, pattern) : cutBack(operator, text, pattern);
  return cut === undefined ? undefined : { ...value, text: cut };
}

// Only `literal`, `*literal` and `literal*` are carried out: `${f%.*}`, `${f##*/}`, `${f%/*}`.
function cutFront(operator: string, text: string, pattern: string): string | undefined {
  if (isLiteralPattern(pattern)) return text.startsWith(pattern) ? text.slice(pattern.length) : text;
  if (!pattern.startsWith('*') || !isLiteralPattern(pattern.slice(1)) || pattern.length < 2) return undefined;
  const mark = pattern.slice(1);
  const at = operator === '##' ? text.lastIndexOf(mark) : text.indexOf(mark);
  return at < 0 ? text : text.slice(at + mark.length);
}

function cutBack(operator: string, text: string, pattern: string): string | undefined {
  if (isLiteralPattern(pattern)) return text.endsWith(pattern) ? text.slice(0, text.length - pattern.length) : text;
  if (!pattern.endsWith('*') || !isLiteralPattern(pattern.slice(0, -1)) || pattern.length < 2) return undefined;
  const mark = pattern.slice(0, -1);
  const at = operator === '%%' ? text.indexOf(mark) : text.lastIndexOf(mark);
  return at < 0 ? text : text.slice(0, at);
}

function changeCase(operator: string, text: string): string {
  if (operator === '^^') return text.toUpperCase();
  if (operator === ',,') return text.toLowerCase();
  const first = text.slice(0, 1);
  return (operator === '^' ? first.toUpperCase() : first.toLowerCase()) + text.slice(1);
}
