import { Tag } from 'antd'
import { publicationStateTexts, type PublicationState } from '../contract/index.ts'

const colours: Partial<Record<PublicationState, string>> = { published: 'success', withdrawn: 'error' }

export function StateTag({ state }: { state: PublicationState }) {
  const colour = colours[state]
  return <Tag {...(colour ? { color: colour } : {})}>{publicationStateTexts[state]}</Tag>
}
