import { defineAction } from '#platform/procedures/domain/index.ts'
import {
  CorrectionForm,
  CorrectionReportForm,
  FollowUpDayForm,
  FollowUpForm,
  OtherDayForm,
  ReasonForm,
  ResponseForm,
  ResultForm,
} from '../contract/case.ts'
import { contentOf } from './content-of.ts'
import { transferActions } from './transfer-actions.ts'

const handler = { permission: 'guidance.record', seat: 'handler' }
const record = { permission: 'guidance.record' }
const given = ['issued', 'delivered', 'followedUp']
const noViolation = '没有记录违法行为，不登记改正情况'

/** What comes of it; the response is the firm's own will and moves nothing. */
export const followingActions = [
  defineAction({
    id: 'respond',
    text: '登记是否采纳',
    from: given,
    by: { ...record, party: true },
    form: ResponseForm,
    changes: ({ response, words }) => ({ response, responseWords: words }),
    tellsParties: '已记下您的意见',
  }),
  defineAction({
    id: 'correct',
    text: '登记改正情况',
    from: given,
    by: record,
    form: CorrectionForm,
    guard: (standing) => (contentOf(standing).violation ? null : noViolation),
    check: ({ correction, dueOn }, _standing, today) => {
      if (correction !== 'correctionDue') return null
      if (dueOn === null) return '限期改正的，请写明改正到哪一天'
      return dueOn < today ? `改正日期 ${dueOn} 早于今天` : null
    },
    changes: ({ correction, dueOn }) => ({
      correction,
      correctionDueOn: correction === 'correctionDue' ? dueOn : null,
    }),
    tellsParties: '已登记改正情况',
  }),
  defineAction({
    id: 'reportCorrection',
    text: '对方说明已改正',
    from: given,
    by: { party: true },
    form: CorrectionReportForm,
    guard: (standing) => (contentOf(standing).violation ? null : noViolation),
    changes: ({ words }) => ({ correctionReport: words }),
    tellsParties: '已收到您的改正说明',
  }),
  defineAction({
    id: 'askOtherDay',
    text: '对方希望改期',
    from: given,
    by: { ...record, party: true },
    form: OtherDayForm,
    check: ({ preferredOn }, _standing, today) => (preferredOn < today ? '希望的日期已经过去，请另选一天' : null),
    changes: ({ preferredOn }) => ({ preferredOn }),
    tellsParties: '已收到改期的请求',
  }),
  defineAction({
    id: 'setFollowUp',
    text: '约定回访日期',
    from: given,
    by: record,
    form: FollowUpDayForm,
    check: ({ followUpOn }, _standing, today) => (followUpOn < today ? '约定的日期已经过去，请另选一天' : null),
    changes: ({ followUpOn }) => ({ followUpOn, preferredOn: null }),
    tellsParties: '已约定日期',
    notifies: {
      text: '约定 {日期} 回访，不方便的可以在查询页面要求改期',
      fields: [{ id: 'followUpOn', text: '日期', sample: '2026-12-01' }],
      words: ({ followUpOn }) => ({ followUpOn }),
    },
  }),
  defineAction({
    id: 'extend',
    text: '延长回访期限',
    from: ['delivered'],
    by: { permission: 'guidance.approve' },
    form: ReasonForm,
    clock: [{ do: 'extend', limit: 'followingUp' }],
  }),
  defineAction({
    id: 'followUp',
    text: '回访',
    from: ['delivered'],
    to: 'followedUp',
    by: handler,
    form: FollowUpForm,
    check: ({ on }, { openedOn }, today) =>
      on > today ? '回访日期还没有到' : on < openedOn ? '回访不能早于指导' : null,
    changes: ({ on, found, response }, standing) => ({
      followUp: { on, found },
      followUpOn: null,
      preferredOn: null,
      // What the firm has said itself stays.
      ...(response && !contentOf(standing).response ? { response } : {}),
    }),
    clock: [{ do: 'stop', limit: 'followingUp', on: ({ on }) => on }],
    document: 'follow-up-record',
    tone: 'primary',
    tellsParties: '已回访',
  }),
  defineAction({
    id: 'close',
    text: '办结归档',
    from: ['delivered', 'followedUp'],
    to: 'closed',
    by: handler,
    form: ResultForm,
    guard(standing) {
      const { violation, correction, followUpOn } = contentOf(standing)
      if (standing.state === 'delivered' && followUpOn) return `约定 ${followUpOn} 回访，请先回访`
      if (violation && correction !== 'corrected' && correction !== 'notCorrected')
        return '发现了违法行为，请先登记改正情况；情节严重的，转执法程序'
      return null
    },
    confirm: '办结后可以装订封卷，不再登记后续。',
    tone: 'primary',
    tellsParties: '这次行政指导已办结',
    notifies: { text: '已办结' },
  }),
  ...transferActions,
]
