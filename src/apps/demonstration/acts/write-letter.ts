import {
  answerLetter,
  listRiskPoints,
  receiveLetter,
  sendLetter,
  showRiskPoint,
  writeLetter,
} from '#domains/risk-prevention/contract/index.ts'
import type { Stage } from '../stage.ts'

const sender = '郑州市城市管理局'
const receiver = '郑州市人力资源和社会保障局'

/** 工作建议函: a cause that lies with another department is told to it, and it answers what it will do. */
export async function writeLetterOfAdvice(stage: Stage): Promise<void> {
  stage.at('2020-12-14')
  const clerk = await stage.of(sender, 'reportingClerk')
  const { items } = await clerk.call(listRiskPoints, { query: { pageSize: 50 } })
  const riskPointId = items.find(({ name }) => name === '在禁停路段停车')!.id
  const { content } = await clerk.call(showRiskPoint, { params: { riskPointId } })
  const measure = content.measures.find(({ kind }) => kind === 'suggestion')!.text
  const draft = await clerk.call(writeLetter, {
    params: { riskPointId },
    body: {
      receiverId: stage.units.get(receiver)!,
      measure,
      title: '关于错峰组织现场招聘、减少周边违停的建议',
      text: '演示：每周现场招聘期间周边车位不足。建议错开早晚高峰，入场前发送停车指引。',
      basis: '演示：近一年该路段违法停车 860 件，多在招聘日傍晚。',
      replyOn: '2020-12-25',
    },
  })
  const params = { suggestionLetterId: draft.id }
  const reviewer = await stage.of(sender, 'reviewer')
  const sent = await reviewer.call(sendLetter, { params, body: { revision: draft.revision } })
  stage.at('2020-12-18')
  const other = await stage.of(receiver, 'reportingClerk')
  const received = await other.call(receiveLetter, { params, body: { revision: sent.revision } })
  await other.call(answerLetter, {
    params,
    body: {
      revision: received.revision,
      outcome: 'partlyAccepted',
      answer: '演示：下月起入场前发送停车指引；时间调整须与承办单位商定后另行函告。',
    },
  })
}
