import { defineProcedure } from '#platform/procedures/domain/index.ts'
import { AdviceContent } from '../../contract/advice.ts'
import { actions } from './actions.ts'
import { adviceLimits } from './limits.ts'

/** 书面指导意见: facts, scope and validity, read by 法制审核 and signed by a third person; corrected in the open. */
export const advice = defineProcedure({
  kind: 'guidance.advice',
  title: '书面指导意见',
  noun: '意见',
  editions: [
    {
      inForceFrom: '2015-01-01',
      citation: '办理办法由单位设定（待确认）',
      states: [
        { id: 'drafting', text: '拟写', hint: '写清事实、范围和有效期，再提交法制审核' },
        { id: 'reviewing', text: '待法制审核', awaits: 'guidance.review-advice', hint: '由拟写人以外的人审核' },
        { id: 'signing', text: '待签发', awaits: 'guidance.sign-advice', hint: '由拟写人、审核人以外的负责人签发' },
        { id: 'signed', text: '待出具', hint: '请起草并出具“书面指导意见”；更正的，选择“更正原文书”' },
        { id: 'inForce', text: '有效', final: true, hint: '有误的，请提出更正，依据它的人都会收到通知' },
        { id: 'correcting', text: '更正中', hint: '请写更正后的意见，再提交法制审核；原意见自提出更正之日起停用' },
        { id: 'revoked', text: '已撤销', final: true },
        { id: 'withdrawn', text: '已撤回', final: true, freesNumber: true },
      ],
      firstState: 'drafting',
      content: AdviceContent,
      actions,
      limits: adviceLimits,
      dossier: [
        { id: 'course', text: '办理过程' },
        { id: 'papers', text: '文书', required: true },
        { id: 'materials', text: '对方提供的材料' },
      ],
      parties: { roles: { counterparty: '行政相对人' }, atLeast: 1 },
    },
  ],
})
