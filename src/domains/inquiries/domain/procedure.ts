import { defineProcedure } from '#platform/procedures/domain/index.ts'
import { InquiryContent } from '../contract/inquiry.ts'
import { actions } from './actions.ts'
import { limits } from './limits.ts'

/** 网上咨询: a question, one body that answers it in time, and an answer that a second person has read. */
export const inquiry = defineProcedure({
  kind: 'inquiries.inquiry',
  title: '网上咨询',
  noun: '咨询',
  editions: [
    {
      inForceFrom: '2015-01-01',
      citation: '办理办法由市级办公室设定（待确认）',
      states: [
        {
          id: 'received',
          text: '待受理',
          awaits: 'inquiries.answer',
          hint: '属于本单位的，请受理；不属于的，请转给负责的单位',
        },
        { id: 'handling', text: '办理中', hint: '请拟写答复；问题不清楚的，请提问人补充' },
        { id: 'supplementing', text: '待提问人补充', hint: '答复期限暂停，提问人补充后继续计算' },
        { id: 'drafted', text: '答复待审核', awaits: 'inquiries.approve', hint: '由拟写人以外的人审核' },
        { id: 'answered', text: '已答复', final: true },
        { id: 'refused', text: '不予答复', final: true },
        { id: 'withdrawn', text: '提问人撤回', final: true, freesNumber: true },
        { id: 'lapsed', text: '逾期未补充', final: true },
      ],
      firstState: 'received',
      content: InquiryContent,
      actions,
      limits,
      dossier: [
        { id: 'question', text: '咨询及补充', required: true },
        { id: 'answer', text: '答复' },
      ],
      notices: [
        {
          id: 'supplement',
          title: '补充期限届满前',
          text: '请在 {日期} 前补充说明，逾期没有补充的将办结',
          fields: [{ id: 'day', text: '日期', sample: '2026-12-01' }],
        },
      ],
      notifiesOpening: { text: '已收到', withCode: true },
      parties: { roles: { asker: '提问人' } },
    },
  ],
})
