import type { SignedIn } from './app.ts'

/** Uploads a whole file as this person; answers the upload's id. */
export async function upload(by: SignedIn, name: string, content: Buffer): Promise<string> {
  const headers = { 'tus-resumable': '1.0.0' }
  const begun = await by.fetch('/api/uploads', {
    method: 'POST',
    headers: {
      ...headers,
      'upload-length': String(content.length),
      'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`,
    },
  })
  const address = new URL(begun.headers.get('location')!, 'http://localhost').pathname
  await by.fetch(address, {
    method: 'PATCH',
    headers: { ...headers, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    body: new Uint8Array(content),
  })
  return address.split('/').at(-1)!
}
