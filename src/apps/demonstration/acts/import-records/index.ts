import { runImports } from '#domains/risk-prevention/index.ts'
import {
  beginRecordImport,
  previewRecordImport,
  startRecordImport,
  type ImportKind,
} from '#domains/risk-prevention/contract/index.ts'
import type { Player, Stage } from '../../stage.ts'
import { countyNames } from '../../city.ts'
import { offences } from './offences.ts'
import { checkTable, recordTable, type Period, type Source } from './write-table.ts'

const sources = {
  county: {
    unit: '郑州市金水区城市综合执法局',
    mark: '演示-金执',
    districts: ['金水区'],
    offences: offences.countyEnforcement,
  },
  cityManagement: {
    unit: '郑州市城市管理局',
    mark: '演示-市城',
    districts: countyNames.slice(0, 6),
    offences: offences.cityManagement,
  },
  ecology: {
    unit: '郑州市生态环境局',
    mark: '演示-市环',
    districts: countyNames.slice(0, 8),
    offences: offences.ecology,
  },
} as const satisfies Record<string, Source>

/** Who brings the tables of a department in: a clerk of the unit itself or of one above it. */
const keepers = { county: '金水区', cityManagement: '郑州市城市管理局', ecology: '郑州市生态环境局' } as const

/** What a department's own system holds of these days, brought in as its clerk does it: cases and how often was looked. */
export async function importRecords(stage: Stage, who: keyof typeof sources, period: Period): Promise<void> {
  const clerk = await stage.of(keepers[who], 'reportingClerk')
  const source: Source = sources[who]
  const days = period.map((day) => day.replaceAll('-', '')).join('至')
  await bringIn(stage, clerk, source.unit, 'records', `演示执法记录${days}.csv`, recordTable(source, period))
  await bringIn(stage, clerk, source.unit, 'inspections', `演示检查次数${days}.csv`, checkTable(source, period))
}

async function bringIn(
  stage: Stage,
  clerk: Player,
  unit: string,
  kind: ImportKind,
  name: string,
  table: string,
): Promise<void> {
  const uploadId = await clerk.upload(name, Buffer.from(table))
  const begun = await clerk.call(beginRecordImport, {
    body: { organisationId: stage.units.get(unit)!, kind, uploadId },
  })
  const params = { recordImportId: begun.id }
  const { revision } = await clerk.call(previewRecordImport, {
    params,
    body: { revision: begun.revision, mapping: begun.mapping },
  })
  await clerk.call(startRecordImport, { params, body: { revision } })
  await runImports(stage.database.db)
}

/** The working days between the last export and the day on which the demonstration begins. */
export async function importLatest(stage: Stage): Promise<void> {
  stage.at('2020-12-28', '08:40:00')
  await importRecords(stage, 'county', ['2020-12-01', '2020-12-27'])
  await importRecords(stage, 'cityManagement', ['2020-12-01', '2020-12-27'])
  await importRecords(stage, 'ecology', ['2018-01-01', '2020-12-27'])
}
