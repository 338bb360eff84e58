import { z } from 'zod'
import { endpoint, Id } from '#base/http/contract.ts'
import { defineRegister, ListStanding, NextVersion } from '#platform/registers/contract/index.ts'

/** What a unit makes public of its mediation. */
export const publicLists = { mediators: '行政调解人员名单', rooms: '行政调解室' } as const
export type PublicList = keyof typeof publicLists
export const PublicList = z.enum(Object.keys(publicLists) as [PublicList], '应为调解人员名单或调解室')

/** 门户网站公布部门行政调解人员名单 (2017, row 三). */
export const mediatorRegister = defineRegister({
  kind: 'mediation.mediator-roster',
  text: publicLists.mediators,
  columns: [
    { key: 'name', title: '姓名' },
    { key: 'post', title: '职务' },
    { key: 'areas', title: '调解领域' },
    { key: 'certificate', title: '证件' },
    { key: 'validFrom', title: '起', type: 'day' },
    { key: 'validTo', title: '止', type: 'day' },
  ],
  headline: 'name',
})

export const roomRegister = defineRegister({
  kind: 'mediation.room-list',
  text: publicLists.rooms,
  columns: [
    { key: 'name', title: '名称' },
    { key: 'place', title: '地点' },
    { key: 'hours', title: '开放时间' },
    { key: 'seats', title: '座位', type: 'number' },
    { key: 'equipment', title: '设备' },
    { key: 'stepFree', title: '无障碍' },
  ],
  headline: 'name',
})

const params = z.object({ organisationId: Id, list: PublicList })

export const showListStanding = endpoint({
  method: 'GET',
  path: '/mediation/lists/:organisationId/:list',
  summary: '查看调解人员名单、调解室的公布情况',
  permission: 'mediation.read-registers',
  audit: { notAudited: '名单公布情况不含个人敏感信息，查看不留痕' },
  params,
  output: ListStanding,
})

export const sendList = endpoint({
  method: 'POST',
  path: '/mediation/lists/:organisationId/:list/publication',
  summary: '调解人员名单、调解室送发布审核',
  permission: 'mediation.manage-registers',
  audit: 'mediation.list-sent',
  params,
  body: NextVersion,
  output: z.object({ publicationId: Id }),
  problems: ['mediation.not-publishable', 'registers.already-in-work'],
})
