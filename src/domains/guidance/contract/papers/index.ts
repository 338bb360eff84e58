import { definePapers, type PaperKind } from '#platform/papers/contract/index.ts'
import { adviceSentence } from '../advice.ts'
import { modePapers, simpleNote } from './mode-papers.ts'

const source = { text: '平台拟写；2017 年省示范文本待取得', isConfirmed: false }
const counterparty = { id: 'counterparty', text: '行政相对人', sample: '演示商户' }
const topic = { id: 'topic', text: '指导事项', sample: '明码标价' }
const filed = { source, dossierPart: 'papers' }
const working = { ...filed, salutation: 'none' } as const

const workingPapers: readonly PaperKind[] = [
  {
    ...working,
    id: 'approval-form',
    title: '行政指导审批表',
    mark: '审批',
    fields: [
      counterparty,
      topic,
      { id: 'mode', text: '指导方式', sample: '约谈' },
      { id: 'words', text: '指导内容', sample: '请说明整改安排' },
      { id: 'approver', text: '批准人', sample: '演示负责人' },
      { id: 'opinion', text: '审批意见', sample: '同意' },
    ],
    text: '行政相对人：{行政相对人}\n指导方式：{指导方式}\n指导事项：{指导事项}\n指导内容：{指导内容}\n审批意见：{审批意见}\n批准人：{批准人}',
    signatures: ['批准人（签名）'],
  },
  {
    ...working,
    id: 'interview-record',
    title: '行政约谈记录',
    mark: '谈记',
    fields: [counterparty, topic, { id: 'course', text: '约谈经过', sample: '说明了演示事项' }],
    text: '约谈对象：{行政相对人}\n约谈事项：{指导事项}\n约谈经过：{约谈经过}',
    signatures: ['约谈人（签名）', '行政相对人（签名）'],
  },
  {
    ...working,
    id: 'follow-up-record',
    title: '行政指导回访记录',
    mark: '访记',
    fields: [
      counterparty,
      topic,
      { id: 'followedUpOn', text: '回访日期', sample: '2020年12月28日' },
      { id: 'found', text: '回访情况', sample: '已按指导标价' },
    ],
    text: '回访对象：{行政相对人}\n回访事项：{指导事项}\n回访日期：{回访日期}\n回访情况：{回访情况}',
    signatures: ['回访人（签名）'],
  },
  {
    ...working,
    id: 'transfer-form',
    title: '行政指导转执法程序审批表',
    mark: '转执',
    fields: [
      counterparty,
      topic,
      { id: 'violation', text: '违法行为', sample: '演示违法行为' },
      { id: 'reason', text: '理由', sample: '演示理由' },
      { id: 'toBody', text: '接收机关', sample: '演示执法队' },
    ],
    text: '行政相对人：{行政相对人}\n违法行为：{违法行为}\n转执法程序的理由：{理由}\n接收机关：{接收机关}',
    signatures: ['提出人（签名）', '批准人（签名）'],
  },
]

/** 书面指导意见; a corrected one says on its face what it corrects. */
export const writtenAdvice: PaperKind = {
  ...filed,
  id: 'written-advice',
  title: '书面指导意见',
  mark: '意见',
  fields: [
    counterparty,
    { id: 'facts', text: '事实和问题', sample: '演示商户拟在台阶上摆放花箱' },
    { id: 'opinion', text: '指导意见', sample: '不占用人行道的，不需要办理手续' },
    { id: 'scope', text: '适用范围', sample: '仅适用于演示路 1 号门前' },
    { id: 'basis', text: '依据', sample: '演示依据第一条' },
    { id: 'validity', text: '有效期', sample: '2020年12月1日至2021年11月30日' },
  ],
  text: '一、事实和问题\n{事实和问题}\n二、指导意见\n{指导意见}\n三、适用范围\n{适用范围}\n四、依据\n{依据}\n五、有效期\n{有效期}',
  statements: [`${adviceSentence}。`],
  isSealed: true,
  isDelivered: true,
}

/** Everything that guidance writes on paper; the 2017 provincial set is 待确认. */
export const guidancePapers = definePapers({
  module: 'guidance',
  title: '行政指导',
  permissions: {
    read: 'guidance.read',
    write: 'guidance.record',
    issue: 'guidance.record',
    templates: 'guidance.templates',
  },
  kinds: [simpleNote, ...modePapers, ...workingPapers, writtenAdvice],
  dossier: {
    title: '案卷',
    parts: [
      { id: 'course', title: '办理过程', isTimeline: true },
      { id: 'papers', title: '文书', isRequired: true },
      { id: 'materials', title: '照片及其他材料' },
    ],
  },
})

export { paperKindOf, simpleNote } from './mode-papers.ts'
