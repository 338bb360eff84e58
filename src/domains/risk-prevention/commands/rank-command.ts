import { requireOption, UnusableInput, type Command, type CommandArguments } from '#base/command-line/index.ts'
import { rankCandidates, type Candidates, type History, type Ranking } from '../domain/index.ts'
import { readDays, readOutcomes, where } from './cells.ts'
import { columnsOption, numberOption } from './options.ts'
import { readTable, type Table } from './read-table.ts'
import { remark } from './remark.ts'
import { percentage, textTable } from './text-table.ts'

const DEFAULT_RANDOM_SHARE = 0.05
const SHOWN = 30

interface Roles {
  readonly id: string
  readonly entity: string
  readonly date: string
  readonly outcome: string
}

export const rankCommand: Command<Ranking> = {
  name: 'analyse rank',
  usage:
    '检查先后：analyse rank --history 文件 --candidates 文件 --id 列 --entity 列 --date 列 --outcome 列 [--never 列,…] [--random-share 0.05]',
  run(args) {
    const roles = readRoles(args)
    const never = columnsOption(args.options['never'] ?? '')
    const randomShare = numberOption(args, 'random-share', DEFAULT_RANDOM_SHARE, 0, 1)
    const past = readTable(requireOption(args, 'history'))
    const coming = readTable(requireOption(args, 'candidates'))
    for (const column of never) {
      if (Object.values(roles).includes(column))
        throw new UnusableInput(`“${column}”列既被 --never 禁用，又被指定为编号、对象、日期或结果，两者只能取一`)
      if (!past.has(column) && !coming.has(column)) remark(`两个文件都没有 --never 所列的“${column}”列，请核对列名`)
    }
    return rankCandidates({
      history: readHistory(past, roles),
      candidates: readCandidates(coming, roles),
      never,
      randomShare,
    })
  },
  table: ({ ranking, refused, method }) =>
    [
      `共 ${ranking.length} 个对象，列出前 ${Math.min(SHOWN, ranking.length)} 个。方法：${method}`,
      textTable(
        ['名次', '编号', '可能性', '理由'],
        ranking
          .slice(0, SHOWN)
          .map(({ id, score, reasons }, i) => [String(i + 1), id, percentage(score), reasons.join('；')]),
      ),
      refused.length > 0 ? `未使用的列（由谁检查）：${refused.join('、')}` : '没有涉及由谁检查的列',
    ].join('\n'),
}

function readRoles(args: CommandArguments): Roles {
  return {
    id: requireOption(args, 'id'),
    entity: requireOption(args, 'entity'),
    date: requireOption(args, 'date'),
    outcome: requireOption(args, 'outcome'),
  }
}

function readHistory(table: Table, roles: Roles): History {
  const days = readDays(table, roles.date)
  const outcomes = readOutcomes(table, roles.outcome)
  const entities = table.texts(roles.entity)
  const rows = entities.flatMap((_, row) => (days[row] !== null && !Number.isNaN(outcomes[row]!) ? [row] : []))
  if (rows.length === 0)
    throw new UnusableInput(`文件 ${table.file} 没有一行同时填了“${roles.date}”和“${roles.outcome}”`)
  if (rows.length < table.rows) remark(`历史中 ${table.rows - rows.length} 行缺日期或结果，未计入`)
  return {
    entity: rows.map((row) => entities[row] || nameless(row)),
    day: rows.map((row) => days[row]!),
    outcome: rows.map((row) => outcomes[row]!),
    columns: otherColumns(table, roles, rows),
  }
}

function readCandidates(table: Table, roles: Roles): Candidates {
  const days = readDays(table, roles.date)
  const ids = table.texts(roles.id)
  const entities = table.texts(roles.entity)
  const firstRow = new Map<string, number>()
  ids.forEach((id, row) => {
    if (id === '') throw new UnusableInput(`${where(table, row, roles.id)}是空的，每个待检查对象都要有编号`)
    const before = firstRow.get(id)
    if (before !== undefined)
      throw new UnusableInput(`${where(table, row, roles.id)}“${id}”与第 ${table.line(before)} 行重复，编号应各不相同`)
    if (days[row] === null) throw new UnusableInput(`${where(table, row, roles.date)}是空的，应填拟检查日期`)
    firstRow.set(id, row)
  })
  const rows = ids.map((_, row) => row)
  return {
    id: ids,
    entity: entities.map((entity, row) => entity || nameless(table.rows + row)),
    day: days.map((day) => day!),
    columns: otherColumns(table, roles, rows),
  }
}

/** A firm without a name shares its past with nobody. */
function nameless(row: number): string {
  return `\u0000${row}`
}

function otherColumns(table: Table, roles: Roles, rows: readonly number[]): Map<string, string[]> {
  const names = table.header.filter((name) => name !== '' && !Object.values(roles).includes(name))
  return new Map(
    names.map((name) => {
      const texts = table.texts(name)
      return [name, rows.map((row) => texts[row]!)]
    }),
  )
}
