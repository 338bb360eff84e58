import { defineAction } from '#platform/procedures/domain/index.ts'
import { ReplyForm } from '../../contract/cases/forms.ts'
import { contentOf } from './standing.ts'

/** Back to whoever handed the matter on: that and how it ended, never what was said. */
export const replying = [
  defineAction({
    id: 'replySender',
    text: '回复来件单位',
    from: ['performing', 'performed', 'unperformed', 'failed', 'withdrawn', 'lapsed', 'settledElsewhere', 'refused'],
    by: { permission: 'mediation.handle-cases' },
    form: ReplyForm,
    guard: (standing) => (contentOf(standing).cameFrom ? null : '不是热线、信访、法院或者其他调解、仲裁机构转来的'),
    check: ({ on }, { openedOn }, today) =>
      on > today || on < openedOn ? `回复日期应在 ${openedOn} 至 ${today} 之间` : null,
    changes: (reply) => ({ reply }),
    document: 'reply',
    tellsParties: '已把办理结果回复来件单位',
  }),
]
