import { dayOf } from '#base/clock/index.ts'
import type { InputOf, OutputOf, Writing } from '#base/http/index.ts'
import { qrCodeSvg } from '#platform/documents/index.ts'
import { riskLevelTexts, riskProblems, type makeGroupPicture } from '../../contract/index.ts'
import { drawGroupPicture } from '../../domain/index.ts'
import { openBatch } from '../batches/open-batch.ts'
import { findPoint } from '../points/open-point.ts'
import { findPublishedPoint, type PublishedPoint } from '../publication/published-points.ts'
import { addressOfPoint, originOf } from '../publication/point-address.ts'
import { insertPublicity } from './record-publicity.ts'

/** Picture and text for a chat group, from what is published; making them is logged as 微信群 publicity. */
export async function makeGroupPictureUseCase({
  input,
  actor,
  db,
  now,
  header,
  audit,
}: Writing<InputOf<typeof makeGroupPicture>>): Promise<OutputOf<typeof makeGroupPicture>> {
  const { riskPointId } = input.params
  const { group, people } = input.body
  const { batch_id: batchId } = await findPoint(db, riskPointId, actor)
  const { batch } = await openBatch(db, { batchId, actor, action: 'recordPublicity', now })
  const point = await findPublishedPoint(db, riskPointId)
  if (!point)
    throw riskProblems.refuse('risk-prevention.not-possible-now', '这个风险点还没有公布，公布以后才能生成提示图')
  const address = addressOfPoint(originOf(header), point.id)
  const lines = linesOf(point)
  const version = `第 ${point.version_number} 版，${point.published_on} 公布`
  const svg = drawGroupPicture({
    title: point.name,
    level: riskLevelTexts[point.level],
    lines,
    publisher: point.organisation_name,
    version,
    address,
    qrSvg: await qrCodeSvg(address),
  })
  const publicityId = await insertPublicity(db, {
    batch,
    riskPointId,
    channel: 'wechatGroup',
    activity: `微信群提示“${point.name}”`,
    audience: group,
    heldOn: dayOf(now),
    reach: people,
    materials: [`提示图（${version}）`],
    address: null,
    files: [],
    actor,
    now,
  })
  audit({
    subject: `risk-prevention.publicity:${publicityId}`,
    organisationId: batch.organisation_id,
    summary: `生成“${point.name}”微信群提示图，发往${group}`,
  })
  const text = [
    `【${riskLevelTexts[point.level]}】${point.name}`,
    ...lines,
    `${point.organisation_name}　${address}`,
  ].join('\n')
  return { svg, text, fileName: `提示图-${point.name}`, publicityId }
}

/** Where it happens and what it is; how others fared; how to avoid it. */
function linesOf({ content }: PublishedPoint): string[] {
  const where = [content.place, content.timePattern].filter(Boolean).join('，')
  return [where ? `${where}：${content.behaviour}` : content.behaviour, content.penalised, content.advice].filter(
    Boolean,
  )
}
