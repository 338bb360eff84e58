import type { InputOf, OutputOf, Writing } from '#base/http/index.ts'
import type { gradeProgramme } from '../../contract/index.ts'
import { getProgrammeFor } from '../access/assessed-programme.ts'
import { gradeUnits } from './grade-units.ts'

/** 初评, again and again until 反馈. */
export async function gradeProgrammeUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof gradeProgramme>>): Promise<OutputOf<typeof gradeProgramme>> {
  const { programmeId } = input.params
  const basis = await getProgrammeFor(db, programmeId, actor, 'assessment.grade')
  const grader = { id: actor.personId, name: actor.name }
  const { organisationIds } = input.body
  const { warnings, ...counts } = await gradeUnits(db, { programmeId, organisationIds, grader, at: now, today })
  audit({
    subject: `programmes.programme:${programmeId}`,
    organisationId: basis.issuer.id,
    summary: `对《${basis.title}》初评：${counts.units} 个单位，${counts.graded} 项，${counts.changed} 项有变化`,
    details: counts,
  })
  return { ...counts, warnings: [...warnings] }
}
