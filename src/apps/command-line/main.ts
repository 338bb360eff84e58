import { parseArguments, UnusableInput, type Command } from '#base/command-line/index.ts'
import { commandLoaders } from './commands.ts'

/** Finds the command by its first two words or its first word, runs it, prints one JSON document or a table. */
async function main(raw: readonly string[]): Promise<number> {
  const [first = '', second = ''] = raw
  const two = `${first} ${second}`
  const name = two in commandLoaders ? two : first
  const load = commandLoaders[name]
  if (!load) {
    const known = Object.keys(commandLoaders).join('、')
    process.stderr.write(`${first ? `没有命令“${first}”` : '没有写命令'}；可用的命令：${known}\n`)
    return 2
  }
  try {
    const command: Command = await load()
    const args = parseArguments(raw.slice(name.split(' ').length))
    const answer = await command.run(args)
    if (answer !== undefined)
      process.stdout.write(args.options['json'] ? `${JSON.stringify(answer)}\n` : `${command.table(answer)}\n`)
    return answer !== undefined && command.hasFailed?.(answer) ? 1 : 0
  } catch (error) {
    if (!(error instanceof UnusableInput)) throw error
    process.stderr.write(`${error.message.replaceAll(/\s*\n\s*/g, '；')}\n`)
    return 2
  }
}

process.exitCode = await main(process.argv.slice(2))
