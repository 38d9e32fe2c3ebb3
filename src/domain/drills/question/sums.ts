/**
 * Arithmetic of content: expressions over named numbers, read by a parser of its own and never evaluated as code.
 *
 * expression = sum [("<" | "<=" | ">" | ">=" | "==") sum]; sum = product {("+" | "-") product};
 * product = power {("*" | "/") power}; power = unary ["^" power]; unary = ["-"] power-free atom.
 */
export type Values = Readonly<Record<string, number>>;

/** What an expression may not be longer than, in characters. */
export const LONGEST = 120;

/** An expression that cannot be read or worked out; `at` is the character where it stops making sense. */
export class SumError extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
    this.name = 'SumError';
  }
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
export function worked(expression: string, values: Values): number {
  const result = new Reader(expression).whole()(values);
  if (!Number.isFinite(result)) throw new SumError(`"${expression}" is not a finite number`, 0);
  return result;
}

interface Token {
  text: string;
  at: number;
}

const TOKEN = /\s*(?:(\d+(?:\.\d+)?(?:e\d+)?|[A-Za-z][A-Za-z0-9]*|<=|>=|==|[-+*/^<>(),]))/y;

function tokensOf(expression: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  const end = expression.trimEnd().length;
  for (let at = 0; at < end; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const text = TOKEN.exec(expression)?.[1];
    if (text === undefined) throw new SumError(`"${expression.slice(at).trim()[0]}" does not belong here`, at);
    tokens.push({ text, at: TOKEN.lastIndex - text.length });
  }
  return tokens;
}

/** Reads an expression by recursive descent; each level of precedence is one method. */
class Reader {
  private readonly tokens: Token[];
  private place = 0;

  constructor(private readonly expression: string) {
    if (expression.length > LONGEST) throw new SumError(`longer than ${LONGEST} characters`, LONGEST);
    this.tokens = tokensOf(expression);
  }

  whole(): Work {
    const work = this.comparison();
    const rest = this.tokens[this.place];
    if (rest) throw new SumError(`"${rest.text}" does not belong here`, rest.at);
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
    const token = this.tokens[this.place];
    if (!token) throw new SumError('ends too early', this.expression.length);
    this.place += 1;
    const { text, at } = token;
    if (/^\d/.test(text)) return () => Number(text);
    if (text === '(') {
      const inner = this.comparison();
      this.expect(')');
      return inner;
    }
    if (!/^[A-Za-z]/.test(text)) throw new SumError(`"${text}" does not belong here`, at);
    if (this.take('(')) return this.call(text, at);
    return (values) => {
      const value = Object.hasOwn(values, text) ? values[text] : undefined;
      if (value === undefined) throw new SumError(`"${text}" has no value yet`, at);
      return value;
    };
  }

  private call(name: string, at: number): Work {
    const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
    if (!known) throw new SumError(`"${name}" is not a function`, at);
    const args = [this.comparison()];
    while (this.take(',')) args.push(this.comparison());
    this.expect(')');
    if (!known.takes.includes(args.length)) throw new SumError(`${name} takes ${known.takes.join(' or ')} values`, at);
    return (values) => known.work(...args.map((arg) => arg(values)));
  }

  private take(...texts: string[]): string | undefined {
    const text = this.tokens[this.place]?.text;
    if (text === undefined || !texts.includes(text)) return undefined;
    this.place += 1;
    return text;
  }

  private expect(text: string): void {
    if (!this.take(text))
      throw new SumError(`"${text}" is missing`, this.tokens[this.place]?.at ?? this.expression.length);
  }
}

function joined(operator: string, left: Work, right: Work): Work {
  const work = OPERATORS[operator] as (a: number, b: number) => number;
  return (values) => work(left(values), right(values));
}
