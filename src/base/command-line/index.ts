/**
 * A command of `npm run -s shanzhi -- NAME …`. Modules export commands; `apps/command-line` lists them.
 * A command answers with one JSON value; `table` turns the same answer into readable Chinese.
 */
export interface Command<Answer = unknown> {
  /** One word, or several separated by a blank (`analyse rank`). */
  readonly name: string
  /** One Chinese line for the list of commands, with the arguments. */
  readonly usage: string
  run(args: CommandArguments): Promise<Answer> | Answer
  /** Readable form of the answer, for a terminal. */
  table(answer: Answer): string
  /** Where the answer itself is bad news (a damaged archive): exit code 1, after it was printed. */
  hasFailed?(answer: Answer): boolean
}

export interface CommandArguments {
  readonly positional: readonly string[]
  /** `--year 2020` is `{year: '2020'}`; a flag without value is `'true'`. */
  readonly options: Readonly<Record<string, string>>
}

/** Input that cannot be used. One Chinese line: what is wrong, where, and what would be right. Exit code 2. */
export class UnusableInput extends Error {
  override readonly name = 'UnusableInput'
}

/** Splits raw arguments; `--key value`, `--key=value`, and flags (`--json`). */
export function parseArguments(
  raw: readonly string[],
  flags: ReadonlySet<string> = new Set(['json']),
): CommandArguments {
  const positional: string[] = []
  const options: Record<string, string> = {}
  for (let i = 0; i < raw.length; i++) {
    const word = raw[i]!
    if (!word.startsWith('--')) {
      positional.push(word)
      continue
    }
    const [key = '', inline] = word.slice(2).split(/=(.*)/s)
    if (inline !== undefined) options[key] = inline
    else if (flags.has(key)) options[key] = 'true'
    else {
      const value = raw[++i]
      if (value === undefined) throw new UnusableInput(`选项 --${key} 缺少取值，应写作 --${key} 值`)
      options[key] = value
    }
  }
  return { positional, options }
}

/** The value of a required option, or a clear refusal. */
export function requireOption(args: CommandArguments, key: string): string {
  const value = args.options[key]
  if (value === undefined || value === '') throw new UnusableInput(`缺少选项 --${key}，应写作 --${key} 值`)
  return value
}
