/**
 * Arithmetic of content: expressions over named numbers, read by a parser of its own and never evaluated as code.
 *
 * expression = sum [("<" | "<=" | ">" | ">=" | "==") sum]; sum = product {("+" | "-") product};
 * product = signed {("*" | "/") signed}; signed = ["-"] power; power = atom ["^" signed].
 */
export type Values = Readonly<Record<string, number>>;

/** What an expression may not be longer than, in characters. */
export const LONGEST_SUM = 120;

/** An expression that cannot be read or worked out. */
export class SumError extends Error {
  override readonly name = 'SumError';
}

const FUNCTIONS: Readonly<Record<string, { takes: readonly number[]; work: (...args: number[]) => number }>> = {
  min: { takes: [2, 3, 4], work: Math.min },
  max: { takes: [2, 3, 4], work: Math.max },
  floor: { takes: [1], work: Math.floor },
  ceil: { takes: [1], work: Math.ceil },
  round: { takes: [1, 2], work: (x, digits = 0) => Math.round(x * 10 ** digits) / 10 ** digits },
  sqrt: { takes: [1], work: Math.sqrt },
  exp: { takes: [1], work: Math.exp },
  ln: { takes: [1], work: Math.log },
  log2: { takes: [1], work: Math.log2 },
  log10: { takes: [1], work: Math.log10 },
  if: { takes: [3], work: (condition, then, otherwise) => (condition === 0 ? otherwise : then) as number },
};

type Work = (values: Values) => number;

const OPERATORS: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '^': (a, b) => a ** b,
  '<': (a, b) => Number(a < b),
  '<=': (a, b) => Number(a <= b),
  '>': (a, b) => Number(a > b),
  '>=': (a, b) => Number(a >= b),
  '==': (a, b) => Number(a === b),
};

/**
 * Works an expression out.
 *
 * @throws {SumError} if it cannot be read, names a value that is not there, or is not finite
 */
export function worked(expression: string, values: Values = {}): number {
  const result = new Reader(expression).whole()(values);
  if (!Number.isFinite(result)) throw new SumError(`"${expression}" is not a finite number`);
  return result;
}

const TOKEN = /\s*(?:(\d+(?:\.\d+)?(?:e\d+)?|[A-Za-z][A-Za-z0-9]*|<=|>=|==|[-+*/^<>(),]))/y;

function tokensOf(expression: string): string[] {
  const tokens: string[] = [];
  const end = expression.trimEnd().length;
  for (let at = 0; at < end; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const text = TOKEN.exec(expression)?.[1];
    if (text === undefined) throw new SumError(`"${expression.slice(at).trim()[0]}" does not belong here`);
    tokens.push(text);
  }
  return tokens;
}

/** Reads an expression by recursive descent; each level of precedence is one method. */
class Reader {
  private readonly tokens: string[];
  private place = 0;

  constructor(expression: string) {
    if (expression.length > LONGEST_SUM) throw new SumError(`longer than ${LONGEST_SUM} characters`);
    this.tokens = tokensOf(expression);
  }

  whole(): Work {
    const work = this.comparison();
    const rest = this.tokens[this.place];
    if (rest !== undefined) throw new SumError(`"${rest}" does not belong here`);
    return work;
  }

  private comparison(): Work {
    const left = this.sum();
    const operator = this.take('<', '<=', '>', '>=', '==');
    return operator ? joined(operator, left, this.sum()) : left;
  }

  private sum(): Work {
    let left = this.product();
    for (let operator = this.take('+', '-'); operator; operator = this.take('+', '-')) {
      left = joined(operator, left, this.product());
    }
    return left;
  }

  private product(): Work {
    let left = this.signed();
    for (let operator = this.take('*', '/'); operator; operator = this.take('*', '/')) {
      left = joined(operator, left, this.signed());
    }
    return left;
  }

  private signed(): Work {
    if (!this.take('-')) return this.power();
    const work = this.signed();
    return (values) => -work(values);
  }

  private power(): Work {
    const base = this.atom();
    return this.take('^') ? joined('^', base, this.signed()) : base;
  }

  private atom(): Work {
    const text = this.tokens[this.place];
    if (text === undefined) throw new SumError('ends too early');
    this.place += 1;
    if (/^\d/.test(text)) return () => Number(text);
    if (text === '(') {
      const inner = this.comparison();
      this.expect(')');
      return inner;
    }
    if (!/^[A-Za-z]/.test(text)) throw new SumError(`"${text}" does not belong here`);
    if (this.take('(')) return this.call(text);
    return (values) => {
      const value = Object.hasOwn(values, text) ? values[text] : undefined;
      if (value === undefined) throw new SumError(`"${text}" has no value`);
      return value;
    };
  }

  private call(name: string): Work {
    const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
    if (!known) throw new SumError(`"${name}" is not a function`);
    const args = [this.comparison()];
    while (this.take(',')) args.push(this.comparison());
    this.expect(')');
    if (!known.takes.includes(args.length)) throw new SumError(`${name} takes ${known.takes.join(' or ')} values`);
    return (values) => known.work(...args.map((arg) => arg(values)));
  }

  private take(...texts: string[]): string | undefined {
    const text = this.tokens[this.place];
    if (text === undefined || !texts.includes(text)) return undefined;
    this.place += 1;
    return text;
  }

  private expect(text: string): void {
    if (!this.take(text)) throw new SumError(`"${text}" is missing`);
  }
}

function joined(operator: string, left: Work, right: Work): Work {
  const work = OPERATORS[operator] as (a: number, b: number) => number;
  return (values) => work(left(values), right(values));
}
