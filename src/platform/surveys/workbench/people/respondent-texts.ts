import { callOutcomeTexts, type Respondent } from '../../contract/index.ts'
import { momentText } from '#ui/workbench/index.ts'

export const respondentStateTexts: Readonly<Record<Respondent['state'], string>> = {
  waiting: '待调查',
  answered: '已评',
  reached: '已联系，未评',
  unreachable: '联系不上',
}

/** `已打 2 次，最近 未接通（2020-12-28 10:05）` */
export function callsText({ calls }: Pick<Respondent, 'calls'>): string {
  const last = calls.at(-1)
  if (!last) return '还没有打过'
  return `已打 ${calls.length} 次，最近${callOutcomeTexts[last.outcome]}（${momentText(last.at)}）`
}
