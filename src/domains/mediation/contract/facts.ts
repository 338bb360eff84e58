import { defineFactKind } from '#platform/evidence/domain/index.ts'
import { disputeAreas, disputeClasses } from './dispute.ts'

/** 门户网站公布部门行政调解人员名单 (2017, row 三). */
export const rosterPublished = defineFactKind({
  kind: 'mediation.mediator-roster-published',
  text: '公布行政调解人员名单',
  counter: '次',
  noun: '调解人员名单公布',
  fields: {
    mediators: { text: '人数', type: 'number' },
    areas: { text: '调解领域', type: 'text' },
    address: { text: '公布页面', type: 'text' },
  },
  sentence: '{organisation}于{occurredOn}公布“{subject}”，共 {mediators} 人，领域：{areas}，页面 {address}',
  // The areas of the sentence tell whether those of 惠政办〔2015〕13号 六.2 are among them.
  proves: [{ words: ['行政调解人员名单'] }, { words: ['行政调解工作机制'] }],
})

/** *如本系统有具备条件的基层单位，指导其设置行政调解室 (2017, row 三). */
export const roomsPublished = defineFactKind({
  kind: 'mediation.rooms-published',
  text: '公布行政调解室',
  counter: '次',
  noun: '调解室公布',
  fields: {
    rooms: { text: '间数', type: 'number' },
    address: { text: '公布页面', type: 'text' },
  },
  sentence: '{organisation}于{occurredOn}公布“{subject}”，共 {rooms} 间，页面 {address}',
  proves: [{ words: ['行政调解室'] }],
})

/** 行政调解 that came to an end: with an agreement that all have signed, or without one after talks (2018 seed, 四(四)). */
export const mediationHeld = defineFactKind({
  kind: 'mediation.held',
  text: '开展行政调解',
  counter: '件',
  noun: '行政调解',
  fields: {
    disputeClass: { text: '类别', type: 'choice', options: disputeClasses },
    area: { text: '领域', type: 'choice', options: disputeAreas },
    outcome: { text: '结果', type: 'choice', options: { settled: '达成协议', unsettled: '调解不成' } },
    onTheSpot: { text: '是否即时调解', type: 'choice', options: { yes: '即时调解', no: '一般调解' } },
  },
  sentence: '{organisation}于{occurredOn}办结“{subject}”（{disputeClass}，{area}），{outcome}',
  proves: [{ words: ['开展行政调解的案例'] }],
})

/** 定期对行政调解数据进行采集、汇总和综合分析 (2018, 四(四)); 行政调解统计报告 (2017, 二(二)). */
export const statisticsReported = defineFactKind({
  kind: 'mediation.statistics-reported',
  text: '报告行政调解统计分析',
  counter: '次',
  noun: '行政调解统计分析报告',
  fields: {
    quarter: { text: '季度', type: 'text' },
    accepted: { text: '受理件数', type: 'number' },
    settled: { text: '达成协议件数', type: 'number' },
  },
  sentence: '{organisation}于{occurredOn}报告“{subject}”：受理 {accepted} 件，达成协议 {settled} 件',
  proves: [{ words: ['行政调解', '统计'] }],
})

export const mediationFacts = [rosterPublished, roomsPublished, mediationHeld, statisticsReported]
