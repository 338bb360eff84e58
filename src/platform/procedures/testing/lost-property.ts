import { z } from 'zod'
import { oneLine, paragraphs } from '#base/http/contract.ts'
import type { Procedure } from '../contract/definition.ts'
import { defineAction, defineProcedure, labelled } from '../domain/index.ts'

const keep = 'lost-property.keep'
const decide = 'lost-property.decide'
const reason = z.object({ reason: labelled(paragraphs(500), '理由', { control: 'paragraphs' }) })

const content = z.object({
  thing: labelled(oneLine(100), '物品'),
  worth: labelled(z.number().int().min(0).default(0), '估价（元）'),
})

const actions = [
  defineAction({
    id: 'register',
    text: '登记入库',
    from: ['found'],
    to: 'kept',
    by: { permission: keep },
    takesSeat: 'handler',
    notifies: { text: '已登记保管', roles: ['finder'] },
    clock: [
      { do: 'stop', limit: 'registering' },
      { do: 'start', limit: 'keeping' },
    ],
    tone: 'primary',
  }),
  defineAction({
    id: 'pause',
    text: '中止保管期',
    from: ['kept'],
    by: { permission: keep, seat: 'handler' },
    form: reason,
    clock: [{ do: 'pause', limit: 'keeping' }],
  }),
  defineAction({
    id: 'resume',
    text: '恢复保管期',
    from: ['kept'],
    by: { permission: keep, seat: 'handler' },
    clock: [{ do: 'resume', limit: 'keeping' }],
  }),
  defineAction({
    id: 'extend',
    text: '延长保管期',
    from: ['kept'],
    by: { permission: decide },
    form: reason,
    clock: [{ do: 'extend', limit: 'keeping' }],
  }),
  defineAction({
    id: 'propose',
    text: '提出处理意见',
    from: ['kept'],
    to: 'proposed',
    by: { permission: keep, seat: 'handler' },
    form: z.object({
      outcome: labelled(z.enum(['handBack', 'sell']), '处理方式', { options: { handBack: '归还失主', sell: '变卖' } }),
      owner: labelled(oneLine(50).optional(), '失主'),
    }),
    check: (form) => (form.outcome === 'handBack' && !form.owner ? '归还失主时须写明失主' : null),
    changes: (form) => ({ outcome: form.outcome, ...(form.owner ? { owner: form.owner } : {}) }),
  }),
  defineAction({
    id: 'approve',
    text: '同意处理意见',
    from: ['proposed'],
    to: (_, standing) => (standing.content['outcome'] === 'sell' ? 'sold' : 'returned'),
    by: { permission: decide },
    fourEyesWith: ['propose'],
    afterSignatures: true,
    document: 'handover',
    fact: 'lost-property.settled',
    confirm: '同意后案件办结，物品即可交付，不能撤回。',
    tone: 'primary',
  }),
  defineAction({
    id: 'reject',
    text: '驳回',
    from: ['proposed'],
    to: 'kept',
    by: { permission: decide },
    form: reason,
    tone: 'danger',
  }),
  defineAction({
    id: 'claim',
    text: '申明是失主',
    from: ['found', 'kept'],
    by: { party: true },
    form: z.object({ words: labelled(paragraphs(500), '说明') }),
  }),
  defineAction({
    id: 'forfeit',
    text: '逾期无人认领',
    from: ['kept'],
    to: 'forfeited',
    by: { clock: 'keeping' },
  }),
  defineAction({
    id: 'reopen',
    text: '重新办理',
    from: ['returned', 'sold', 'forfeited'],
    to: 'kept',
    by: { permission: decide },
    form: reason,
    clock: [{ do: 'start', limit: 'keeping' }],
  }),
]

/** A procedure that no domain has: it runs through the whole engine in tests, and the engine knows nothing of it. */
export const lostProperty: Procedure = defineProcedure({
  kind: 'lost-property.case',
  title: '失物招领',
  noun: '失物',
  editions: [
    {
      inForceFrom: '2015-01-01',
      citation: '演示用规则，不是法律',
      states: [
        { id: 'found', text: '待登记', awaits: keep },
        { id: 'kept', text: '保管中', hint: '查找失主' },
        { id: 'proposed', text: '待审核', awaits: decide },
        { id: 'returned', text: '已归还', final: true },
        { id: 'sold', text: '已变卖', final: true },
        { id: 'forfeited', text: '无人认领', final: true },
      ],
      firstState: 'found',
      content: content.loose(),
      actions,
      limits: [
        {
          id: 'registering',
          text: '登记期限',
          length: { value: 2, unit: 'workingDay' },
          startsAtOpening: true,
          citation: '演示用规则，不是法律',
          confidence: '待确认',
        },
        {
          id: 'keeping',
          text: '保管期',
          length: { value: 10, unit: 'workingDay' },
          extension: { length: { value: 5, unit: 'workingDay' } },
          citation: '演示用规则，不是法律',
          confidence: '待确认',
        },
        {
          id: 'remedy',
          text: '申诉期',
          length: { value: 60, unit: 'calendarDay' },
          startsAtOpening: true,
          neverPauses: true,
          citation: '演示用规则，不是法律',
          confidence: '待确认',
        },
      ],
      seats: { keeper: '保管员' },
      dossier: [
        { id: 'proposal', text: '处理意见', documents: ['handover'], required: true },
        { id: 'photographs', text: '照片' },
      ],
      notifiesOpening: { text: '已收到', withCode: true },
      notices: [
        {
          id: 'keeping-ends',
          title: '保管期满前',
          text: '保管到 {日期}，请来认领',
          fields: [{ id: 'day', text: '日期', sample: '2026-12-01' }],
        },
      ],
      parties: { roles: { finder: '拾得人', owner: '失主' }, atLeast: 1 },
    },
  ],
})
