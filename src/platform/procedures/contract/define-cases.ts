import { z } from 'zod'
import { Day, endpoint, Id, ListQuery, oneLine, optionalLine, pageOf } from '#base/http/contract.ts'
import { Case, CaseSummary, NewParty, Party, Words } from './case.ts'
import type { CaseAction, Procedure } from './definition.ts'
import { CaseFilter, SavedView, StateCount, UnitLimit } from './case-queries.ts'
import { noticeEndpoints } from './notice-text.ts'
import { LimitSetting } from './time-limit.ts'

/** The domain's own permissions, by what they are needed for. */
export interface CasePermissions {
  readonly read: string
  /** Opening a case at the counter or of the authority's own motion. */
  readonly open: string
  /** Comments, files, drafts, parties, 会签, 抄送, 委托. */
  readonly handle: string
  /** 转办, 移送, joining and splitting, waiving four eyes, lengths of limits. */
  readonly lead: string
  /** 催办, of a superior unit too. */
  readonly urge: string
  /** The words in which parties are told. */
  readonly texts: string
}

const Revision = z.number().int().min(1)
const revised = { revision: Revision }
const Uploads = z.array(Id).max(30).default([])
const params = z.object({ caseId: Id })
const onCase = ['procedures.case-not-found']
const onChange = [...onCase, 'procedures.changed-meanwhile', 'procedures.not-possible-now']

