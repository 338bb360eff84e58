import { rm } from 'node:fs/promises'
import path from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { OpenDatabase } from '#base/database/index.ts'

interface Period {
  readonly from: string
  readonly until: string
}

/** The same records in DuckDB's own columns; it knows no people, no rights, and counts everything anew each time. */
export async function openDuck({ pool }: OpenDatabase, folder: string) {
  const csv = path.join(folder, 'records.csv')
  const file = path.join(folder, 'records.duckdb')
  await rm(file, { force: true })
  await pool.query(
    `copy (select item, place, district_id, occurred_on, procedure, major, amount from risk_prevention.enforcement_record) to '${csv}' (format csv, header)`,
  )
  const instance = await DuckDBInstance.create(file)
  const connection = await instance.connect()
  await connection.run(`create table record as select * from read_csv('${csv}')`)
  await rm(csv)
  const sums = `count(*), count(*) filter (where procedure = 'simple'), count(*) filter (where procedure = 'coercive'),
    count(*) filter (where major), sum(amount)`
  const during = ({ from, until }: Period) => `occurred_on >= '${from}' and occurred_on < '${until}'`
  const read = async (statement: string) => (await connection.runAndReadAll(statement)).getRows()
  return {
    topPlaces: (period: Period, item?: string) =>
      read(
        `select place, ${sums} from record where ${during(period)} ${item ? `and item = '${item}'` : ''} group by 1 order by 2 desc limit 10`,
      ),
    itemDistrictMonths: (period: Period) =>
      read(
        `select item, district_id, date_trunc('month', occurred_on), ${sums} from record where ${during(period)} group by 1, 2, 3 order by 1, 2, 3`,
      ),
    close: async () => {
      connection.closeSync()
      instance.closeSync()
      await rm(file, { force: true })
    },
  }
}
