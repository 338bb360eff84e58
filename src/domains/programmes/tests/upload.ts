import type { SignedIn } from '#tests/harness/app.ts'

/** Uploads a file as a browser does; answers the upload's id. */
export async function upload(person: SignedIn, name: string, content: Uint8Array): Promise<string> {
  const tus = { 'tus-resumable': '1.0.0' }
  const begun = await person.fetch('/api/uploads', {
    method: 'POST',
    headers: {
      ...tus,
      'upload-length': String(content.length),
      'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`,
    },
  })
  const address = begun.headers.get('location')!
  await person.fetch(address, {
    method: 'PATCH',
    headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    body: new Uint8Array(content),
  })
  return address.split('/').at(-1)!
}
