import { asJson, inTransaction, type OpenDatabase } from '#base/database/index.ts'
import { newId } from '#base/ids/index.ts'
import { RiskPointDraft, type RiskLevel } from '#domains/risk-prevention/contract/index.ts'
import { publicPointOf, seededRandom } from '#domains/risk-prevention/domain/index.ts'
import { districtsOf, indexed } from '#domains/risk-prevention/server/publication/index-points.ts'
import { riskTables } from '#domains/risk-prevention/server/tables.ts'

const deeds =
  '占道经营 违法停车 油烟直排 未公示价格 无证经营 超限运输 噪声扰民 夜间施工 乱倒垃圾 擅自挖掘 未办许可 虚假宣传 使用过期食品 未戴安全帽 堵塞消防通道 未签劳动合同'.split(
    ' ',
  )
const subjects =
  '小饭馆 理发店 便利店 货运车辆 建筑工地 夜市摊点 药店 网吧 加油站 幼儿园 洗车店 物流园 烧烤店 汽修厂 旅馆 菜市场'.split(
    ' ',
  )
const reasons =
  '影响通行和周边居民生活 容易引发安全事故 侵害消费者合法权益 污染周边环境 妨碍应急救援 扰乱市场秩序'.split(' ')
const advice =
  '开业前到政务大厅办理许可 每天收摊时清理场地 在显眼位置公示许可证和价格 安装净化设施并按月清洗 与员工签订书面劳动合同 停放在划定的车位'.split(
    ' ',
  )
const classes = [
  'H6210',
  'H6220',
  'O8040',
  'F5211',
  'G5430',
  'E4710',
  'F5299',
  'F5251',
  'R9012',
  'F5265',
  'P8310',
  'O8111',
  'G5990',
  'H6299',
  'H6110',
  'L7291',
  '',
]
const levels: readonly RiskLevel[] = ['high', 'medium', 'low']
const atATime = 500

/** So many published points of all units of the city, each with words of its own, as if their lists had been published. */
export async function publishPoints({ db, pool }: OpenDatabase, count: number): Promise<void> {
  const random = seededRandom(20)
  const of = <T>(values: readonly T[]): T => values[Math.floor(random.uniform() * values.length)]!
  const { rows: units } = await pool.query<{ id: string; name: string }>(
    `select id, name from organisations.organisation where kind in ('county', 'department') order by path`,
  )
  const batchOf = new Map<string, string>()
  for (const { id } of units) batchOf.set(id, await insertBatch(pool, id))
  for (let done = 0; done < count; done += atATime)
    await inTransaction(db, async (tx) => {
      const rows = Array.from({ length: Math.min(atATime, count - done) }, async (_, place) => {
        const unit = of(units)
        const [deed, subject, code] = [of(deeds), of(subjects), of(classes)]
        const content = publicPointOf(
          RiskPointDraft.parse({
            name: `${subject}${deed}`,
            behaviour: `${subject}在${done + place}号路段${deed}，${of(reasons)}`,
            consequence: of(reasons),
            advice: `${of(advice)}；${of(advice)}`,
            place: `测试${1 + Math.floor(random.uniform() * 400)}路`,
            trade: { code, name: code ? subject : '' },
            bases: [{ kind: 'penalty', law: '测试管理条例', article: `第${1 + Math.floor(random.uniform() * 60)}条` }],
            responsibleUnit: unit.name,
            contact: '测试窗口 12345',
          }),
          of(levels),
        )
        return {
          id: newId(),
          batch_id: batchOf.get(unit.id)!,
          organisation_id: unit.id,
          organisation_name: unit.name,
          register_id: batchOf.get(unit.id)!,
          register_code: 'BENCH1',
          version_number: 1,
          position: place,
          name: content.name,
          level: content.level,
          place: content.place,
          trade_code: content.tradeCode,
          trade_name: content.tradeName,
          content: asJson(content),
          published_on: '2020-08-10',
          districts: districtsOf(unit.id, content.place),
          ...(await indexed(content, unit.name)),
        }
      })
      await riskTables(tx)
        .insertInto('risk_prevention.published_point')
        .values(await Promise.all(rows))
        .execute()
    })
  await pool.query('analyze')
}

async function insertBatch(pool: OpenDatabase['pool'], organisationId: string): Promise<string> {
  const id = newId()
  await pool.query(
    `insert into risk_prevention.batch (id, organisation_id, year, number, title, focus, stage, created_by, created_at, changed_at)
     values ($1, $2, 2020, 1, '测试', '', 'guidance', $1, now(), now())`,
    [id, organisationId],
  )
  return id
}
