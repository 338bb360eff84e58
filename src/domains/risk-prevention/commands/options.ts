import { requireOption, UnusableInput, type CommandArguments } from '#base/command-line/index.ts'
import type { Day } from '../domain/index.ts'
import { readDay, readNumber } from './cells.ts'

export function dayOption(args: CommandArguments, key: string): Day {
  const text = requireOption(args, key)
  const day = readDay(text)
  if (day === null) throw new UnusableInput(`选项 --${key} 的“${text}”不是日期，应写作 2024-03-05`)
  return day
}

export function choiceOption<Choice extends string>(
  args: CommandArguments,
  key: string,
  choices: readonly Choice[],
): Choice {
  const text = requireOption(args, key)
  const choice = choices.find((known) => known === text)
  if (choice === undefined)
    throw new UnusableInput(`选项 --${key} 的“${text}”不在可选之列，应为 ${choices.join(' 或 ')}`)
  return choice
}

export function wholeOption(args: CommandArguments, key: string, otherwise: number): number {
  const text = args.options[key]
  if (text === undefined) return otherwise
  const number = readNumber(text)
  if (number === null || !Number.isInteger(number) || number < 1)
    throw new UnusableInput(`选项 --${key} 的“${text}”应为 1 以上的整数`)
  return number
}

export function numberOption(
  args: CommandArguments,
  key: string,
  otherwise: number,
  least: number,
  most: number,
): number {
  const text = args.options[key]
  if (text === undefined) return otherwise
  const number = readNumber(text)
  if (number === null || number < least || number > most)
    throw new UnusableInput(`选项 --${key} 的“${text}”应为 ${least} 到 ${most} 之间的数`)
  return number
}

/** Column names separated by commas. */
export function columnsOption(text: string): string[] {
  return text
    .split(/[,，]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
