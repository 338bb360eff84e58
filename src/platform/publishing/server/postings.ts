import type { Db, Transaction } from '#base/database/index.ts'
import { listFiles } from '#platform/files/index.ts'
import type { Posting } from '../contract/index.ts'
import { publishingTables } from './tables.ts'

/** Where the official site carries it, the first address first. */
export async function listPostings(db: Db | Transaction, publicationId: string): Promise<Posting[]> {
  const rows = await publishingTables(db)
    .selectFrom('publishing.posting')
    .selectAll()
    .where('publication_id', '=', publicationId)
    .orderBy('id')
    .execute()
  const files = await listFiles(
    db,
    rows.flatMap((row) => row.picture_file_id ?? []),
  )
  return rows.map((row) => {
    const picture = files.find(({ id }) => id === row.picture_file_id)
    return {
      id: row.id,
      address: row.address,
      postedOn: row.posted_on,
      picture: picture ? { fileId: picture.id, name: picture.name, bytes: picture.bytes } : null,
      recordedBy: row.recorded_by_name,
    }
  })
}
