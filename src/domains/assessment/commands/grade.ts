import { requireOption, UnusableInput, type Command, type CommandArguments } from '#base/command-line/index.ts'
import { findBoundarySentence, findKnownProgramme, knownProgrammes } from '#domains/programmes/domain/index.ts'
import { gradeUnit, listOpenQuestions } from '../domain/index.ts'
import { readFactsFile } from './facts-file.ts'
import { inLetters, type GradeAnswer } from './grade-answer.ts'
import { gradeTable } from './grade-table.ts'
import { ruleVersionOf } from './rule-version.ts'
import { readSettingsFile } from './settings-file.ts'

const options = ['programme', 'facts', 'settings', 'json']

/** `grade`: the grades of one unit, each with the steps that lead to it. */
export const gradeCommand: Command<GradeAnswer> = {
  name: 'grade',
  usage: 'grade --programme 方案 --facts 事实文件 [--settings 设置文件]　按评分细则评定优良中差，并说明每一步的依据',
  run,
  table: gradeTable,
}

function run(args: CommandArguments): GradeAnswer {
  refuseUnknownArguments(args)
  const id = requireOption(args, 'programme')
  const programme = findKnownProgramme(id)
  if (!programme) {
    throw new UnusableInput(
      `--programme 是“${id}”，没有这个方案，应为 ${knownProgrammes.map((each) => each.id).join('、')} 之一`,
    )
  }
  const { unit, facts } = readFactsFile(requireOption(args, 'facts'), programme)
  const settingsPath = args.options['settings']
  const settings =
    settingsPath === undefined ? new Map() : readSettingsFile(settingsPath, listOpenQuestions(programme.rows))

  const boundarySentence = findBoundarySentence(programme)
  const { outcomes, warnings } = gradeUnit({
    rows: programme.rows,
    unitKind: unit.kind,
    facts,
    settings,
    boundarySentence,
  })
  for (const warning of warnings) process.stderr.write(`提醒：${warning}\n`)
  const rows = Object.fromEntries([...outcomes].map(([rowId, outcome]) => [rowId, inLetters(outcome)]))
  return { programme: programme.id, ruleVersion: ruleVersionOf(programme), unit, rows, warnings }
}

/** A misspelt `--setting` would otherwise grade silently without the settings. */
function refuseUnknownArguments({ positional, options: given }: CommandArguments): void {
  const unknown = Object.keys(given).filter((key) => !options.includes(key))
  const known = options.map((key) => `--${key}`).join('、')
  if (unknown.length > 0)
    throw new UnusableInput(`grade 没有选项 ${unknown.map((key) => `--${key}`).join('、')}，可用 ${known}`)
  if (positional.length > 0) throw new UnusableInput(`grade 不认识参数“${positional.join(' ')}”，应以 ${known} 给出`)
}
