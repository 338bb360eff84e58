import { defineProcedure } from '#platform/procedures/domain/index.ts'
import { MediationContent } from '../../contract/cases/content.ts'
import { agreeing } from './agreeing.ts'
import { beginning } from './beginning.ts'
import { ending } from './ending.ts'
import { limits } from './limits.ts'
import { notices } from './notices.ts'
import { performing } from './performing.ts'
import { replying } from './replying.ts'
import { resting } from './resting.ts'
import { states } from './states.ts'

/** 行政调解: both kinds of dispute, from what came in to the performed agreement. */
export const mediation = defineProcedure({
  kind: 'mediation.case',
  title: '调解案件',
  noun: '案件',
  editions: [
    {
      inForceFrom: '2015-01-01',
      citation: '行政调解程序（没有见到本省规定，按产品默认，待确认）',
      states,
      firstState: 'received',
      content: MediationContent,
      actions: [...beginning, ...resting, ...agreeing, ...performing, ...ending, ...replying],
      limits,
      dossier: [
        { id: 'application', text: '申请和受理', documents: ['acceptance', 'notice', 'refusal'], required: true },
        { id: 'evidence', text: '当事人提交的材料' },
        { id: 'course', text: '调解经过', documents: ['record', 'suspension', 'extension', 'transfer'] },
        { id: 'result', text: '结果', documents: ['agreement', 'termination', 'reminder', 'reply'] },
        { id: 'delivery', text: '送达和其他' },
      ],
      notices,
      notifiesOpening: { text: '已收到', roles: ['applicant'], withCode: true },
      parties: { roles: { applicant: '申请人', respondent: '对方当事人' }, atLeast: 2 },
    },
  ],
})
