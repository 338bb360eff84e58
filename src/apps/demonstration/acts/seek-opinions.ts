import {
  answerOpinions,
  concludeConsultation,
  confirmGroup,
  createConsultation,
  draftResult,
  inviteBody,
  listOpinions,
  recordOutreach,
  registerOpinion,
  sendConsultation,
  showConsultation,
  type Consultation,
  type WrittenConsultation,
} from '#domains/consultations/contract/index.ts'
import {
  approveLegality,
  approvePrivacy,
  clearFinding,
  publishPublication,
  showPublication,
  signPublication,
  submitPublication,
} from '#platform/publishing/contract/index.ts'
import type { Player, Stage } from '../stage.ts'

const content: WrittenConsultation = {
  title: '占道经营、违规停放法律风险点和防控措施',
  explanation: '梳理近三年案件形成两个风险点。请对风险等级、表述和防控措施提出意见，说明理由的意见会逐条研究。',
  clauses: [
    {
      key: 'stall',
      title: '占道经营',
      text: '占用道路经营的，责令改正；拒不改正的，处 500 元罚款。防控措施：设置疏导点，先行劝导。',
    },
    {
      key: 'parking',
      title: '违规停放非机动车',
      text: '在划定区域外停放非机动车的，先行劝导。防控措施：增设停放区和提示牌。',
    },
  ],
  audiences: ['internal', 'society', 'counterparties', 'associations'],
  channels: ['website', 'visit', 'letter', 'meeting'],
  submitTo: '演示路 1 号综合窗口，工作日 9:00–17:00',
}

/** One consultation from its first day to the published 采纳情况, and one that is still running. */
export async function seekOpinions(stage: Stage): Promise<void> {
  const done = await openOne(stage, '金水区', '2020-06-20', content)
  await collect(stage, done)
  await conclude(stage, done)
  const title = '城市管理领域第二批法律风险点'
  const running = await openOne(stage, '郑州市城市管理局', '2020-12-14', { ...content, title })
  stage.at('2020-12-20')
  await stage.sendForm(`/consultations/${running.code}/comment`, { text: '希望疏导点设在菜市场旁边' })
  await stage.sendForm(`/consultations/${running.code}/comment`, {
    text: '停放区太少，建议每个路口都设',
    audience: 'counterparties',
  })
}

async function openOne(stage: Stage, unit: string, day: string, written: WrittenConsultation): Promise<Consultation> {
  stage.at(day)
  const clerk = await stage.of(unit, 'reportingClerk')
  const body = { ...written, organisationId: stage.units.get(unit)! }
  const draft = await clerk.call(createConsultation, { body })
  const params = { consultationId: draft.id }
  const sent = await clerk.call(sendConsultation, { params, body: { revision: draft.revision } })
  await passUnitReview(stage, unit, sent.publicationId!)
  return clerk.call(showConsultation, { params })
}

/** 发布审核 with four eyes: the unit drafts and reviews, the city's leader signs. */
export async function passUnitReview(stage: Stage, unit: string, publicationId: string): Promise<void> {
  const clerk = await stage.of(unit, 'reportingClerk')
  const reviewer = await stage.of(unit, 'reviewer')
  const leader = await stage.player('leader')
  const params = { publicationId }
  const act = async (person: Player, endpoint: typeof submitPublication) => {
    const { revision } = await clerk.call(showPublication, { params })
    await person.call(endpoint, { params, body: { revision, comment: '同意' } })
  }
  await act(clerk, submitPublication)
  await act(reviewer, approveLegality)
  const { findings } = await clerk.call(showPublication, { params })
  for (const { id: findingId } of findings) {
    const { revision } = await clerk.call(showPublication, { params })
    await reviewer.call(clearFinding, { params, body: { revision, comment: '演示数据，可以公开', findingId } })
  }
  await act(reviewer, approvePrivacy)
  await act(leader, signPublication)
  await act(leader, publishPublication)
}

async function collect(stage: Stage, { id, code, clauses }: Consultation): Promise<void> {
  const clerk = await stage.of('金水区', 'reportingClerk')
  const params = { consultationId: id }
  const stall = clauses[0]!.id
  await clerk.call(inviteBody, { params, body: { name: '演示餐饮行业协会', audience: 'associations' } })
  stage.at('2020-06-28')
  for (const text of ['建议占道经营先劝导、再处罚', '占道经营建议先劝导再处罚'])
    await stage.sendForm(`/consultations/${code}/comment`, { text, clauseId: stall })
  stage.at('2020-07-03')
  await clerk.call(recordOutreach, {
    params,
    body: {
      channel: 'meeting',
      audience: 'counterparties',
      heldOn: '2020-07-02',
      participants: 12,
      summary: '与商户代表座谈，逐条听取意见',
    },
  })
  const paper = { receivedOn: '2020-07-02', clauseId: stall } as const
  await clerk.call(registerOpinion, {
    params,
    body: { ...paper, channel: 'meeting', audience: 'counterparties', text: '罚款数额对小商户偏高' },
  })
  await clerk.call(registerOpinion, {
    params,
    body: { ...paper, channel: 'letter', audience: 'associations', text: '建议由协会参与疏导点管理' },
  })
}

async function conclude(stage: Stage, { id, clauses }: Consultation): Promise<void> {
  stage.at('2020-07-22')
  const clerk = await stage.of('金水区', 'reportingClerk')
  const params = { consultationId: id }
  const { items } = await clerk.call(listOpinions, { params })
  const having = (words: string) => items.filter(({ text }) => text.includes(words)).map((opinion) => opinion.id)
  const same = having('再处罚')
  await clerk.call(confirmGroup, { params, body: { label: '先劝导、再处罚', opinionIds: same } })
  const clauseId = clauses[0]!.id
  const after = '占用道路经营的，先行劝导，责令改正；拒不改正的，处 200 元以下罚款。防控措施：设置疏导点。'
  await clerk.call(answerOpinions, {
    params,
    body: { opinionIds: same, fate: 'adopted', reason: '符合处罚与教育相结合的原则', changes: [{ clauseId, after }] },
  })
  await clerk.call(answerOpinions, {
    params,
    body: {
      opinionIds: having('偏高'),
      fate: 'partlyAdopted',
      reason: '已下调数额，保留罚款',
      changeNote: '见“占道经营”修改后的表述',
    },
  })
  await clerk.call(answerOpinions, {
    params,
    body: { opinionIds: having('协会参与'), fate: 'notAdopted', reason: '疏导点由街道办事处管理，已转告协会的建议' },
  })
  const reviewer = await stage.of('金水区', 'reviewer')
  const { revision } = await reviewer.call(showConsultation, { params })
  await reviewer.call(concludeConsultation, { params, body: { revision } })
  const { resultPublicationId } = await clerk.call(draftResult, { params })
  stage.at('2020-07-24')
  await passUnitReview(stage, '金水区', resultPublicationId!)
}
