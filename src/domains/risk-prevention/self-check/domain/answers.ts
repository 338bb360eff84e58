import type { RiskLevel } from '../../contract/index.ts'

/** No more are asked at once. */
export const mostQuestions = 20

export const selfAnswerTexts = { no: '没有', yes: '有', unsure: '说不清' } as const
export type SelfAnswer = keyof typeof selfAnswerTexts
export const isSelfAnswer = (text: unknown): text is SelfAnswer =>
  typeof text === 'string' && Object.hasOwn(selfAnswerTexts, text)

export type Advised = 'person' | 'correct' | 'clarify' | 'fine' | 'open'

/** What an answer leads to. What is serious goes to a person, also where somebody is only unsure. */
export function adviceOn(level: RiskLevel, answer: SelfAnswer | undefined): Advised {
  if (answer === undefined) return 'open'
  if (answer === 'no') return 'fine'
  if (level === 'high') return 'person'
  return answer === 'yes' ? 'correct' : 'clarify'
}

export const advisedTexts: Readonly<Record<Advised, { title: string; hint: string }>> = {
  person: {
    title: '请直接问人',
    hint: '这类事多发或后果重，网页不能代替人的判断。请联系下面的单位，由工作人员答复；答复前先停下来。',
  },
  correct: { title: '可以马上改', hint: '照“怎么避免”改正，留好改正前后的照片和票据。' },
  clarify: { title: '先弄清楚', hint: '对照“怎么避免”看一遍，拿不准就问下面的单位。' },
  open: { title: '还没有回答', hint: '有空时再看看这些。' },
  fine: { title: '您说没有的', hint: '继续保持。' },
}
export const advisedOrder: readonly Advised[] = ['person', 'correct', 'clarify', 'open', 'fine']
