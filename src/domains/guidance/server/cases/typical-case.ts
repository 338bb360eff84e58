import type { CaseSource } from '#domains/typical-cases/index.ts'
import { getCase, listPartyNames } from '#platform/procedures/index.ts'
import { businessToday } from '#base/clock/index.ts'
import { correctionStates, GuidanceContent, guidanceCases, guidanceModes } from '../../contract/index.ts'
import { pagesAboutGuidance } from './pages-about.ts'

/** A guidance worth telling as 典型案例. Whether it was adopted is the firm's own affair and no part of it. */
export const guidanceCaseSource: CaseSource = {
  key: 'guidance.case',
  text: '行政指导（办理件）',
  async read(tx, recordId, actor) {
    const one = await getCase(tx, guidanceCases, recordId, actor, businessToday())
    const content = GuidanceContent.parse(one.content)
    const parties = await listPartyNames(tx, one.id)
    const names = parties.flatMap(({ name, representativeName }) => [name, representativeName ?? ''])
    return {
      organisationId: one.organisationId,
      label: `${one.number} ${one.title}`,
      path: `/guidance/cases/${one.id}`,
      title: `“${content.topic}”指导案例`,
      original: {
        situation: [`${parties[0]?.name ?? ''}：${content.topic}。`, content.violation].filter(Boolean).join('\n'),
        practice: `${guidanceModes[content.mode]}：${content.words}`,
        effect: [
          content.correction ? correctionStates[content.correction] : '',
          content.followUp ? `回访：${content.followUp.found}` : '',
        ]
          .filter(Boolean)
          .join('\n'),
      },
      hidden: [...names.filter(Boolean), ...content.officers.map(({ name }) => name)],
    }
  },
  about: pagesAboutGuidance,
}
