import { defineProcedure } from '#platform/procedures/domain/index.ts'
import { GuidanceContent } from '../contract/case.ts'
import { followingActions } from './following-actions.ts'
import { limits } from './limits.ts'
import { preparingActions } from './preparing-actions.ts'

const approve = 'guidance.approve'
const day = { id: 'day', text: '日期', sample: '2026-12-01' }

/** 行政指导: approved beforehand or given on the spot, a numbered document, its delivery, what came of it, the return. */
export const guidance = defineProcedure({
  kind: 'guidance.case',
  title: '行政指导',
  noun: '指导',
  editions: [
    {
      inForceFrom: '2015-01-01',
      citation: '《河南省行政指导工作规范》（2014，2017 年修订，全文待取得）；郑商〔2015〕（方式）',
      states: [
        { id: 'drafting', text: '拟办', hint: '简易的直接“当场指导”；一般程序提交审批，约谈须由负责人批准' },
        { id: 'proposed', text: '待审批', awaits: approve, hint: '由提出人以外的人审批' },
        { id: 'approved', text: '待出具文书', hint: '请起草并出具这种方式的文书；出具后自动转为待送达' },
        { id: 'issued', text: '待送达', hint: '请在文书页登记送达；送达后自动转为待回访' },
        { id: 'delivered', text: '已送达', hint: '对方自愿决定是否采纳；约定了回访的，到期回访' },
        { id: 'followedUp', text: '已回访', hint: '可以办结归档' },
        { id: 'transferProposed', text: '转执法待决定', awaits: approve, hint: '由提出人以外的人决定' },
        { id: 'closed', text: '已办结', final: true },
        { id: 'rejected', text: '不予批准', final: true },
        { id: 'withdrawn', text: '已撤销', final: true, freesNumber: true },
        { id: 'transferred', text: '已转执法程序', final: true },
      ],
      firstState: 'drafting',
      content: GuidanceContent,
      actions: [...preparingActions, ...followingActions],
      limits,
      dossier: [
        { id: 'course', text: '办理过程' },
        { id: 'papers', text: '文书', required: true },
        { id: 'materials', text: '照片及其他材料' },
      ],
      notices: [
        { id: 'return', title: '约定回访前一天', text: '约定 {日期} 回访，不方便的可以要求改期', fields: [day] },
        {
          id: 'correction',
          title: '改正期限届满前',
          text: '请在 {日期} 前改正；已经改正的，可以在查询页面说明',
          fields: [day],
        },
      ],
      parties: { roles: { counterparty: '行政相对人' }, atLeast: 1 },
    },
  ],
})
