import type { ScoreCombination } from '../../contract/index.ts'

export const combinationTexts: Readonly<Record<ScoreCombination, string>> = {
  both: '两部分的得分一起平均',
  satisfaction: '只用满意度',
  awareness: '只用了解情况',
}
