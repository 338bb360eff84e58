import { z } from 'zod'

/** What a party is asked once its case has ended; the names are the columns of the statistics. */
export const satisfactionQuestions = {
  heard: '您的话，调解人员听进去了吗？',
  respected: '您受到尊重了吗？',
  understood: '结果和以后怎么办，给您讲明白了吗？',
} as const
export type SatisfactionQuestion = keyof typeof satisfactionQuestions
export const satisfactionAnswers = { yes: '是', partly: '一部分', no: '没有' } as const
export type SatisfactionAnswer = keyof typeof satisfactionAnswers
const Answer = z.enum(Object.keys(satisfactionAnswers) as [SatisfactionAnswer], '请选择一项')

export const SatisfactionForm = z.object({ heard: Answer, respected: Answer, understood: Answer })
export type SatisfactionForm = z.infer<typeof SatisfactionForm>
