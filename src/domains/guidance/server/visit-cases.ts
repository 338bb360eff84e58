import { dayOf } from '#base/clock/index.ts'
import type { CaseSource } from '#domains/typical-cases/index.ts'
import { correctionStates, guidanceModes } from '../contract/index.ts'
import { tellCase } from './cases/tell-case.ts'
import { selectVisits } from './select-visits.ts'
import { pagesAboutGuidance } from './cases/pages-about.ts'

/** A guidance worth telling as 典型案例: a visit, or a case of the full form by its own id. Whether it was adopted is the firm's own affair and no part of it. */
export const visitCases: CaseSource = {
  key: 'guidance.visit',
  text: '行政指导',
  async read(tx, recordId, actor) {
    const row = await selectVisits(tx, actor).where('v.id', '=', recordId).executeTakeFirst()
    if (!row) return tellCase(tx, recordId, actor)
    return {
      organisationId: row.organisation_id,
      label: `${dayOf(row.guided_at)} ${row.topic}`,
      path: `/guidance/visits/${row.id}`,
      title: `“${row.topic}”指导案例`,
      original: {
        situation: [`${row.counterparty_name}：${row.topic}。`, row.violation].filter(Boolean).join('\n'),
        practice: `${guidanceModes[row.mode]}：${row.words}`,
        effect: row.correction ? correctionStates[row.correction] : '',
      },
      hidden: [row.counterparty_name, row.acknowledged_by, ...row.officers.map(({ name }) => name)],
    }
  },
  about: pagesAboutGuidance,
}
