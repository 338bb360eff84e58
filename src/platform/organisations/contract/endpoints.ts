import { z } from 'zod'
import { Day, endpoint, Id, ListQuery, oneLine, pageOf } from '#base/http/contract.ts'
import {
  CodeKind,
  Organisation,
  OrganisationCode,
  OrganisationHistory,
  OrganisationKind,
  OrganisationName,
} from './organisation.ts'

const params = z.object({ organisationId: Id })
const Reason = oneLine(200)
const Created = z.object({ id: Id })

export const OrganisationFilter = z.object({
  kind: z.preprocess(
    (value) => (typeof value === 'string' ? [value] : value),
    z.array(OrganisationKind).max(20).optional(),
  ),
  /** Only this unit and what is below it. */
  within: Id.optional(),
  state: z.enum(['existing', 'abolished', 'all']).default('existing'),
})

/** Sorts: `path` (tree order, the default), `name` (pinyin), `code`; `-` before it for descending. */
export const listOrganisations = endpoint({
  method: 'GET',
  path: '/organisations',
  summary: '查看机构列表',
  permission: 'signedIn',
  audit: { notAudited: '机构名录不含个人信息，查看不留痕' },
  query: ListQuery.extend(OrganisationFilter.shape),
  output: pageOf(Organisation),
})

export const exportOrganisations = endpoint({
  method: 'GET',
  path: '/organisations/export',
  summary: '导出机构名录',
  permission: 'organisations.export',
  audit: 'organisations.exported',
  query: OrganisationFilter.extend({ q: ListQuery.shape.q }),
  kind: 'download',
})

export const TreeNode = z.object({
  id: Id,
  parentId: Id.nullable(),
  name: z.string(),
  kind: OrganisationKind,
})

/** The tree as it stood on a day: names and superiors of that day, without units that did not exist. */
export const showTree = endpoint({
  method: 'GET',
  path: '/organisations/tree',
  summary: '查看某日的机构树',
  permission: 'signedIn',
  audit: { notAudited: '机构名录不含个人信息，查看不留痕' },
  query: z.object({ on: Day.optional(), root: Id.optional() }),
  output: z.object({ on: Day, nodes: z.array(TreeNode) }),
})

export const showOrganisation = endpoint({
  method: 'GET',
  path: '/organisations/:organisationId',
  summary: '查看单位及其沿革',
  permission: 'signedIn',
  audit: { notAudited: '机构名录不含个人信息，查看不留痕' },
  params,
  output: OrganisationHistory,
})

export const createOrganisation = endpoint({
  method: 'POST',
  path: '/organisations',
  summary: '新建单位',
  permission: 'organisations.manage',
  audit: 'organisations.created',
  body: z.object({
    parentId: Id,
    kind: OrganisationKind,
    name: OrganisationName,
    shortName: OrganisationName.nullable().default(null),
    code: OrganisationCode.nullable().default(null),
    codeKind: CodeKind.nullable().default(null),
    establishedOn: Day.nullable().default(null),
  }),
  output: Created,
})

/** What may be corrected without history; names and superiors have dates and endpoints of their own. */
export const editOrganisation = endpoint({
  method: 'PATCH',
  path: '/organisations/:organisationId',
  summary: '修改单位的简称、类别、编号',
  permission: 'organisations.manage',
  audit: 'organisations.edited',
  params,
  body: z.object({
    kind: OrganisationKind.optional(),
    shortName: OrganisationName.nullable().optional(),
    code: OrganisationCode.nullable().optional(),
    codeKind: CodeKind.nullable().optional(),
  }),
})

export const renameOrganisation = endpoint({
  method: 'POST',
  path: '/organisations/:organisationId/rename',
  summary: '单位更名',
  permission: 'organisations.manage',
  audit: 'organisations.renamed',
  params,
  body: z.object({
    name: OrganisationName,
    shortName: OrganisationName.nullable().optional(),
    on: Day,
    reason: Reason,
  }),
})

export const moveOrganisation = endpoint({
  method: 'POST',
  path: '/organisations/:organisationId/move',
  summary: '调整单位的上级',
  permission: 'organisations.manage',
  audit: 'organisations.moved',
  params,
  body: z.object({ parentId: Id, on: Day, reason: Reason }),
})

export const abolishOrganisation = endpoint({
  method: 'POST',
  path: '/organisations/:organisationId/abolish',
  summary: '撤销单位',
  permission: 'organisations.manage',
  audit: 'organisations.abolished',
  params,
  body: z.object({ on: Day, reason: Reason, successorIds: z.array(Id).max(20).default([]) }),
})

/** Several units become one, which exists already or is founded by the merger. */
export const mergeOrganisations = endpoint({
  method: 'POST',
  path: '/organisations/merge',
  summary: '合并单位',
  permission: 'organisations.manage',
  audit: 'organisations.merged',
  body: z.object({
    sourceIds: z.array(Id).min(1).max(20),
    into: z.union([
      z.object({ id: Id }),
      z.object({
        name: OrganisationName,
        kind: OrganisationKind,
        parentId: Id,
        code: OrganisationCode.nullable().default(null),
      }),
    ]),
    on: Day,
    reason: Reason,
  }),
  output: Created,
})

export const addGuide = endpoint({
  method: 'POST',
  path: '/organisations/:organisationId/guides',
  summary: '登记业务指导关系',
  permission: 'organisations.manage',
  audit: 'organisations.guide-added',
  params,
  body: z.object({ guideId: Id, fromOn: Day, lastOn: Day.nullable().default(null) }),
  output: Created,
})

export const endGuide = endpoint({
  method: 'POST',
  path: '/organisations/:organisationId/guides/:guidanceId/end',
  summary: '终止业务指导关系',
  permission: 'organisations.manage',
  audit: 'organisations.guide-ended',
  params: params.extend({ guidanceId: Id }),
  body: z.object({ lastOn: Day }),
})
