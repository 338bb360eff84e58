import type { Basis } from './dispute.ts'
import type { Elsewhere } from './elsewhere.ts'

/** A matter that an authority may not mediate, as a person would recognise it, and where it goes instead. */
export interface ExcludedMatter {
  /** As an answer to 「有没有下面的情形」. */
  readonly text: string
  readonly because: string
  readonly goTo: readonly Elsewhere[]
  readonly basis: Basis
}

const toConfirm: Basis = { mark: 'toConfirm' }

/** Data: no Henan text with the list was seen, so what has no citation waits for confirmation. */
export const excludedMatters = {
  courtCase: {
    text: '法院已经立案，或者已经有生效的判决、裁定、调解书',
    because: '已经进入诉讼或者已有生效裁判，在法院程序里解决',
    goTo: ['court'],
    basis: toConfirm,
  },
  arbitrationCase: {
    text: '仲裁机构已经受理，或者已经裁决',
    because: '已经进入仲裁或者已有裁决，在仲裁程序里解决',
    goTo: ['arbitration'],
    basis: toConfirm,
  },
  reconsiderationCase: {
    text: '已经申请行政复议并被受理',
    because: '行政复议机关办理复议案件可以调解，请向办理复议的机关提出',
    goTo: ['reconsideration'],
    basis: { mark: 'V2', citation: '《行政复议法》第五条' },
  },
  refused: {
    text: '对方已经明确表示不愿意调解',
    because: '调解要双方自愿；一方明确拒绝的，不调解',
    goTo: ['court', 'arbitration'],
    basis: { mark: 'V1', citation: '参照《人民调解法》第十七条' },
  },
  peoplesMediationCase: {
    text: '人民调解委员会正在调解',
    because: '同一件事不重复调解；那边没有调成的，可以再来申请',
    goTo: ['peoplesMediation'],
    basis: toConfirm,
  },
  crime: {
    text: '对方涉嫌犯罪，需要报案的',
    because: '涉嫌犯罪的事不能以调解代替刑事程序',
    goTo: ['police'],
    basis: toConfirm,
  },
  personalStatus: {
    text: '要确认婚姻、收养、亲子等身份关系',
    because: '身份关系由法律规定的机关确认，不由双方商量决定',
    goTo: ['court'],
    basis: toConfirm,
  },
  harmsOthers: {
    text: '要达成的结果会损害国家、公共利益或者别人的合法权益',
    because: '调解结果不能损害国家利益、公共利益和他人合法权益',
    goTo: ['court', 'hotline'],
    basis: toConfirm,
  },
  noInterest: {
    text: '事情和申请人没有直接的利害关系（例如替别人反映问题）',
    because: '申请人应当是当事人本人或者受委托的人；反映问题、举报可以拨打热线',
    goTo: ['hotline', 'petition'],
    basis: toConfirm,
  },
  settledBefore: {
    text: '同一件事已经调解并达成协议',
    because: '请按协议履行；对方不履行的，由原调解机关回访催促，或者依法起诉',
    goTo: ['court'],
    basis: toConfirm,
  },
} as const satisfies Record<string, ExcludedMatter>
export type ExcludedMatterKey = keyof typeof excludedMatters
export const excludedMatterKeys = Object.keys(excludedMatters) as [ExcludedMatterKey]
