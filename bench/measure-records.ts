import type { Figure } from './figure.ts'
import { startServer, withFolder, type RunningServer } from './installation.ts'
import { measureImport } from './records/measure-import.ts'
import { measureTables } from './records/measure-tables.ts'
import { foundRecordCity, type RecordCity } from './records/record-city.ts'

/** `100000,1000000` of the environment, else a size that takes a minute. */
const sizesOf = (name: string, otherwise: readonly number[]) => process.env[name]?.split(',').map(Number) ?? otherwise

/** (g) importing records by the file. */
export const measureRecordImport = () =>
  inRecordCity((server, city, folder) =>
    measureImport(server, city, sizesOf('BENCH_IMPORT_ROWS', [10_000, 30_000]), folder),
  )

/** (h) tables over many records. */
export const measureRecordTables = () =>
  inRecordCity((_, city, folder) => measureTables(city, sizesOf('BENCH_TABLE_RECORDS', [30_000, 300_000]), folder))

function inRecordCity(
  work: (server: RunningServer, city: RecordCity, folder: string) => Promise<Figure[]>,
): Promise<Figure[]> {
  return withFolder(async (folder) => {
    const server = await startServer(folder, { SHANZHI_DEMO: '0' })
    const city = await foundRecordCity(server.url, folder)
    try {
      return await work(server, city, folder)
    } finally {
      await city.close()
      await server.stop()
    }
  })
}
