import { asJson, type Transaction } from '#base/database/index.ts'
import { refuse, type InputOf, type Writing } from '#base/http/index.ts'
import type { changeProgramme, Programme } from '../contract/index.ts'
import { changeDraft } from './change-draft.ts'
import { getProgramme } from './read-programme.ts'
import { programmeTables } from './tables.ts'

/** Title, year, settings and addressees of a draft. */
export async function changeProgrammeUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof changeProgramme>>): Promise<Programme> {
  const { programmeId } = input.params
  const { title, year, settings, legalBasis, addressees, revision } = input.body
  const before = await changeDraft(db, programmeId, actor, 'programmes.compose', now, revision)
  await programmeTables(db)
    .updateTable('programmes.programme')
    .set({
      title: title ?? before.title,
      year: year ?? before.year,
      settings: asJson({ ...before.settings, ...settings }),
      legal_basis: asJson(legalBasis ?? before.legal_basis),
    })
    .where('id', '=', programmeId)
    .execute()
  if (addressees) await replaceAddressees(db, programmeId, addressees)
  audit({
    subject: `programmes.programme:${programmeId}`,
    organisationId: before.organisation_id,
    details: { changed: Object.keys(input.body) },
  })
  return getProgramme(db, programmeId, actor)
}

async function replaceAddressees(
  tx: Transaction,
  programmeId: string,
  organisationIds: readonly string[],
): Promise<void> {
  const tables = programmeTables(tx)
  const ids = [...new Set(organisationIds)]
  await tables.deleteFrom('programmes.addressee').where('programme_id', '=', programmeId).execute()
  if (!ids.length) return
  const known = await tables
    .selectFrom('organisations.organisation')
    .select('id')
    .where('id', 'in', ids)
    .where('abolished_on', 'is', null)
    .execute()
  if (known.length < ids.length)
    throw refuse('base.invalid-input', `受文单位中有 ${ids.length - known.length} 个已撤销或不存在，请重新选择`)
  await tables
    .insertInto('programmes.addressee')
    .values(
      ids.map((id) => ({
        programme_id: programmeId,
        organisation_id: id,
        acknowledged_by: null,
        acknowledged_at: null,
      })),
    )
    .execute()
}
