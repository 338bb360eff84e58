import type { AvailableAction, BatchAction, BatchStage } from '../../contract/index.ts'
import type { BatchContent } from './batch-content.ts'

interface Rule {
  readonly permission: string
  readonly stages: readonly BatchStage[]
  /** Why it cannot be done with this content; null where it can. */
  readonly because?: (content: BatchContent, stage: BatchStage) => string | null
}

const edit = 'risk-prevention.edit'
const confirm = 'risk-prevention.confirm'
const inReview = '清单正在发布审核中：需要修改请先在发布审核中退回并放弃该发布件'

const whileOpen = ({ publication }: BatchContent) => {
  if (publication === 'inReview') return inReview
  if (publication === 'published') return '本批清单已公布：需要修订请先退回上一步，修订后作为新版本公布'
  return null
}

/** The whole procedure: who may do what, at which step, and what has to be there first. */
const rules: Readonly<Record<BatchAction, Rule>> = {
  editPoints: {
    permission: edit,
    stages: ['points', 'measures', 'consultation', 'publication'],
    because: whileOpen,
  },
  confirmLevels: {
    permission: confirm,
    stages: ['points', 'measures', 'consultation', 'publication'],
    because: whileOpen,
  },
  finishPoints: {
    permission: confirm,
    stages: ['points'],
    because: ({ points, unconfirmed }) => {
      if (!points) return '还没有违法风险点：请先梳理至少一个'
      return unconfirmed ? `还有 ${unconfirmed} 个风险点的等级没有确认` : null
    },
  },
  finishMeasures: {
    permission: confirm,
    stages: ['measures'],
    because: ({ withoutMeasures }) =>
      withoutMeasures ? `还有 ${withoutMeasures} 个风险点没有防控措施：请分析原因并制定措施` : null,
  },
  consult: {
    permission: edit,
    stages: ['consultation'],
    because: ({ consultation, points, unconfirmed }) => {
      if (consultation) return '本批已发起征求意见'
      if (!points) return '没有可以征求意见的风险点'
      return unconfirmed ? `还有 ${unconfirmed} 个风险点的等级没有确认` : null
    },
  },
  finishConsultation: { permission: confirm, stages: ['consultation'], because: openConsultation },
  publish: { permission: edit, stages: ['publication'], because: unpublishable },
  recordPublicity: { permission: edit, stages: ['publication', 'guidance', 'evaluation'], because: publishedFirst },
  finishPublication: {
    permission: confirm,
    stages: ['publication'],
    because: (content, stage) =>
      publishedFirst(content, stage) ?? (content.channels ? null : '还没有登记宣传：公布以后请登记至少一种宣传方式'),
  },
  recordGuidance: { permission: edit, stages: ['publication', 'guidance', 'evaluation'], because: publishedFirst },
  finishGuidance: {
    permission: confirm,
    stages: ['guidance'],
    because: ({ guidances }) => (guidances ? null : '还没有行政指导记录：请按指导名单开展并登记'),
  },
  evaluate: { permission: edit, stages: ['guidance', 'evaluation'] },
  close: {
    permission: confirm,
    stages: ['evaluation'],
    because: ({ evaluation }) => (evaluation === 'final' ? null : '分析评估报告还没有定稿'),
  },
  goBack: {
    permission: confirm,
    stages: ['measures', 'consultation', 'publication', 'guidance', 'evaluation'],
    because: ({ publication, consultation }, stage) => {
      if (stage === 'publication' && publication === 'inReview') return inReview
      if (stage === 'consultation' && consultation?.state === 'running') return '征求意见正在进行，结束后才能退回'
      return null
    },
  },
  discard: {
    permission: confirm,
    stages: ['points', 'measures', 'consultation', 'publication'],
    because: ({ publication, consultation }) => {
      if (publication) return '清单已送审或已公布，不能放弃'
      return consultation?.state === 'running' ? '征求意见正在进行，不能放弃' : null
    },
  },
}

function openConsultation({ consultation }: BatchContent): string | null {
  if (!consultation) return '还没有征求意见：请先发起'
  if (consultation.unanswered) return `还有 ${consultation.unanswered} 条意见没有答复，逐条写明采纳情况后才能继续`
  return consultation.state === 'running' ? '征求意见还没有结束' : null
}

function unpublishable(content: BatchContent): string | null {
  const { publication } = content
  if (publication) return publication === 'inReview' ? '清单已送发布审核，正在办理' : '本批清单已公布'
  return listFaults(content)
}

/** Why this list must not become public; null where it may. Asked again at the moment of publication. */
export function listFaults(content: BatchContent): string | null {
  const { points, unconfirmed, withoutMeasures, withoutBases } = content
  if (!points) return '没有可以公布的风险点'
  if (unconfirmed) return `还有 ${unconfirmed} 个风险点的等级没有确认`
  if (withoutMeasures) return `还有 ${withoutMeasures} 个风险点没有防控措施`
  if (withoutBases) return `还有 ${withoutBases} 个风险点没有写行政处罚、行政强制依据`
  return openConsultation(content)
}

function publishedFirst({ publication }: BatchContent, stage: BatchStage): string | null {
  return publication === 'published' || stage !== 'publication' ? null : '清单公布以后才能登记'
}

/** What somebody with these permissions in the department can do with a batch now; shown with its reason where it must wait. */
export function availableBatchActions(
  stage: BatchStage,
  content: BatchContent,
  holds: (permission: string) => boolean,
): AvailableAction[] {
  return (Object.keys(rules) as BatchAction[])
    .filter((action) => rules[action].stages.includes(stage) && holds(rules[action].permission))
    .map((action) => ({ action, because: rules[action].because?.(content, stage) ?? null }))
}
