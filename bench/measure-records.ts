import type { Figure } from './figure.ts'
import { startServer, withFolder } from './installation.ts'
import { measureImport } from './records/measure-import.ts'
import { measureTables } from './records/measure-tables.ts'
import { foundRecordCity } from './records/record-city.ts'

/** `100000,1000000` of the environment, else a size that takes less than two minutes. */
const sizesOf = (name: string, otherwise: readonly number[]) =>
  process.env[name]?.split(',').filter(Boolean).map(Number) ?? otherwise

/** (f) importing records and (g) tables over many of them, each in a city of its own. */
export async function measureRecords(): Promise<Figure[]> {
  const imports = sizesOf('BENCH_IMPORT_ROWS', [20_000, 100_000])
  const tables = sizesOf('BENCH_TABLE_RECORDS', [100_000, 1_000_000])
  return withFolder(async (folder) => {
    const server = await startServer(folder, { SHANZHI_DEMO: '0' })
    const city = await foundRecordCity(server.url, folder)
    try {
      return [
        ...(imports.length ? await measureImport(server, city, imports, folder) : []),
        ...(tables.length ? await measureTables(city, tables, folder) : []),
      ]
    } finally {
      await city.close()
      await server.stop()
    }
  })
}
