import type { Transaction } from '#base/database/index.ts'
import type { Actor, InputOf, Writing } from '#base/http/index.ts'
import { storeFile } from '#platform/files/index.ts'
import { procedureProblems, type Case } from '#platform/procedures/contract/index.ts'
import { actOnCase, attachFile, getCase, listPartyNames } from '#platform/procedures/index.ts'
import { mediationCases, mediationProblems, type signOnGlass } from '../../contract/index.ts'
import { isHandlerOf } from './show-case-file.ts'

/** The party signs; the clerk only holds the glass, and is named in the audit note. */
export async function signOnGlassUseCase({
  input: { params, body },
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof signOnGlass>>): Promise<Case> {
  const one = await getCase(db, mediationCases, params.caseId, actor, today)
  if (!isHandlerOf(one, actor))
    throw procedureProblems.refuse(
      'procedures.not-your-part',
      `这件案件由${one.handlerName ?? '他人'}办理，请由其请当事人签名`,
    )
  await takeSignature(db, { caseId: one.id, organisationId: one.organisationId, ...body, actor, at: now, today })
  audit({
    subject: `mediation.case:${one.id}`,
    organisationId: one.organisationId,
    summary: `案件 ${one.number}：当事人当面在屏幕上签署协议`,
  })
  return getCase(db, mediationCases, one.id, actor, today)
}

interface GlassSignature {
  readonly caseId: string
  readonly organisationId: string
  readonly partyId: string
  readonly version: number
  readonly image: string
  readonly actor: Actor
  readonly at: Date
  readonly today: string
}

/** Keeps the picture with the case's result, and signs for the party. */
export async function takeSignature(tx: Transaction, signature: GlassSignature): Promise<void> {
  const { caseId, organisationId, partyId, version, image, actor, at, today } = signature
  const party = (await listPartyNames(tx, caseId)).find(({ id }) => id === partyId)
  if (!party) throw mediationProblems.refuse('mediation.not-found', '案件里没有这一方，请刷新后再试')
  const { entryId } = await actOnCase(tx, mediationCases, {
    caseId,
    action: 'sign',
    form: { partyId, on: today, way: 'glass', version },
    by: { kind: 'party', name: `${party.name}（当面签名）` },
    at,
    today,
  })
  const rules = { accept: ['png' as const], maximumBytes: 600_000 }
  const content = Buffer.from(image, 'base64')
  const { id: fileId } = await storeFile(tx, {
    content,
    name: `${party.name}的签名.png`,
    organisationId,
    actor,
    at,
    rules,
  })
  await attachFile(tx, {
    caseId,
    entryId,
    fileId,
    part: 'result',
    addedBy: actor.personId,
    addedByName: actor.name,
    at,
  })
}
