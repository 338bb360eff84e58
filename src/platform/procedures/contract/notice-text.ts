import { z } from 'zod'
import { endpoint, Id, oneLine, optionalLine } from '#base/http/contract.ts'
import type { Procedure } from './definition.ts'

/** Three short messages in a row: longer ones are billed many times. */
const longestNotice = 200

const Text = oneLine(longestNotice)

/** What parties are told on one occasion, as a unit writes it. */
export const NoticeText = z.object({
  notice: z.string(),
  /** “受理”之后 */
  title: z.string(),
  organisationId: Id,
  organisationName: z.string(),
  /** The unit's own; 0 while it has changed nothing. */
  version: z.number().int(),
  isStandard: z.boolean(),
  /** The unit above whose words hold; null for one's own and the standard ones. */
  inheritedFrom: z.string().nullable(),
  text: z.string(),
  /** What holds once the unit gives up its own words; without a unit the standard ones. */
  above: z.object({ unit: z.string().nullable(), text: z.string() }),
  fields: z.array(z.object({ id: z.string(), text: z.string(), sample: z.string() })),
  /** Carries the whole code, so it has to say how to look. */
  withCode: z.boolean(),
  changedByName: z.string().nullable(),
  changedAt: z.string().nullable(),
  mayEdit: z.boolean(),
})
export type NoticeText = z.infer<typeof NoticeText>

export const NoticeTextVersion = z.object({
  version: z.number().int(),
  isStandard: z.boolean(),
  text: z.string(),
  note: z.string(),
  changedByName: z.string(),
  changedAt: z.string(),
})
export type NoticeTextVersion = z.infer<typeof NoticeTextVersion>

interface NoticePlace {
  readonly procedure: Procedure
  readonly path: `/${string}`
  readonly permissions: { readonly read: string; readonly texts: string }
}

const params = z.object({ notice: z.string().max(80) })
const query = z.object({ organisationId: Id })
const seen = { organisationId: Id, note: optionalLine(200).default('') }

/** A unit's words for what parties are told: list, versions, change, back to following the superior. */
export function noticeEndpoints({ procedure: { kind, title }, path, permissions }: NoticePlace) {
  const notAudited = { notAudited: '通知用语不含个人信息' }
  return {
    noticeTexts: endpoint({
      method: 'GET',
      path: `${path}/notice-texts`,
      summary: `查看给当事人的通知用语（${title}）`,
      permission: permissions.read,
      audit: notAudited,
      query,
      output: z.object({ items: z.array(NoticeText) }),
    }),
    noticeTextVersions: endpoint({
      method: 'GET',
      path: `${path}/notice-texts/:notice/versions`,
      summary: `查看通知用语的历次修改（${title}）`,
      permission: permissions.read,
      audit: notAudited,
      params,
      query,
      output: z.object({ items: z.array(NoticeTextVersion) }),
      problems: ['procedures.no-such-notice'],
    }),
    changeNoticeText: endpoint({
      method: 'PUT',
      path: `${path}/notice-texts/:notice`,
      summary: `修改给当事人的通知用语（${title}）`,
      permission: permissions.texts,
      audit: `${kind}-notice-text-changed`,
      params,
      body: z.object({
        ...seen,
        /** The version that was being edited. */
        version: z.number().int().min(0),
        text: Text,
      }),
      output: NoticeText,
      problems: ['procedures.no-such-notice', 'procedures.wrong-notice-text', 'procedures.text-changed-meanwhile'],
    }),
    restoreNoticeText: endpoint({
      method: 'POST',
      path: `${path}/notice-texts/:notice/standard`,
      summary: `改回沿用上级的通知用语（${title}）`,
      permission: permissions.texts,
      audit: `${kind}-notice-text-restored`,
      params,
      body: z.object({ ...seen, version: z.number().int().min(1) }),
      output: NoticeText,
      problems: ['procedures.no-such-notice', 'procedures.text-changed-meanwhile'],
    }),
  }
}
