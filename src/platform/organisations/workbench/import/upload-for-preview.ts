import { addressOf, problemOf } from '#base/http/call.ts'
import { Problem } from '#base/http/contract.ts'
import { whileSignedIn } from '#ui/workbench/index.ts'
import { ImportPreview, previewImport } from '../../contract/index.ts'

/** Sends the file as it is; the server reads it and answers what it would change. @throws Problem */
export async function uploadForPreview(file: File, where: { on: string; within: string }): Promise<ImportPreview> {
  return whileSignedIn(async () => {
    const address = addressOf(previewImport, {}, { ...where, fileName: file.name })
    const response = await fetch(address, { method: previewImport.method, body: file }).catch(() => {
      throw new Problem('base.offline', { status: 0, title: '网络不通' }, '文件没有传到服务器，请检查网络后重试')
    })
    if (!response.ok) throw await problemOf(response)
    return ImportPreview.parse(await response.json())
  })
}
