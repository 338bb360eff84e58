import { addressOf, problemOf } from '#base/http/call.ts'
import { Problem } from '#base/http/contract.ts'
import { whileSignedIn } from '#ui/workbench/index.ts'
import { importTestScores, WrittenTest } from '../../contract/index.ts'

/** Sends the sheet as it is; one bad line and nothing is written. @throws Problem that names every bad line */
export function uploadScores(file: File, test: WrittenTest): Promise<WrittenTest> {
  return whileSignedIn(async () => {
    const address = addressOf(importTestScores, { testId: test.id }, { revision: test.revision })
    const response = await fetch(address, { method: importTestScores.method, body: file }).catch(() => {
      throw new Problem('base.offline', { status: 0, title: '网络不通' }, '文件没有传到服务器，请检查网络后重试')
    })
    if (!response.ok) throw await problemOf(response)
    return WrittenTest.parse(await response.json())
  })
}
