import { Grade } from '#domains/programmes/contract/index.ts'
import type { SettingDefinition } from '../contract/grading-settings.ts'

/** 郑法政办〔2020〕5号 二(二): 重点选择3个与企业生产经营密切相关的行政执法部门. */
export const pilotDepartmentsWanted = 3

/** The notice lets a county pick three departments and does not say how three make one grade, nor whose contacts are counted. */
export const pilotQuestions: readonly SettingDefinition[] = [
  {
    key: 'pilots.combination',
    values: ['lowest', 'middle'],
    assumed: null,
    question: '三个试点部门的等次如何合成县（市、区）的一个等次：取最低（lowest）还是取居中（middle）？',
  },
  {
    key: 'pilots.contactsPer',
    values: ['county', 'department'],
    assumed: null,
    question: '十个联系方式，是每个县（市、区）十个（county）还是每个试点部门十个（department）？',
  },
]

export type PilotCombination = 'lowest' | 'middle'

/** One grade from the pilots' grades; null while the combination is undecided, a pilot is ungraded, or no middle one exists. */
export function combinePilotGrades(
  grades: readonly (Grade | null)[],
  combination: PilotCombination | null,
): Grade | null {
  const ranks = grades
    .flatMap((grade) => (grade === null ? [] : [Grade.options.indexOf(grade)]))
    .sort((one, other) => one - other)
  if (combination === null || ranks.length === 0 || ranks.length < grades.length) return null
  if (combination === 'middle' && ranks.length % 2 === 0) return null
  const rank = combination === 'lowest' ? ranks.at(-1) : ranks[(ranks.length - 1) / 2]
  return rank === undefined ? null : (Grade.options[rank] ?? null)
}