/** Declares the endpoints of a procedure's cases below `path`, with the domain's own permissions and audit events. */
export function defineCases(
  procedure: Procedure,
  { path, permissions }: { readonly path: `/${string}`; readonly permissions: CasePermissions },
) {
  const { kind, noun } = procedure
  const notAudited = { notAudited: `${noun}在办理单位范围内查看，电话等个人信息已遮盖，查看不留痕` }
  const change = <Body extends z.ZodObject>(
    name: string,
    summary: string,
    permission: string,
    event: string,
    body: Body,
  ) =>
    endpoint({
      method: 'POST',
      path: `${path}/:caseId/${name}`,
      summary: `${summary}（${procedure.title}）`,
      permission,
      audit: `${kind}-${event}`,
      params,
      body,
      output: Case,
      problems: onChange,
    })
  return {
    procedure,
    path,
    permissions,
    endpoints: {
      list: endpoint({
        method: 'GET',
        path,
        summary: `查看${procedure.title}${noun}列表`,
        permission: permissions.read,
        audit: notAudited,
        query: ListQuery.extend(CaseFilter.shape),
        output: pageOf(CaseSummary),
      }),
      toDo: endpoint({
        method: 'GET',
        path: `${path}/to-do`,
        summary: `查看待我办理的${noun}（${procedure.title}）`,
        permission: permissions.read,
        audit: notAudited,
        query: z.object({ q: ListQuery.shape.q }),
        output: z.object({ items: z.array(CaseSummary), total: z.number().int() }),
      }),
      export: endpoint({
        method: 'GET',
        path: `${path}/export`,
        summary: `导出${procedure.title}${noun}列表`,
        permission: permissions.read,
        audit: `${kind}-list-exported`,
        query: CaseFilter.extend({ q: ListQuery.shape.q, format: z.enum(['csv', 'xlsx']).default('csv') }),
        kind: 'download',
      }),
      statistics: endpoint({
        method: 'GET',
        path: `${path}/statistics`,
        summary: `查看${procedure.title}统计`,
        permission: permissions.read,
        audit: notAudited,
        query: z.object({ openedFrom: Day.optional(), openedTo: Day.optional() }),
        output: z.object({ rows: z.array(StateCount) }),
      }),
      listViews: endpoint({
        method: 'GET',
        path: `${path}/views`,
        summary: `查看自己保存的列表视图（${procedure.title}）`,
        permission: permissions.read,
        audit: { notAudited: '自己的列表视图' },
        output: z.object({ views: z.array(SavedView) }),
      }),
      saveView: endpoint({
        method: 'PUT',
        path: `${path}/views`,
        summary: `保存列表视图（${procedure.title}）`,
        permission: permissions.read,
        audit: `${kind}-view-saved`,
        body: SavedView,
        output: z.object({ views: z.array(SavedView) }),
      }),
      dropView: endpoint({
        method: 'DELETE',
        path: `${path}/views`,
        summary: `删除列表视图（${procedure.title}）`,
        permission: permissions.read,
        audit: `${kind}-view-dropped`,
        query: z.object({ name: oneLine(40) }),
        output: z.object({ views: z.array(SavedView) }),
      }),
      limits: endpoint({
        method: 'GET',
        path: `${path}/limits`,
        summary: `查看单位适用的办理期限（${procedure.title}）`,
        permission: permissions.read,
        audit: { notAudited: '办理期限是公开的规则' },
        query: z.object({ organisationId: Id }),
        output: z.object({ limits: z.array(UnitLimit) }),
      }),
      setLimit: endpoint({
        method: 'PUT',
        path: `${path}/limits`,
        summary: `设定单位的办理期限（${procedure.title}）`,
        permission: permissions.lead,
        audit: `${kind}-limit-set`,
        body: LimitSetting.extend({ organisationId: Id, reason: Words }),
        output: z.object({ limits: z.array(UnitLimit) }),
        problems: ['procedures.not-possible-now'],
      }),
      ...noticeEndpoints({ procedure, path, permissions }),
      open: endpoint({
        method: 'POST',
        path,
        summary: `新建${procedure.title}${noun}`,
        permission: permissions.open,
        audit: `${kind}-opened`,
        body: z.object({
          organisationId: Id,
          title: oneLine(200),
          openedOn: Day.optional(),
          intakeSource: optionalLine(60).default(''),
          intakeNumber: optionalLine(60).default(''),
          content: contentOf(procedure),
          parties: z.array(NewParty).max(50).default([]),
          uploadIds: Uploads,
          /** Made by the page once: sent twice, it is one case. */
          clientKey: z.uuid('编号格式不对'),
        }),
        output: Case,
        problems: ['procedures.no-edition', 'procedures.parties-missing', 'procedures.number-taken'],
      }),
      show: endpoint({
        method: 'GET',
        path: `${path}/:caseId`,
        summary: `查看一个${noun}（${procedure.title}）`,
        permission: permissions.read,
        audit: notAudited,
        params,
        output: Case,
        problems: onCase,
      }),
      revealContacts: endpoint({
        method: 'POST',
        path: `${path}/:caseId/contacts`,
        summary: `查看当事人的完整联系方式（${procedure.title}）`,
        permission: permissions.handle,
        audit: `${kind}-contacts-revealed`,
        params,
        body: z.object({ reason: Words }),
        output: z.object({ parties: z.array(Party) }),
        problems: onCase,
      }),
      comment: change(
        'comments',
        '写下意见',
        permissions.handle,
        'commented',
        z.object({ text: Words, uploadIds: Uploads }),
      ),
      attach: change(
        'attachments',
        '添加附件',
        permissions.handle,
        'file-attached',
        z.object({
          uploadIds: z.array(Id).min(1, '请先上传文件').max(30),
          part: z.string().max(60).nullable().default(null),
        }),
      ),
      download: endpoint({
        method: 'GET',
        path: `${path}/:caseId/attachments/:attachmentId`,
        summary: `下载${noun}附件（${procedure.title}）`,
        permission: permissions.read,
        audit: `${kind}-file-downloaded`,
        params: params.extend({ attachmentId: Id }),
        kind: 'download',
        problems: [...onCase, 'procedures.file-not-found'],
      }),
      saveDraft: endpoint({
        method: 'PUT',
        path: `${path}/:caseId/drafts/:action`,
        summary: `保存未提交的表单（${procedure.title}）`,
        permission: permissions.read,
        audit: `${kind}-draft-saved`,
        params: params.extend({ action: z.string().max(60) }),
        body: z.object({ form: z.record(z.string().max(60), z.unknown()) }),
        output: z.object({ changedAt: z.string() }),
        problems: onCase,
      }),
      dropDraft: endpoint({
        method: 'DELETE',
        path: `${path}/:caseId/drafts/:action`,
        summary: `放弃未提交的表单（${procedure.title}）`,
        permission: permissions.read,
        audit: `${kind}-draft-dropped`,
        params: params.extend({ action: z.string().max(60) }),
        problems: onCase,
      }),
      changeParties: change(
        'parties',
        '更正当事人',
        permissions.handle,
        'parties-changed',
        z.object({
          ...revised,
          parties: z.array(NewParty.extend({ id: Id.nullable().default(null) })).max(50),
          reason: optionalLine(200).default(''),
        }),
      ),
      /** What somebody typed wrong; the number goes to one case of the kind, as when it was opened. */
      correctIntake: endpoint({
        method: 'POST',
        path: `${path}/:caseId/intake`,
        summary: `更正来源和编号（${procedure.title}）`,
        permission: permissions.handle,
        audit: `${kind}-intake-corrected`,
        params,
        body: z.object({
          ...revised,
          intakeSource: optionalLine(60).default(''),
          intakeNumber: optionalLine(60).default(''),
          reason: Words,
        }),
        output: Case,
        problems: [...onChange, 'procedures.not-your-part', 'procedures.number-taken'],
      }),
      assign: change(
        'assignment',
        '转办',
        permissions.lead,
        'assigned',
        z.object({
          ...revised,
          seat: z.string().max(60).default('handler'),
          personId: Id,
          note: optionalLine(500).default(''),
        }),
      ),
      transfer: change(
        'transfer',
        '移送其他机关',
        permissions.lead,
        'transferred',
        z.object({ ...revised, toOrganisationId: Id, reason: Words }),
      ),
      ask: change(
        'participants',
        '会签、征求意见、抄送或委托',
        permissions.handle,
        'participant-asked',
        z.object({
          ...revised,
          kind: z.enum(['signer', 'asked', 'copied', 'entrusted']),
          personIds: z.array(Id).max(20).default([]),
          organisationIds: z.array(Id).max(20).default([]),
          untilOn: Day.nullable().default(null),
          reason: optionalLine(500).default(''),
        }),
      ),
      sign: change(
        'signature',
        '会签或答复意见',
        permissions.read,
        'signed',
        z.object({
          participantId: Id,
          answer: z.enum(['agreed', 'disagreed']),
          opinion: optionalLine(1000).default(''),
        }),
      ),
      tellAgain: endpoint({
        method: 'POST',
        path: `${path}/:caseId/notices/:outsideNoticeId/again`,
        summary: `再次发送给当事人的通知（${procedure.title}）`,
        permission: permissions.handle,
        audit: `${kind}-notice-sent-again`,
        params: params.extend({ outsideNoticeId: Id }),
        output: Case,
        problems: [...onCase, 'procedures.not-your-part', 'notifications.not-found', 'notifications.not-again'],
      }),
      urge: change('urging', '催办', permissions.urge, 'urged', z.object({ text: Words })),
      waive: change(
        'waiver',
        '特批同一人办理（四眼例外）',
        permissions.lead,
        'four-eyes-waived',
        z.object({ ...revised, personId: Id, reason: Words }),
      ),
      join: change(
        'joining',
        '并案',
        permissions.lead,
        'joined',
        z.object({ ...revised, intoCaseId: Id, reason: Words }),
      ),
      leave: change('separation', '撤销并案', permissions.lead, 'separated', z.object({ ...revised, reason: Words })),
      split: change(
        'splitting',
        '分案',
        permissions.lead,
        'split',
        z.object({
          ...revised,
          title: oneLine(200),
          partyIds: z.array(Id).min(1, '请选择分出的当事人').max(50),
          reason: Words,
        }),
      ),
      acts: Object.fromEntries(
        staffActions(procedure).map((action) => [action.id, actEndpoint(procedure, path, action)]),
      ),
    },
  }
}

