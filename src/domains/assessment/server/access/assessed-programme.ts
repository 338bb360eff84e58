import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, scopesOf, type Actor, type PathRange } from '#base/http/index.ts'
import { getGradingBasis, type GradingBasis } from '#domains/programmes/index.ts'
import { Problem } from '#base/http/contract.ts'
import { assessmentProblems } from '../../contract/index.ts'

/** A programme as one person may see its assessment. */
export interface SeenProgramme {
  readonly basis: GradingBasis
  /** Sees every unit and every stage; others see their own units, from 反馈 on. */
  readonly mayOversee: boolean
  readonly units: readonly PathRange[]
}

/** @throws Problem `assessment.not-found` for an unknown programme or a draft of somebody else's */
export async function getSeenProgramme(
  db: Db | Transaction,
  programmeId: string,
  actor: Actor,
): Promise<SeenProgramme> {
  const basis = await getGradingBasis(db, programmeId).catch((error: unknown) => {
    throw error instanceof Problem ? programmeNotFound() : error
  })
  const mayOversee = mayAct(actor, 'assessment.oversee', basis.issuer.path)
  if (!mayOversee && basis.state === 'draft') throw programmeNotFound()
  return { basis, mayOversee, units: scopesOf(actor, 'assessment.read') }
}

/** @throws Problem `assessment.not-found` unless the person holds the permission for the issuer */
export async function getProgrammeFor(
  db: Db | Transaction,
  programmeId: string,
  actor: Actor,
  permission: string,
): Promise<GradingBasis> {
  const { basis } = await getSeenProgramme(db, programmeId, actor)
  if (!mayAct(actor, permission, basis.issuer.path)) throw programmeNotFound()
  return basis
}

const programmeNotFound = () =>
  assessmentProblems.refuse('assessment.not-found', '没有这个方案的考评，或不在您的权限范围内')
