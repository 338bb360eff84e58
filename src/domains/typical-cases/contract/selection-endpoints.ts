import { z } from 'zod'
import { endpoint, Id, ListQuery, oneLine, optionalLine, pageOf } from '#base/http/contract.ts'
import {
  Ballot,
  BallotSummary,
  Nomination,
  Selection,
  SelectionFields,
  SelectionState,
  SelectionSummary,
} from './selection.ts'

const params = z.object({ selectionId: Id })
const ballotParams = z.object({ ballotId: Id })
const readOnly = { notAudited: '在本人权限范围内查看案例评选' }
const read = 'typical-cases.read'
const organise = 'typical-cases.organise-selection'
const judge = 'typical-cases.judge'
const Revision = z.number().int().min(1)
const changing = [
  'typical-cases.selection-not-found',
  'typical-cases.changed-meanwhile',
  'typical-cases.not-possible-now',
] as const

/** Sorts: `-nominateUntil` (default). Units see those of the bodies above them from the opening on. */
export const listSelections = endpoint({
  method: 'GET',
  path: '/case-selections',
  summary: '查看案例评选列表',
  permission: read,
  audit: readOnly,
  query: ListQuery.extend({ state: SelectionState.optional() }),
  output: pageOf(SelectionSummary),
})

export const showSelection = endpoint({
  method: 'GET',
  path: '/case-selections/:selectionId',
  summary: '查看案例评选',
  permission: read,
  audit: readOnly,
  params,
  output: Selection,
  problems: ['typical-cases.selection-not-found'],
})

export const createSelection = endpoint({
  method: 'POST',
  path: '/case-selections',
  summary: '新建案例评选',
  permission: organise,
  audit: 'typical-cases.selection-created',
  body: SelectionFields.safeExtend({ organisationId: Id }),
  output: z.object({ id: Id }),
  problems: ['typical-cases.no-source'],
})

export const changeSelection = endpoint({
  method: 'PUT',
  path: '/case-selections/:selectionId',
  summary: '修改案例评选',
  permission: organise,
  audit: 'typical-cases.selection-changed',
  params,
  body: SelectionFields.safeExtend({ revision: Revision }),
  output: Selection,
  problems: [...changing, 'typical-cases.no-source'],
})

export const discardSelection = endpoint({
  method: 'DELETE',
  path: '/case-selections/:selectionId',
  summary: '删除还没有开始的案例评选',
  permission: organise,
  audit: 'typical-cases.selection-discarded',
  params,
  query: z.object({ revision: z.coerce.number().int().min(1) }),
  problems: changing,
})

/** From now on units may nominate. */
export const openSelection = endpoint({
  method: 'POST',
  path: '/case-selections/:selectionId/opening',
  summary: '开始推荐案例',
  permission: organise,
  audit: 'typical-cases.selection-opened',
  params,
  body: z.object({ revision: Revision }),
  output: Selection,
  problems: changing,
})

/** A typical case of the person's unit, drafted or published, as it stands now. */
export const nominateCase = endpoint({
  method: 'POST',
  path: '/case-selections/:selectionId/nominations',
  summary: '推荐典型案例参加评选',
  permission: 'typical-cases.write',
  audit: 'typical-cases.case-nominated',
  params,
  body: z.object({ typicalCaseId: Id }),
  output: Nomination,
  problems: [...changing, 'typical-cases.not-found'],
})

export const withdrawNomination = endpoint({
  method: 'DELETE',
  path: '/case-nominations/:nominationId',
  summary: '撤回推荐的案例',
  permission: 'typical-cases.write',
  audit: 'typical-cases.nomination-withdrawn',
  params: z.object({ nominationId: Id }),
  problems: ['typical-cases.selection-not-found', 'typical-cases.not-possible-now'],
})

export const listPossibleJudges = endpoint({
  method: 'GET',
  path: '/case-selections/:selectionId/possible-judges',
  summary: '查看可以请的评委',
  permission: organise,
  audit: readOnly,
  params,
  output: z.array(z.object({ id: Id, name: z.string(), organisationName: z.string() })),
  problems: ['typical-cases.selection-not-found'],
})

/** Numbers are given at random; each judge gets every case but those of their own unit. */
export const startJudging = endpoint({
  method: 'POST',
  path: '/case-selections/:selectionId/judging',
  summary: '截止推荐，请评委评分',
  permission: organise,
  audit: 'typical-cases.judging-started',
  params,
  body: z.object({ revision: Revision, judgeIds: z.array(Id).min(1, '请选择评委').max(50) }),
  output: Selection,
  problems: [...changing, 'typical-cases.judge-not-usable'],
})

/** With every ballot in, or without those of judges who did not come, for a reason. */
export const closeJudging = endpoint({
  method: 'POST',
  path: '/case-selections/:selectionId/judging/closing',
  summary: '截止评分并排名',
  permission: organise,
  audit: 'typical-cases.judging-closed',
  params,
  body: z.object({ revision: Revision, reason: optionalLine(300).default('') }),
  output: Selection,
  problems: changing,
})

/** 同分: a person says the order of those with the same points, and why. */
export const decideTie = endpoint({
  method: 'POST',
  path: '/case-selections/:selectionId/ties',
  summary: '确定同分案例的先后',
  permission: organise,
  audit: 'typical-cases.tie-decided',
  params,
  body: z.object({ revision: Revision, nominationIds: z.array(Id).min(2).max(50), reason: oneLine(300) }),
  output: Selection,
  problems: changing,
})

/** The units see the result; what goes beyond them is handed to 发布审核. */
export const announceSelection = endpoint({
  method: 'POST',
  path: '/case-selections/:selectionId/announcement',
  summary: '公布评选结果并送发布审核',
  permission: organise,
  audit: 'typical-cases.selection-announced',
  params,
  body: z.object({ revision: Revision }),
  output: Selection,
  problems: [...changing, 'publishing.already-open'],
})

export const downloadSelectionCircular = endpoint({
  method: 'GET',
  path: '/case-selections/:selectionId/circular',
  summary: '下载评选结果通报草稿（Word）',
  permission: organise,
  audit: readOnly,
  params,
  kind: 'download',
  problems: ['typical-cases.selection-not-found', 'typical-cases.not-possible-now'],
})

/** The person's own, open ones first. */
export const listBallots = endpoint({
  method: 'GET',
  path: '/case-ballots',
  summary: '查看请自己评分的案例',
  permission: judge,
  audit: readOnly,
  query: ListQuery.extend({ open: z.literal('yes').optional() }),
  output: pageOf(BallotSummary),
})

export const showBallot = endpoint({
  method: 'GET',
  path: '/case-ballots/:ballotId',
  summary: '查看一篇请自己评分的案例',
  permission: judge,
  audit: readOnly,
  params: ballotParams,
  output: Ballot,
  problems: ['typical-cases.ballot-not-found'],
})

/** Can be changed until judging is closed. */
export const castBallot = endpoint({
  method: 'PUT',
  path: '/case-ballots/:ballotId',
  summary: '给案例评分',
  permission: judge,
  audit: 'typical-cases.ballot-cast',
  params: ballotParams,
  body: z.object({
    revision: Revision,
    points: z
      .array(z.number().min(0, '不能小于 0').max(100, '不能超过 100').multipleOf(0.5, '以 0.5 分为单位'))
      .max(12),
    remark: optionalLine(500).default(''),
  }),
  output: Ballot,
  problems: ['typical-cases.ballot-not-found', 'typical-cases.changed-meanwhile', 'typical-cases.not-possible-now'],
})