export type DefinedCases = ReturnType<typeof defineCases>

/** One endpoint for each action of the staff: its own permission, form and audit event. */
function actEndpoint(procedure: Procedure, path: `/${string}`, action: CaseAction) {
  const name = kebab(action.id)
  return endpoint({
    method: 'POST',
    path: `${path}/:caseId/acts/${name}`,
    summary: `${action.text}（${procedure.title}）`,
    permission: action.by.permission ?? '',
    audit: `${procedure.kind}-${name}`,
    params,
    body: z.object({
      ...revised,
      form: (action.form ?? z.object({})) as z.ZodObject,
      note: optionalLine(1000).default(''),
      uploadIds: Uploads,
    }),
    output: Case,
    problems: [...onChange, 'procedures.not-your-part', 'procedures.four-eyes', 'procedures.number-taken'],
  })
}

/** Each action once, as the newest edition that has it says. */
function staffActions({ editions }: Procedure): CaseAction[] {
  const byId = new Map(editions.flatMap(({ actions }) => actions).map((action) => [action.id, action]))
  return [...byId.values()].filter(({ by }) => by.permission !== undefined && !by.follows)
}

function contentOf({ editions }: Procedure): z.ZodObject {
  const newest = editions.at(-1)
  if (!newest) throw new Error('a procedure has an edition')
  return newest.content
}

function kebab(id: string): string {
  return id.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
