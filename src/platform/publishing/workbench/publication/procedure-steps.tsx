import { Steps } from 'antd'
import { useNarrow } from '#ui/workbench/index.ts'
import type { Publication, PublicationState } from '../../contract/index.ts'

const way: readonly { readonly state: PublicationState; readonly title: string }[] = [
  { state: 'draft', title: '起草' },
  { state: 'inLegalReview', title: '法制审核' },
  { state: 'inPrivacyReview', title: '保密及个人信息审查' },
  { state: 'awaitingSignature', title: '负责人签发' },
  { state: 'signed', title: '公布' },
]

/** Where on its way the publication stands; what was given up stands nowhere. */
export function ProcedureSteps({ publication }: { publication: Publication }) {
  const narrow = useNarrow()
  if (publication.state === 'discarded') return null
  const place = way.findIndex(({ state }) => state === publication.state)
  if (narrow) {
    if (place < 0) return null
    return (
      <p className="problem">
        第 {place + 1} 步，共 {way.length} 步：<strong>{way[place]?.title}</strong>
      </p>
    )
  }
  return (
    <Steps
      className="problem"
      size="small"
      responsive={false}
      current={place < 0 ? way.length : place}
      items={way.map(({ title }) => ({ title }))}
    />
  )
}
