import { defineAction } from '#platform/procedures/domain/index.ts'
import { AnswerForm, ReasonForm, RefusalForm, WordsForm } from '../contract/inquiry.ts'
import { askerActions } from './asker-actions.ts'

const answer = { permission: 'inquiries.answer' }
const handler = { permission: 'inquiries.answer', seat: 'handler' }
const approve = { permission: 'inquiries.approve' }

/** What the body does; `askerActions` is what the asker does with the receipt code. */
const bodyActions = [
  defineAction({
    id: 'accept',
    text: '受理',
    from: ['received'],
    to: 'handling',
    tellsParties: '已受理',
    notifies: { text: '已受理' },
    by: answer,
    takesSeat: 'handler',
    tone: 'primary',
  }),
  defineAction({
    id: 'askSupplement',
    text: '请提问人补充',
    from: ['handling'],
    to: 'supplementing',
    tellsParties: '请您补充说明',
    notifies: { text: '需要您补充说明，补充后继续办理' },
    by: handler,
    form: WordsForm,
    changes: ({ words }) => ({ asked: words }),
    clock: [
      { do: 'pause', limit: 'answering' },
      { do: 'start', limit: 'supplementing' },
    ],
  }),
  defineAction({
    id: 'extend',
    text: '延长答复期限',
    from: ['received', 'handling', 'drafted'],
    tellsParties: '答复期限已延长',
    notifies: { text: '答复期限已延长，新的日期见查询页面' },
    by: approve,
    form: ReasonForm,
    clock: [{ do: 'extend', limit: 'answering' }],
  }),
  defineAction({
    id: 'refuse',
    text: '不予答复',
    from: ['received', 'handling'],
    to: 'refused',
    tellsParties: '不予答复，原因和应当找谁见本页',
    notifies: { text: '不予答复，原因和应当找谁见查询页面' },
    by: answer,
    form: RefusalForm,
    changes: ({ refusal, goTo }) => ({ refusal, goTo }),
    confirm: '提问人将看到原因和应当找谁，咨询就此办结。',
    tone: 'danger',
  }),
  defineAction({
    id: 'draft',
    text: '提交答复',
    from: ['handling'],
    to: 'drafted',
    by: handler,
    form: AnswerForm,
    changes: (form) => form,
    tells: ['reviewer'],
    tone: 'primary',
  }),
  defineAction({
    id: 'return',
    text: '驳回',
    from: ['drafted'],
    to: 'handling',
    by: approve,
    form: ReasonForm,
    tone: 'danger',
  }),
  defineAction({
    id: 'approve',
    text: '审核通过并答复',
    from: ['drafted'],
    to: 'answered',
    tellsParties: '已答复',
    notifies: { text: '已答复' },
    by: approve,
    fourEyesWith: ['draft'],
    afterSignatures: true,
    clock: [
      { do: 'stop', limit: 'answering' },
      { do: 'start', limit: 'askingAgain' },
    ],
    fact: 'inquiries.answered',
    confirm: '答复后提问人凭回执码即可看到。',
    tone: 'primary',
  }),
  defineAction({
    id: 'correct',
    text: '更正答复',
    from: ['answered'],
    to: 'handling',
    tellsParties: '答复正在更正',
    notifies: { text: '答复正在更正，更正前请不要再按原答复办理' },
    by: approve,
    form: ReasonForm,
    clock: [{ do: 'start', limit: 'answering' }],
  }),
]

export const actions = [...bodyActions, ...askerActions]
