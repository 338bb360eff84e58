import { z } from 'zod'
import { oneLine, optionalLine, paragraphs } from '#base/http/contract.ts'
import { labelled } from '#platform/procedures/contract/index.ts'

/** Why a question is not answered here; each says where to go instead. */
export const refusalTexts = {
  otherAuthority: '不属于本市行政机关答复的事项',
  complaint: '属于投诉举报，应当按投诉举报办理',
  petition: '属于信访事项，应当向信访工作机构提出',
  pendingCase: '正在复议、诉讼或者案件办理中，由承办机关依程序答复',
  notAQuestion: '没有提出可以答复的问题',
} as const
export type Refusal = keyof typeof refusalTexts

export const ratingTexts = { solved: '解决了问题', partly: '解决了一部分', unsolved: '没有解决' } as const
export type Rating = keyof typeof ratingTexts

/** 一般答复 explains; only a 书面指导意见 protects who follows it (`domains/guidance`). Stands below every answer. */
export const generalAnswerSentence =
  '这是一般答复，供您参考，不是书面指导意见。需要可以据以办事的书面意见，请申请书面指导意见'

/** What is kept of a question and of its answer. */
export const InquiryContent = z.object({
  question: labelled(paragraphs(2000), '问题', { control: 'paragraphs' }),
  /** The asker agreed that question and answer may be published without personal data. */
  mayPublish: labelled(z.boolean().default(false), '提问人同意公开（隐去个人信息）'),
  supplements: z.array(z.object({ asked: z.string(), words: z.string() })).default([]),
  asked: z.string().default(''),
  answer: z.string().default(''),
  basis: z.string().default(''),
  /** Question and answer as they may be published, once the text was cleared of personal data. */
  publicQuestion: z.string().default(''),
  refusal: z.string().default(''),
  goTo: z.string().default(''),
  rating: z.enum(['solved', 'partly', 'unsolved']).nullable().default(null),
  ratingWords: z.string().default(''),
})
export type InquiryContent = z.infer<typeof InquiryContent>

export const AnswerForm = z.object({
  answer: labelled(paragraphs(4000), '答复', {
    control: 'paragraphs',
    hint: '这一步添加的附件随答复一起给提问人，审核通过后凭查询码可以下载',
  }),
  basis: labelled(optionalLine(500).default(''), '依据', { hint: '写明文件名称和条款；没有依据的一般性说明可以不填' }),
  publicQuestion: labelled(optionalLine(500).default(''), '公开用的问题', {
    hint: '提问人同意公开时填写：用一句话写问题，不写姓名、电话、店名、住址',
  }),
})

export const RefusalForm = z.object({
  refusal: labelled(z.enum(Object.keys(refusalTexts) as [Refusal, ...Refusal[]]), '原因', { options: refusalTexts }),
  goTo: labelled(oneLine(300), '请提问人找谁', { hint: '机关名称、地址或电话；提问人凭回执码可以看到' }),
})

export const RatingForm = z.object({
  rating: labelled(z.enum(['solved', 'partly', 'unsolved']), '评价', { options: ratingTexts }),
  words: labelled(optionalLine(500).default(''), '还想说什么'),
})

export const WordsForm = z.object({ words: labelled(paragraphs(1000), '说明', { control: 'paragraphs' }) })
export const ReasonForm = z.object({ reason: labelled(paragraphs(500), '理由', { control: 'paragraphs' }) })
