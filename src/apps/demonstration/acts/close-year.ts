import { closeProgramme, showProgramme, type Programme } from '#domains/programmes/contract/index.ts'
import type { Stage } from '../stage.ts'

/** The year is over: the programme is closed, with grades or without. */
export async function closeYear(stage: Stage, programme: Programme, day: string): Promise<void> {
  stage.at(day)
  const office = await stage.player('office')
  const params = { programmeId: programme.id }
  const { revision } = await office.call(showProgramme, { params })
  await office.call(closeProgramme, { params, body: { revision, reason: '演示数据：年度结束' } })
}
