import { defineAction } from '#platform/procedures/domain/index.ts'
import {
  AcceptForm,
  MediatorForm,
  RecusalForm,
  RecordForm,
  RefusalForm,
  SessionForm,
} from '../../contract/cases/forms.ts'
import { talkFields } from './notices.ts'
import { contentOf } from './standing.ts'

const handle = { permission: 'mediation.handle-cases' }
const handler = { permission: 'mediation.handle-cases', seat: 'handler' }

/** From what came in to the talks. */
export const beginning = [
  defineAction({
    id: 'accept',
    text: '受理',
    from: ['received'],
    to: 'accepted',
    by: handle,
    takesSeat: 'handler',
    form: AcceptForm,
    check: ({ told }) => (told ? null : '请先把复议、诉讼的最后日期告知当事人，再受理'),
    changes: ({ remedies }) => ({ remedies }),
    clock: [
      { do: 'stop', limit: 'accepting' },
      { do: 'start', limit: 'mediating' },
    ],
    document: 'acceptance',
    tellsParties: '已受理',
    notifies: { text: '已受理', withCode: true },
    tone: 'primary',
  }),
  defineAction({
    id: 'refuse',
    text: '不予受理',
    from: ['received'],
    to: 'refused',
    by: handle,
    takesSeat: 'handler',
    form: RefusalForm,
    changes: ({ reason, goTo }) => ({ refusal: reason, goTo }),
    document: 'refusal',
    tellsParties: '不予受理，理由和可以去的地方见本页',
    notifies: { text: '不予受理，理由和可以去的地方见查询页面', roles: ['applicant'] },
    confirm: '申请人将看到理由和可以去的地方，案件就此办结。',
    tone: 'danger',
  }),
  defineAction({
    id: 'appoint',
    text: '选定调解人员',
    from: ['accepted', 'preparing', 'inSession'],
    to: (_, { state }) => (state === 'accepted' ? 'preparing' : state),
    by: handler,
    form: MediatorForm,
    changes: ({ mediatorId, mediatorName }) => ({ mediatorId, mediatorName }),
    tellsParties: '已选定调解人员',
    tone: 'primary',
  }),
  defineAction({
    id: 'recuse',
    text: '调解人员回避',
    from: ['preparing', 'inSession'],
    to: 'accepted',
    by: handler,
    form: RecusalForm,
    guard: (standing) => (contentOf(standing).mediatorId === null ? '还没有选定调解人员' : null),
    changes: ({ recusal }, standing) => {
      const { mediatorId, mediatorName, recusals } = contentOf(standing)
      const recused = { mediatorId, name: mediatorName, reason: recusal }
      return { recusals: [...recusals, recused], mediatorId: null, mediatorName: '' }
    },
    tellsParties: '更换调解人员',
  }),
  defineAction({
    id: 'schedule',
    text: '安排调解',
    from: ['preparing', 'inSession'],
    by: handler,
    form: SessionForm,
    check: ({ way, roomId, place, day }, _, today) => {
      if (day < today) return `不能安排在过去的日期，今天是 ${today}`
      if (way === 'room' && roomId === null) return '请选择调解室'
      return way === 'elsewhere' && place === '' ? '请写明地点' : null
    },
    tellsParties: '已安排调解，时间地点见本页',
    notifies: {
      text: '定于 {日期} {时间} 调解，地点见查询页面，不能到场请提前联系我们',
      fields: talkFields,
      words: ({ day, from }) => ({ day, from }),
    },
    tone: 'primary',
  }),
  defineAction({
    id: 'record',
    text: '登记调解经过',
    from: ['preparing', 'inSession'],
    to: 'inSession',
    by: handler,
    form: RecordForm,
    check: ({ heldOn }, { openedOn }, today) => {
      if (heldOn > today) return `调解日期不能晚于今天 ${today}`
      return heldOn < openedOn ? `调解日期不能早于 ${openedOn}` : null
    },
    changes: (record, standing) => ({ records: [...contentOf(standing).records, record] }),
    document: 'record',
    tellsParties: '进行了一次调解',
  }),
]
