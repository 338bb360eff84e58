import { Timeline } from '#ui/workbench/index.ts'
import { publicationActionTexts, type Publication, type PublicationStep } from '../../contract/index.ts'

const stepTexts: Readonly<Record<PublicationStep['action'], string>> = {
  ...publicationActionTexts,
  draft: '起草',
  revise: '修改',
}
const tones: Partial<Record<PublicationStep['action'], 'good' | 'bad'>> = {
  publish: 'good',
  return: 'bad',
  withdraw: 'bad',
  discard: 'bad',
}

/** Each step with name and words, the latest first. */
export function PublicationHistory({ publication }: { publication: Publication }) {
  return (
    <Timeline
      entries={publication.steps
        .map((step, place) => ({
          id: String(place),
          at: step.at,
          by: step.onBehalfOf ? `${step.personName}（代 ${step.onBehalfOf}）` : step.personName,
          text: stepTexts[step.action],
          note: step.comment || null,
          tone: tones[step.action] ?? ('plain' as const),
        }))
        .toReversed()}
    />
  )
}
