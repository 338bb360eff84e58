import path from 'node:path'
import { openDatabase, startEmbedded } from '#base/database/index.ts'
import { product } from '#tests/harness/journey.ts'

/**
 * The period of a consultation goes by. The product's clock only moves as time does; so the consultation, with what came in,
 * is moved back by these days instead.
 */
export async function daysPass(consultationId: string, days: number): Promise<void> {
  const embedded = await startEmbedded(path.join(product.dataDirectory, 'postgres'))
  const database = openDatabase({ ...embedded.connection, max: 1 })
  const move = (sentence: string) => database.pool.query(sentence, [days, consultationId])
  await move(
    'update consultations.consultation set opens_on = opens_on - $1::int, closes_on = closes_on - $1::int where id = $2',
  )
  await move('update consultations.opinion set received_on = received_on - $1::int where consultation_id = $2')
  await database.close()
}
