import { disputeAreas, disputeClasses, type DisputeArea, type DisputeClass } from '../../contract/dispute.ts'
import {
  excludedMatterKeys,
  excludedMatters,
  type ExcludedMatter,
  type ExcludedMatterKey,
} from '../../contract/excluded-matters.ts'
import { materialsFor } from './materials.ts'

/** What somebody has answered so far; unusable answers count as none. */
export interface GuideAnswers {
  readonly dispute?: string | undefined
  readonly matter?: string | undefined
  readonly area?: string | undefined
}

export interface GuideQuestion {
  readonly name: keyof GuideAnswers
  readonly text: string
  readonly hint: string
  readonly options: readonly { readonly value: string; readonly label: string; readonly hint?: string }[]
}

export type GuideStep =
  | { readonly kind: 'question'; readonly question: GuideQuestion; readonly number: number; readonly of: number }
  | { readonly kind: 'elsewhere'; readonly key: ExcludedMatterKey; readonly matter: ExcludedMatter }
  | {
      readonly kind: 'ready'
      readonly disputeClass: DisputeClass
      readonly area: DisputeArea
      readonly bring: readonly string[]
    }

const classHints: Readonly<Record<DisputeClass, string>> = {
  administrative: '例如对罚款、拆迁补偿决定、办证结果有不同意见',
  civil: '例如和商家、用人单位、医院、邻居之间的事',
}

const questions: readonly GuideQuestion[] = [
  {
    name: 'dispute',
    text: '您和谁有争议？',
    hint: '选一个最接近的',
    options: [
      { value: 'administrative', label: '和行政机关（对它的处理不服）', hint: classHints.administrative },
      { value: 'civil', label: '和其他人、商家或者单位', hint: classHints.civil },
    ],
  },
  {
    name: 'matter',
    text: '有没有下面的情形？',
    hint: '有这些情形的，行政机关不能调解，会告诉您去哪里',
    options: [
      { value: 'none', label: '都没有' },
      ...excludedMatterKeys.map((value) => ({ value, label: excludedMatters[value].text })),
    ],
  },
  {
    name: 'area',
    text: '是哪方面的事？',
    hint: '据此查找可以调解的单位；拿不准选“其他”',
    options: Object.entries(disputeAreas).map(([value, label]) => ({ value, label })),
  },
]

/** The next question, or where the answers lead. Pure; the answers travel in the address. */
export function nextStep(answers: GuideAnswers): GuideStep {
  const disputeClass = keyOf(disputeClasses, answers.dispute)
  if (!disputeClass) return ask(0)
  const matter = keyOf(excludedMatters, answers.matter)
  if (matter) return { kind: 'elsewhere', key: matter, matter: excludedMatters[matter] }
  if (answers.matter !== 'none') return ask(1)
  const area = keyOf(disputeAreas, answers.area)
  return area ? { kind: 'ready', disputeClass, area, bring: materialsFor(disputeClass) } : ask(2)
}

function ask(place: number): GuideStep {
  return { kind: 'question', question: questions[place]!, number: place + 1, of: questions.length }
}

function keyOf<K extends string>(known: Readonly<Record<K, unknown>>, written: string | undefined): K | undefined {
  return written !== undefined && Object.hasOwn(known, written) ? (written as K) : undefined
}
