import { defineFactKind } from '#platform/evidence/domain/index.ts'

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
})

export const mediationFacts = [rosterPublished, roomsPublished]
