import type { NoticeDefinition } from '#platform/procedures/contract/index.ts'

export const talkFields = [
  { id: 'day', text: '日期', sample: '2026-12-01' },
  { id: 'from', text: '时间', sample: '09:30' },
]
const dueField = { id: 'dueOn', text: '日期', sample: '2026-12-01' }

/** What parties are told on a day, or before there is a case. */
export const notices: readonly NoticeDefinition[] = [
  {
    id: 'received',
    title: '收到调解申请时（还没有立案）',
    text: '{单位}：已收到您的调解申请。{查看办法}',
    withCode: true,
  },
  {
    id: 'talk',
    title: '调解前一天',
    text: '{日期} {时间} 调解，地点见查询页面，不能到场请提前联系我们',
    fields: talkFields,
  },
  { id: 'duty', title: '协议约定的事到期前', text: '协议约定由您做的一项 {日期} 到期，请查看', fields: [dueField] },
  {
    id: 'remedy',
    title: '复议、诉讼期限届满前',
    text: '{救济途径}的最后一天是 {日期}，还有 {剩余天数} 天。调解不停止、不延长这个期限',
    fields: [
      { id: 'remedy', text: '救济途径', sample: '申请行政复议' },
      { id: 'lastOn', text: '日期', sample: '2026-12-01' },
      { id: 'left', text: '剩余天数', sample: '7' },
    ],
  },
]
