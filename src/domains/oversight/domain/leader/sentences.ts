import { decisionKinds, type DecisionKind, type SentencePart } from '../../contract/leader-page.ts'
import type { UnitChange } from './compare-week.ts'

/** What the three sentences are said of; every number comes with its list. */
export interface Situation {
  readonly tasks: { readonly all: number; readonly handedIn: number }
  readonly overdue: { readonly now: number; readonly weekBefore: number; readonly units: number }
  readonly rectificationsOverdue: number
  readonly worsened: readonly UnitChange[]
  readonly decisions: ReadonlyMap<DecisionKind, number>
  readonly lists: {
    readonly tasks: string
    readonly handedIn: string
    readonly overdue: string
    readonly rectifications: string
    readonly worsened: string
    readonly decisions: string
  }
}

/** The situation, the change against a week ago, and what waits: one sentence each, nothing judged. */
export function leaderSentences(situation: Situation): SentencePart[][] {
  return [standing(situation), change(situation), waiting(situation)]
}

function standing({ tasks, overdue, rectificationsOverdue, lists }: Situation): SentencePart[] {
  if (tasks.all === 0) return ['目前没有执行中的年度任务。']
  const late: SentencePart[] = overdue.now
    ? ['；超期未报送 ', { number: overdue.now, list: lists.overdue }, ` 项，涉及 ${overdue.units} 个单位`]
    : ['；没有超期任务']
  const mending: SentencePart[] = rectificationsOverdue
    ? ['，另有 ', { number: rectificationsOverdue, list: lists.rectifications }, ' 份整改通知超期']
    : []
  return [
    '执行中的年度任务 ',
    { number: tasks.all, list: lists.tasks },
    ' 项，已报送 ',
    { number: tasks.handedIn, list: lists.handedIn },
    ' 项',
    ...late,
    ...mending,
    '。',
  ]
}

function change({ overdue, worsened, lists }: Situation): SentencePart[] {
  const difference = overdue.now - overdue.weekBefore
  const words =
    difference === 0
      ? `与一周前相比，超期任务没有增减`
      : `与一周前相比，超期任务由 ${overdue.weekBefore} 项变为 ${overdue.now} 项，${difference > 0 ? `增加 ${difference}` : `减少 ${-difference}`} 项`
  const [first] = worsened
  if (!first) return [`${words}；没有单位变差。`]
  const most = `${first.organisationName}由 ${first.before} 项增至 ${first.count} 项`
  return [
    `${words}；`,
    { number: worsened.length, list: lists.worsened },
    ` 个单位变差，${worsened.length > 1 ? `其中${most}` : most}。`,
  ]
}

function waiting({ decisions, lists }: Situation): SentencePart[] {
  const kinds = [...decisions].filter(([, count]) => count > 0)
  const all = kinds.reduce((sum, [, count]) => sum + count, 0)
  if (all === 0) return ['目前没有等您决定的事项。']
  const parts = kinds.map(([kind, count]) => `${decisionKinds[kind]} ${count} 件`).join('、')
  return ['等您决定的事项 ', { number: all, list: lists.decisions }, ` 件：${parts}。`]
}

/** The sentence as plain words, for paper. */
export function plainSentence(parts: readonly SentencePart[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : String(part.number))).join('')
}
