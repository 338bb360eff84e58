import type { RecordAction } from '#ui/workbench/index.ts'
import {
  publicationActionTexts,
  type Publication,
  type PublicationAction,
  type PublicationState,
  type PublishingPermission,
} from '../../contract/index.ts'
import { actionRules, judgeAction, ruleOf, type Person } from '../../domain/index.ts'

const opinion = { label: '意见', required: false }
const reasonOf = (label: string) => ({ label, required: true })

type Offer = Pick<RecordAction, 'tone' | 'consequence' | 'asks'>
const offers: Readonly<Record<Exclude<PublicationAction, 'clearFinding'>, Offer>> = {
  submit: { tone: 'primary', consequence: '送审后内容不能再改；需要修改须先退回。', asks: opinion },
  approveLegal: { tone: 'primary', consequence: '将进入保密及个人信息审查。', asks: opinion },
  approvePrivacy: { tone: 'primary', consequence: '将送负责人签发。', asks: opinion },
  sign: { tone: 'primary', consequence: '签发后即可公布。', asks: opinion },
  publish: { tone: 'primary', consequence: '公布后人人可见，只能撤下，不能抹去；撤下会留说明。', asks: opinion },
  return: { consequence: '退回起草人修改，修改后重新走全部审核。', asks: reasonOf('退回原因') },
  withdraw: {
    tone: 'danger',
    consequence: '公开页面只留撤下说明，不能恢复；需要再公开须重新起草。',
    asks: reasonOf('撤下说明（向社会公开）'),
  },
  discard: { tone: 'danger', consequence: '放弃后不能恢复，需要时重新起草。', asks: reasonOf('放弃原因') },
  waiveFourEyes: {
    consequence: '只在确无他人可审时使用；准许和理由会一直显示。签发仍须由起草人以外的负责人办理。',
    asks: reasonOf('准许理由'),
  },
}
const inOrder = Object.keys(offers) as (keyof typeof offers)[]

/** Buttons for what the server allows, and, disabled with the reason, what only four eyes or an open finding forbids. */
export function offeredActions(
  publication: Publication & { readonly availableActions: readonly PublicationAction[] },
  person: Person,
): RecordAction[] {
  const looked = {
    state: publication.state,
    draftedById: publication.draftedBy.personId,
    openFindings: publication.findings.filter(({ cleared }) => !cleared).length,
    waived: publication.waiver !== null,
  }
  return inOrder.flatMap((name): RecordAction[] => {
    const action = { name, title: publicationActionTexts[name], ...offers[name] }
    if (publication.availableActions.includes(name)) return [action]
    if (name === 'waiveFourEyes' || !ruleOf(name, publication.state)) return []
    const refusal = judgeAction(name, looked, person)
    const isExplained = refusal?.code === 'four-eyes' || refusal?.code === 'findings-open'
    return isExplained ? [{ ...action, unavailableBecause: refusal.message }] : []
  })
}

const nextSteps = ['approveLegal', 'approvePrivacy', 'sign', 'publish'] as const

/** What the next step of a publication under way asks of a person; undefined in a draft and at the end. */
export function nextPermission(state: PublicationState): PublishingPermission | undefined {
  const step = nextSteps.find((action) => actionRules[action].from.includes(state))
  return step && actionRules[step].permission
}
